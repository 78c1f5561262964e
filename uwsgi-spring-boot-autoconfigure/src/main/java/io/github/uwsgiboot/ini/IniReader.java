/*
 * Copyright 2026-present the uWSGI Spring Boot authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.uwsgiboot.ini;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an ini file as uWSGI does ({@code core/ini.c}): magic variables first, comments
 * and section lines included, then the lines. Nothing is an error to uWSGI: what it makes
 * of a text may surprise, and is what this class returns. Included files and the blocks
 * that start with {@code if-*} or {@code for*} are not followed, and environment
 * variables, files and placeholders in values are not replaced. Immutable.
 */
public final class IniReader {

	private final MagicVariables variables;

	private final Charset charset;

	/**
	 * Create a reader of files in UTF-8 that shows what stands in them: magic variables
	 * stand for themselves.
	 */
	public IniReader() {
		this(MagicVariables.unresolved(), StandardCharsets.UTF_8);
	}

	/**
	 * Create a reader.
	 * @param variables the magic variables
	 * @param charset what turns bytes into text; uWSGI itself knows bytes alone, for
	 * which ISO-8859-1 stands
	 */
	public IniReader(MagicVariables variables, Charset charset) {
		this.variables = variables.map((value) -> bytes(value, charset));
		this.charset = charset;
	}

	/**
	 * Read the lines of all sections.
	 * @param text the text of the file
	 * @return the lines that are options, in their order
	 */
	public List<IniLine> read(String text) {
		return new Reading().read(bytes(text, this.charset));
	}

	/**
	 * Read the lines of all sections.
	 * @param content the content of the file
	 * @return the lines that are options, in their order
	 */
	public List<IniLine> read(byte[] content) {
		return new Reading().read(new String(content, StandardCharsets.ISO_8859_1));
	}

	/**
	 * Read the lines of one section. A section may stand in the file more than once.
	 * @param text the text of the file
	 * @param section the name of the section
	 * @return the lines of the section that are options, in their order
	 */
	public List<IniLine> read(String text, String section) {
		return read(text).stream().filter((line) -> line.section().equals(section)).toList();
	}

	/**
	 * Read the lines of one section. A section may stand in the file more than once.
	 * @param content the content of the file
	 * @param section the name of the section
	 * @return the lines of the section that are options, in their order
	 */
	public List<IniLine> read(byte[] content, String section) {
		return read(content).stream().filter((line) -> line.section().equals(section)).toList();
	}

	// uWSGI looks at single bytes: a percent sign takes the first byte of a character
	// away
	private static String bytes(String text, Charset charset) {
		return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
	}

	/**
	 * One pass over a text, whose characters are bytes.
	 */
	private final class Reading {

		private final List<IniLine> lines = new ArrayList<>();

		private final StringBuilder line = new StringBuilder();

		private int number = 1;

		private int firstNumber = 1;

		private String section = "";

		List<IniLine> read(String text) {
			for (int i = 0; i < text.length(); i++) {
				char character = text.charAt(i);
				if (character == '%') {
					// what a variable stands for may hold a line break itself
					IniReader.this.variables.valueOf(characterAt(text, ++i)).chars().forEach((c) -> add((char) c));
				}
				this.number += (characterAt(text, i) == '\n') ? 1 : 0;
				if (character != '%') {
					add(character);
				}
			}
			endLine();
			return List.copyOf(this.lines);
		}

		private char characterAt(String text, int index) {
			return (index < text.length()) ? text.charAt(index) : 0;
		}

		private void add(char character) {
			if (character == '\n') {
				endLine();
			}
			else {
				this.line.append(character);
			}
		}

		private void endLine() {
			int end = this.line.indexOf("\0");
			readLine(IniSyntax.trim((end < 0) ? this.line.toString() : this.line.substring(0, end)));
			this.line.setLength(0);
			this.firstNumber = this.number;
		}

		private void readLine(String text) {
			if (text.startsWith("[")) {
				this.section = text(text.substring(1, Math.max(1, text.length() - 1)));
			}
			else if (!text.isEmpty() && text.charAt(0) != ';' && text.charAt(0) != '#') {
				int equals = text.indexOf('=');
				String key = (equals < 0) ? text : text.substring(0, equals);
				String value = (equals < 0) ? "" : text.substring(equals + 1);
				this.lines.add(new IniLine(this.firstNumber, this.section, text(IniSyntax.trim(key)),
						text(IniSyntax.trim(value))));
			}
		}

		private String text(String bytes) {
			return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), IniReader.this.charset);
		}

	}

}

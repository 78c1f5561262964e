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

package io.github.uwsgiboot.check.binary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The place where a file will stand, for a copy of it that stands elsewhere: what uWSGI
 * replaces by parts of the file's own path ({@code core/config.c}) is replaced by those
 * of the place. The copy keeps the file's name, so that what uWSGI derives from the name
 * is right already.
 */
final class FilePlace {

	private static final int PARTS = 10;

	private final Map<Character, String> replacements = new HashMap<>();

	/**
	 * Create a place.
	 * @param target the absolute path where the file will stand
	 * @param section the section of the file
	 */
	FilePlace(Path target, String section) {
		Path path = resolved(target);
		Path directory = path.resolveSibling("");
		put('p', path.toString());
		put('o', IniArgument.of(target, section));
		put('d', directory.toString().endsWith("/") ? directory.toString() : directory + "/");
		put('c', (directory.getFileName() != null) ? directory.getFileName().toString() : "");
		for (int part = 0; part < PARTS; part++) {
			boolean present = part < directory.getNameCount();
			this.replacements.put((char) ('0' + part), present ? directory.getName(part).toString() : "");
		}
	}

	private static Path resolved(Path target) {
		try {
			return Files.isSymbolicLink(target) ? target
					: target.resolveSibling("").toRealPath().resolve(target.getFileName());
		}
		catch (IOException ex) {
			// the directory does not exist yet
			return target;
		}
	}

	private void put(char variable, String value) {
		this.replacements.put(variable, value);
		this.replacements.put(Character.toUpperCase(variable), value);
	}

	/**
	 * Put the parts of the path into a text.
	 * @param text the text of an ini file
	 * @return the text with the parts of the path in it
	 */
	String expand(String text) {
		StringBuilder expanded = new StringBuilder(text.length());
		int position = 0;
		int percent = text.indexOf('%');
		while (percent >= 0 && percent + 1 < text.length()) {
			char variable = text.charAt(percent + 1);
			String replacement = this.replacements.get(variable);
			expanded.append(text, position, percent)
				.append((replacement != null) ? replacement.replace("%", "%%") : "%" + variable);
			position = percent + 2;
			percent = text.indexOf('%', position);
		}
		return expanded.append(text, position, text.length()).toString();
	}

}

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

import java.util.List;
import java.util.Set;

import io.github.uwsgiboot.ini.IniDocument;
import io.github.uwsgiboot.option.OptionCatalogue;

/**
 * What the binary is given so that it reads a file and nothing more: it ends when it has
 * read the last line, with only those options run that it runs while it still reads
 * ({@code --exit=0}, {@code core/config.c}).
 */
final class ReadTrial {

	static final Set<String> OTHER_CONFIGURATION = Set.of("ini", "include", "inherit", "yaml", "json", "xmlconfig",
			"sqlite3", "ldap", "config", "ini-paste", "ini-paste-logged", "pypy-ini-paste", "inject-before",
			"inject-after");

	/**
	 * With it, a binary that refuses the file would start itself anew with another one,
	 * and serve.
	 */
	static final String FALLBACK = "fallback-config";

	private final IniDocument document;

	private final List<Line> lines;

	ReadTrial(IniDocument document, OptionCatalogue options) {
		this.document = document;
		this.lines = document.directives().stream().map((directive) -> Line.of(directive, options)).toList();
	}

	/**
	 * Return the lines for which the binary must not even read the file: they act, or
	 * have uWSGI read what nobody has looked at.
	 * @return the lines, empty if the binary may read the file
	 */
	List<Untested> obstacles() {
		return this.lines.stream()
			.filter((line) -> actsWhenRead(line) || readsOther(line))
			.map((line) -> Untested.of(line.directive(),
					readsOther(line) ? "reads other configuration" : "acts as soon as it is read"))
			.toList();
	}

	private static boolean actsWhenRead(Line line) {
		return line.option() != null && line.option().immediate() && line.option().actsAtOnce();
	}

	private static boolean readsOther(Line line) {
		return OTHER_CONFIGURATION.contains(line.canonicalName());
	}

	/**
	 * Return what is left out of the document.
	 * @return the lines
	 */
	List<Untested> untested() {
		return this.lines.stream()
			.filter(ReadTrial::isFallback)
			.map((line) -> Untested.of(line.directive(), "would start uWSGI if the file were refused"))
			.toList();
	}

	private static boolean isFallback(Line line) {
		return line.canonicalName().equals(FALLBACK);
	}

	/**
	 * Return the document that the binary reads.
	 * @return the document
	 */
	IniDocument document() {
		return new IniDocument(this.document.section(),
				this.lines.stream().filter((line) -> !isFallback(line)).map(Line::directive).toList());
	}

}

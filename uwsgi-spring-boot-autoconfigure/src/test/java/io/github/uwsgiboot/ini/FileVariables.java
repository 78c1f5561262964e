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

import java.nio.file.Path;

/**
 * The magic variables of a file, with which the tests predict what uWSGI reads.
 */
public final class FileVariables {

	private static final String NAMES = "cdenopsx";

	private FileVariables() {
	}

	/**
	 * Return the variables that depend on the file alone: its name ({@code %s}; without
	 * extension {@code %n}), extension ({@code %e}), directory with a slash at the end
	 * ({@code %d}), path ({@code %p}; as it was given {@code %o}), the name of its
	 * directory ({@code %c}) and of those above it from the root ({@code %0} to
	 * {@code %9}). The same in upper case are those of the first file that uWSGI reads,
	 * which is taken to be this one. {@code %[} is the escape character; everything else
	 * is empty.
	 * @param file the absolute path of the file, without a section
	 * @return the variables
	 */
	public static MagicVariables of(Path file) {
		String path = file.toString();
		String name = path.substring(path.lastIndexOf('/') + 1);
		String directory = path.substring(0, path.length() - name.length());
		int dot = name.lastIndexOf('.');
		Path parent = file.getParent();
		MagicVariables variables = MagicVariables.all((unused) -> "")
			.with('[', "\u001b")
			.with('o', path)
			.with('p', path)
			.with('s', name)
			.with('d', directory)
			.with('e', (dot < 0) ? "" : name.substring(dot + 1))
			.with('n', (dot < 0) ? name : name.substring(0, dot));
		for (int i = 0; parent != null && i < Math.min(10, parent.getNameCount()); i++) {
			variables = variables.with((char) ('0' + i), parent.getName(i).toString());
		}
		if (parent != null && parent.getFileName() != null) {
			variables = variables.with('c', parent.getFileName().toString());
		}
		for (char variable : NAMES.toCharArray()) {
			variables = variables.with(Character.toUpperCase(variable), variables.valueOf(variable));
		}
		return variables;
	}

}

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

package io.github.uwsgiboot.autoconfigure;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Texts of properties that name programs.
 */
final class CommandText {

	private CommandText() {
	}

	/**
	 * Return whether a text is a program with its arguments, which no shell splits. A
	 * program whose name or directory has a blank is none, nor is one that lies elsewhere
	 * and is not there yet.
	 * @param text the text
	 * @return whether the system would look in vain for a program of that name
	 */
	static boolean isCommandLine(String text) {
		String program = program(text);
		return !program.equals(text) && !exists(text) && (program.indexOf('/') < 0 || exists(program));
	}

	/**
	 * Return what stands before the first blank.
	 * @param text the text
	 * @return the program
	 */
	static String program(String text) {
		String stripped = text.strip();
		for (int i = 0; i < stripped.length(); i++) {
			if (Character.isWhitespace(stripped.charAt(i))) {
				return stripped.substring(0, i);
			}
		}
		return stripped;
	}

	private static boolean exists(String program) {
		if (!PathText.isPath(program)) {
			return false;
		}
		return (program.indexOf('/') >= 0) ? Files.isRegularFile(Path.of(program)) : isInSearchPath(program);
	}

	private static boolean isInSearchPath(String program) {
		String searchPath = Objects.requireNonNullElse(System.getenv("PATH"), "");
		for (String directory : searchPath.split(File.pathSeparator)) {
			if (!directory.isEmpty() && Files.isRegularFile(Path.of(directory, program))) {
				return true;
			}
		}
		return false;
	}

}

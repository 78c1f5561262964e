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

package io.github.uwsgiboot.write;

import java.nio.file.Path;
import java.util.regex.Pattern;

import io.github.uwsgiboot.check.binary.IniArgument;

/**
 * The command that starts uWSGI from a file. The environment is cleared, because uWSGI
 * takes each variable that begins with {@code UWSGI_} for an option
 * ({@code core/uwsgi.c}).
 */
final class StartCommand {

	private static final Pattern PLAIN = Pattern.compile("[\\w./:=@%+-]+");

	private StartCommand() {
	}

	/**
	 * Return the command as a line for a shell.
	 * @param binary the path or name of the uWSGI binary
	 * @param file the file
	 * @param section the section of the file
	 * @return the command
	 */
	static String of(String binary, Path file, String section) {
		String argument = IniArgument.of(file.toAbsolutePath().normalize(), section);
		return "env -i PATH=\"$PATH\" %s --ini %s".formatted(quoted(binary), quoted(argument));
	}

	private static String quoted(String text) {
		return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
	}

}

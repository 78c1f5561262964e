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

package io.github.uwsgiboot.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.uwsgiboot.testsupport.Command;
import io.github.uwsgiboot.testsupport.Servers;

/**
 * A real uWSGI that reads a file, runs its options and reports what it has read. It is
 * given a clock that it does not have, for which it exits right after the report and
 * before it binds a socket.
 *
 * @param directory the directory of the files
 * @param environment the environment
 */
record ReportingUwsgi(Path directory, Map<String, String> environment) {

	private static final String START = "\n;uWSGI instance configuration\n[uwsgi]\n";

	private static final String END = ";end of configuration\n\n";

	/**
	 * Let uWSGI read a file.
	 * @param content the content of the file
	 * @param section the section to read, or the empty text for {@code uwsgi}
	 * @return the report
	 * @throws IOException if the file cannot be written
	 * @throws InterruptedException if interrupted while waiting for the report
	 */
	Report read(byte[] content, String section) throws IOException, InterruptedException {
		Files.write(file(), content);
		String argument = section.isEmpty() ? file().toString() : file() + ":" + section;
		List<String> arguments = new ArrayList<>(List.of("-i"));
		this.environment.forEach((name, value) -> arguments.add(name + "=" + value));
		arguments
			.addAll(List.of(Servers.get("uwsgi").toString(), "--show-config", "--clock", "no-such", "--ini", argument));
		Command.Result result = Command.of(Path.of("/usr/bin/env"), this.directory)
			.run(arguments.toArray(String[]::new));
		return report(result.error(), "ini = " + argument + "\n");
	}

	private static Report report(String log, String lastOfCommandLine) {
		int start = log.indexOf(START);
		int end = log.lastIndexOf(END);
		if (start < 0 || end < 0) {
			return new Report("", "", log);
		}
		String options = log.substring(start + START.length(), end);
		int split = options.indexOf(lastOfCommandLine) + lastOfCommandLine.length();
		return new Report(options.substring(0, split), options.substring(split), log);
	}

	/**
	 * Return the file that uWSGI reads.
	 * @return the path
	 */
	Path file() {
		return this.directory.resolve("read.txt");
	}

	/**
	 * Return text as the report has it.
	 * @param text the text
	 * @return the bytes of the text in UTF-8, each as a character
	 */
	static String bytes(String text) {
		return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
	}

	/**
	 * What uWSGI reported: lines {@code key = value}, whose characters stand for bytes.
	 *
	 * @param commandLine the options of the command line
	 * @param options the options of the file, empty if uWSGI exited before
	 * @param log all that was printed
	 */
	record Report(String commandLine, String options, String log) {

	}

}

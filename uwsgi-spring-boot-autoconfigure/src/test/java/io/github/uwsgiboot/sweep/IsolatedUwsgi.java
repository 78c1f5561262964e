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

package io.github.uwsgiboot.sweep;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.UwsgiOption;
import io.github.uwsgiboot.testsupport.Servers;

/**
 * Starts the real uWSGI where it can reach nothing but itself: with a network, processes,
 * users and mounts of its own, in which the directory {@code work} is empty.
 *
 * @param directories the directories
 */
record IsolatedUwsgi(SweepDirectories directories) {

	/**
	 * What has to be so that it is possible.
	 */
	static final String WANTED = "This machine lets us start uWSGI with a network of its own, by 'unshare' and 'ip'";

	private static final List<String> OWN_NAMESPACES = List.of("/usr/bin/env", "unshare", "--map-root-user", "--net",
			"--pid", "--mount", "--mount-proc", "--fork", "--kill-child", "/bin/sh", "-c");

	private static final String PREPARED = "ip link set lo up && mount -t tmpfs none '%s' && ";

	private static final Duration LONGEST_START = Duration.ofSeconds(3);

	private static final Duration SETTLED = Duration.ofMillis(250);

	/**
	 * Return whether this machine lets us make namespaces.
	 */
	boolean isPossible() throws IOException, InterruptedException {
		Path directory = this.directories.newStart();
		Process process = start(directory, prepared() + "true");
		return process.waitFor(LONGEST_START.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
	}

	/**
	 * Start uWSGI and wait until its first worker runs, or until it ends.
	 * @param file the text of the file that it is started from
	 * @return what came of it
	 */
	Start start(String file) throws IOException, InterruptedException {
		Path directory = this.directories.newStart();
		Files.writeString(directory.resolve("uwsgi.ini"), file);
		Process process = start(directory, prepared() + "'%s' uwsgi.ini".formatted(Servers.get("uwsgi")));
		try {
			int exitCode = awaitEnd(process, directory) ? process.exitValue() : -1;
			return new Start(exitCode, log(directory));
		}
		finally {
			// All processes of the namespace end with its first one.
			process.destroyForcibly().waitFor();
		}
	}

	private boolean awaitEnd(Process process, Path directory) throws IOException, InterruptedException {
		long end = System.nanoTime() + LONGEST_START.toNanos();
		while (System.nanoTime() < end && !log(directory).contains("spawned uWSGI worker 1")) {
			if (process.waitFor(25, TimeUnit.MILLISECONDS)) {
				return true;
			}
		}
		// A master that ends takes about a second to end its workers.
		return process.waitFor(SETTLED.toMillis(), TimeUnit.MILLISECONDS) || log(directory).contains("killing workers")
				&& process.waitFor(LONGEST_START.toMillis(), TimeUnit.MILLISECONDS);
	}

	private String prepared() {
		return PREPARED.formatted(this.directories.work());
	}

	private static Process start(Path directory, String script) throws IOException {
		List<String> command = new ArrayList<>(OWN_NAMESPACES);
		command.add(script);
		ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
			.redirectInput(new File("/dev/null"))
			.redirectErrorStream(true)
			.redirectOutput(directory.resolve("log").toFile());
		builder.environment().clear();
		builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
		return builder.start();
	}

	private static String log(Path directory) throws IOException {
		return Files.readString(directory.resolve("log"), StandardCharsets.ISO_8859_1);
	}

	/**
	 * What came of a start.
	 *
	 * @param exitCode the exit code, or -1 if uWSGI did not end by itself
	 * @param log what it printed
	 */
	record Start(int exitCode, String log) {

		boolean ended() {
			return this.exitCode >= 0;
		}

		/**
		 * Return whether uWSGI ended because this one lacks a plugin, or an option that
		 * not every build of every release has.
		 */
		boolean isOfAnotherBuild(String subject) {
			UwsgiOption option = OptionCatalogue.uwsgi20().find(subject);
			return this.log.contains("UNABLE to load uWSGI plugin") || option != null && !option.features().isEmpty()
					&& this.log.contains("unknown config directive: " + subject);
		}

		/**
		 * Return the last two lines that uWSGI printed.
		 */
		String lastWords() {
			List<String> lines = this.log.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
			return String.join(" / ", lines.subList(Math.max(0, lines.size() - 2), lines.size()));
		}

	}

}

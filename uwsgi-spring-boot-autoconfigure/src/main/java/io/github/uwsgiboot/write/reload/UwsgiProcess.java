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

package io.github.uwsgiboot.write.reload;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.uwsgiboot.write.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * A process of uWSGI's, found by its pid file. A number that has been given to another
 * process since is not mistaken for it.
 *
 * @param pid the number of the process
 */
record UwsgiProcess(long pid) {

	private static final Path PROC = Path.of("/proc");

	private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,9}");

	private static final int HEX = 16;

	/**
	 * Find the process.
	 * @param pidFile the file that has its number
	 * @return the process
	 * @throws UnreachableUwsgiException if it does not run
	 * @throws IOException if the file has no number, or the number is another process's
	 */
	static UwsgiProcess of(Path pidFile) throws IOException {
		long pid = pid(pidFile);
		if (ProcessHandle.of(pid).isEmpty()) {
			throw new UnreachableUwsgiException(
					"There is no process %d, which the pid file '%s' names: uWSGI does not run.".formatted(pid,
							pidFile));
		}
		List<String> names = names(pid);
		if (names.stream().noneMatch((name) -> name.toLowerCase(Locale.ROOT).contains("uwsgi"))) {
			throw new UnreachableUwsgiException("The process %d, which the pid file '%s' names, is %s and no uWSGI."
				.formatted(pid, pidFile, String.join(" or ", names)));
		}
		return new UwsgiProcess(pid);
	}

	private static long pid(Path pidFile) throws IOException {
		try {
			String text = Files.readString(pidFile, StandardCharsets.ISO_8859_1).strip();
			if (!NUMBER.matcher(text).matches()) {
				throw new IOException("The pid file '%s' does not hold the number of a process.".formatted(pidFile));
			}
			return Long.parseLong(text);
		}
		catch (NoSuchFileException ex) {
			throw new UnreachableUwsgiException(
					"There is no pid file '%s': uWSGI does not run, or was started from a file without it."
						.formatted(pidFile));
		}
	}

	// What each of them tells may be changed by options (procname), or hidden from users.
	private static List<String> names(long pid) throws IOException {
		Stream<String> program = ProcessHandle.of(pid)
			.flatMap((process) -> process.info().command())
			.map((command) -> String.valueOf(Path.of(command).getFileName()))
			.stream();
		Stream<String> title = read(pid, "cmdline").lines().map((line) -> line.split("\0", 2)[0]);
		return Stream.of(program, read(pid, "comm").lines(), title)
			.flatMap((names) -> names)
			.map((name) -> "'" + name.strip() + "'")
			.distinct()
			.toList();
	}

	private static String read(long pid, String file) throws IOException {
		try {
			return Files.readString(PROC.resolve(pid + "/" + file), StandardCharsets.ISO_8859_1);
		}
		catch (NoSuchFileException ex) {
			return "";
		}
	}

	/**
	 * Return what tells one image of the process from the next. A reload keeps the
	 * process and replaces its image ({@code core/uwsgi.c}), whose environment counts the
	 * reloads ({@code core/init.c}).
	 * @return the fingerprint of the environment, or {@code null} if it may not be read,
	 * as that of a process that has changed its user
	 */
	@Nullable String image() throws IOException {
		try {
			return Fingerprint.of(read(this.pid, "environ").getBytes(StandardCharsets.ISO_8859_1)).value();
		}
		catch (AccessDeniedException ex) {
			return null;
		}
	}

	/**
	 * Send a signal.
	 * @param signal the signal
	 * @param timeout the time after which it could not be sent
	 * @throws UnreachableUwsgiException if the process has no handler for it
	 * @throws IOException if the system does not send it, as to another user's process
	 */
	void send(Signal signal, Duration timeout) throws IOException, InterruptedException {
		if (!handles(signal)) {
			throw new UnreachableUwsgiException(
					"The process %d does not handle the signal %s: it is still starting, or %s.".formatted(this.pid,
							signal, signal.lack));
		}
		try {
			// Java has no way of its own, and there is not always a program called kill.
			new ExternalCommand(List.of("/bin/sh", "-c", "kill -%s %d".formatted(signal, this.pid)), timeout).run();
		}
		catch (FailedCommandException ex) {
			// Nobody has set this command, and what it prints is no secret.
			throw new IOException("The signal %s could not be sent to the process %d: %s".formatted(signal, this.pid,
					Objects.requireNonNullElse(ex.output(), ex.getMessage())), ex);
		}
	}

	private boolean handles(Signal signal) throws IOException {
		return read(this.pid, "status").lines()
			.filter((line) -> line.startsWith("SigCgt:"))
			.map((line) -> new BigInteger(line.substring(line.indexOf(':') + 1).strip(), HEX))
			.allMatch((caught) -> caught.testBit(signal.number - 1));
	}

	/**
	 * Signals, with their numbers on Linux.
	 */
	enum Signal {

		/**
		 * Reloads a master process gracefully.
		 */
		HUP(1, "has no master process"),

		/**
		 * Makes an Emperor forget whom it has blocked.
		 */
		URG(23, "is no Emperor"),

		/**
		 * Makes an Emperor look at its files.
		 */
		WINCH(28, "is no Emperor");

		private final int number;

		private final String lack;

		Signal(int number, String lack) {
			this.number = number;
			this.lack = lack;
		}

	}

}

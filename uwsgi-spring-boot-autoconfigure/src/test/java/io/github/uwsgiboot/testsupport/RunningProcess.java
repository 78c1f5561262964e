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

package io.github.uwsgiboot.testsupport;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server in a process of its own, with nothing but a {@code PATH} in its environment.
 */
public final class RunningProcess implements AutoCloseable {

	private static final Duration START = Duration.ofSeconds(20);

	private static final Duration STOP = Duration.ofSeconds(10);

	private static final int SIGNALS = 5;

	private static final Set<Process> ALIVE = ConcurrentHashMap.newKeySet();

	static {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> ALIVE.forEach(RunningProcess::kill)));
	}

	private final Process process;

	private final Path log;

	private final String stopSignal;

	private final Duration patience;

	private RunningProcess(Process process, Path log, String stopSignal, Duration patience) {
		this.process = process;
		this.log = log;
		this.stopSignal = stopSignal;
		this.patience = patience;
	}

	/**
	 * Start a server.
	 * @param log the file that takes what it prints; its directory is the working
	 * directory
	 * @param stopSignal the signal that stops the server
	 * @param command the command
	 * @return the running server
	 * @throws IOException if the command cannot be started
	 */
	public static RunningProcess start(Path log, String stopSignal, List<String> command) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).directory(log.getParent().toFile())
			.redirectInput(new File("/dev/null"))
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		builder.environment().clear();
		builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
		Process process = builder.start();
		ALIVE.add(process);
		return new RunningProcess(process, log, stopSignal, START);
	}

	/**
	 * Return this process to somebody who expects to wait in vain.
	 * @param patience the longest time to wait for something that is the case
	 * @return the process
	 */
	public RunningProcess waitingAtMost(Duration patience) {
		return new RunningProcess(this.process, this.log, this.stopSignal, patience);
	}

	/**
	 * Wait until something is the case.
	 * @param what what should be the case
	 * @param condition tells whether it is
	 */
	public void await(String what, Callable<Boolean> condition) {
		Awaitility.await(what)
			.atMost(this.patience)
			.pollInterval(Duration.ofMillis(20))
			.failFast(() -> assertThat(isAlive()).as("%s; it printed:%n%s", what, log()).isTrue())
			.until(condition);
	}

	/**
	 * Wait until something is the case, or the server has ended.
	 * @param what what should be the case
	 * @param condition tells whether it is
	 */
	public void awaitOrEnd(String what, Callable<Boolean> condition) {
		Awaitility.await(what)
			.atMost(START)
			.pollInterval(Duration.ofMillis(20))
			.until(() -> !isAlive() || condition.call());
	}

	/**
	 * Wait until the server has printed a text.
	 * @param text the text
	 */
	public void awaitLog(String text) {
		await("prints '" + text + "'", () -> log().contains(text));
	}

	/**
	 * Wait until the server has ended by itself.
	 * @return the exit code
	 */
	public int awaitEnd() {
		assertThat(awaitEnd(this.process, (this.patience.compareTo(STOP) < 0) ? this.patience : STOP))
			.as("ends; it printed:%n%s", log())
			.isTrue();
		return this.process.exitValue();
	}

	/**
	 * Return whether the server runs.
	 * @return whether it runs
	 */
	public boolean isAlive() {
		return this.process.isAlive();
	}

	/**
	 * Return the number of the process.
	 * @return the number
	 */
	public long pid() {
		return this.process.pid();
	}

	/**
	 * Return what the server has printed.
	 * @return the text
	 */
	public String log() {
		try {
			return Files.readString(this.log, StandardCharsets.ISO_8859_1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		try {
			// A signal is lost that comes before the server has its handlers.
			for (int attempt = 1; attempt <= SIGNALS && this.process.isAlive(); attempt++) {
				String kill = "kill -" + this.stopSignal + " " + this.process.pid();
				awaitEnd(new ProcessBuilder("/bin/sh", "-c", kill).start(), STOP);
				awaitEnd(this.process, STOP.dividedBy(SIGNALS));
			}
			assertThat(this.process.isAlive()).as("runs in spite of %s; it printed:%n%s", this.stopSignal, log())
				.isFalse();
		}
		finally {
			kill(this.process);
			ALIVE.remove(this.process);
		}
	}

	private static boolean awaitEnd(Process process, Duration timeout) {
		try {
			return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static void kill(Process process) {
		Stream.concat(process.descendants().toList().stream(), Stream.of(process.toHandle()))
			.forEach(ProcessHandle::destroyForcibly);
	}

}

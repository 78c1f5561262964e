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

package io.github.uwsgiboot.samples.gateway;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server in a process of its own, with nothing in its environment but the {@code PATH}.
 */
final class ServerProcess {

	private static final Duration START = Duration.ofSeconds(90);

	private static final Duration STOP = Duration.ofSeconds(20);

	private static final int SIGNALS = 5;

	private final Process process;

	private final Path log;

	private final String stopSignal;

	private ServerProcess(Process process, Path log, String stopSignal) {
		this.process = process;
		this.log = log;
		this.stopSignal = stopSignal;
	}

	/**
	 * Start a server.
	 * @param log the file that takes what it prints
	 * @param stopSignal the signal that stops it
	 * @param command the command
	 * @return the running server
	 * @throws IOException if the command cannot be started
	 */
	static ServerProcess start(Path log, String stopSignal, List<String> command) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).directory(log.getParent().toFile())
			.redirectInput(new File("/dev/null"))
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		// What is called UWSGI_... is an option to uWSGI and a property to the
		// application.
		builder.environment().clear();
		builder.environment().put("PATH", System.getenv("PATH"));
		return new ServerProcess(builder.start(), log, stopSignal);
	}

	/**
	 * Wait until the server has printed a text.
	 * @param text the text
	 * @return what stands after the text in its line
	 */
	String awaitPrinted(String text) {
		await("prints '" + text + "'", () -> printed().contains(text));
		return printed().lines()
			.filter((line) -> line.contains(text))
			.map((line) -> line.substring(line.indexOf(text) + text.length()))
			.findFirst()
			.orElseThrow();
	}

	/**
	 * Wait until something accepts connections on a port of the loopback address.
	 * @param port the port
	 */
	void awaitOpen(int port) {
		await("opens port " + port, () -> isOpen(port));
	}

	private void await(String what, Callable<Boolean> condition) {
		Awaitility.await(what)
			.atMost(START)
			.failFast(() -> assertThat(this.process.isAlive()).as("%s; it printed:%n%s", what, printed()).isTrue())
			.until(condition);
	}

	private String printed() {
		try {
			return Files.readString(this.log, StandardCharsets.ISO_8859_1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isOpen(int port) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Stop the server by its signal, or kill it when it does not end in time.
	 * @return whether the signal was enough
	 * @throws IOException if the signal cannot be sent
	 * @throws InterruptedException if interrupted while waiting for the end
	 */
	boolean stop() throws IOException, InterruptedException {
		boolean stopped = !this.process.isAlive();
		// uWSGI loses a signal that comes while it spawns its workers.
		for (int attempt = 1; attempt <= SIGNALS && !stopped; attempt++) {
			String kill = "kill -" + this.stopSignal + " " + this.process.pid();
			new ProcessBuilder("/bin/sh", "-c", kill).start().waitFor();
			stopped = this.process.waitFor(STOP.dividedBy(SIGNALS).toMillis(), TimeUnit.MILLISECONDS);
		}
		this.process.destroyForcibly();
		return stopped;
	}

	@Override
	public String toString() {
		return this.log.getFileName() + ", which printed:\n" + printed();
	}

}

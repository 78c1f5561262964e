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

package io.github.uwsgiboot.traffic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.github.uwsgiboot.check.BinaryCheck;
import io.github.uwsgiboot.check.binary.BinarySettings;
import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.testsupport.RunningProcess;
import io.github.uwsgiboot.testsupport.Servers;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.WriteOutcome;
import io.github.uwsgiboot.write.WriteSettings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The real uWSGI, started by the command of the plan from the file that was written from
 * a configuration. What is {@linkplain LeftOut left out} at the moment is missing from
 * the file.
 */
final class RunningUwsgi implements AutoCloseable {

	private static final List<String> SHELL = List.of("/bin/sh", "-c");

	private static final int ATTEMPTS = 3;

	private static final String PORT_IN_USE = "probably another instance of uWSGI is running on the same address";

	private final RunningProcess process;

	private final Endpoints endpoints;

	private RunningUwsgi(RunningProcess process, Endpoints endpoints) {
		this.process = process;
		this.endpoints = endpoints;
	}

	/**
	 * Start uWSGI and wait until it accepts connections. Where somebody else was quicker
	 * to take a port, it starts again on others.
	 * @param directory the temporary directory
	 * @param configuration the configuration for the endpoints
	 * @return the running uWSGI
	 * @throws IOException if the process cannot be started
	 */
	static RunningUwsgi start(Path directory, Function<Endpoints, UwsgiConfiguration> configuration)
			throws IOException {
		return start(directory, SHELL, configuration);
	}

	/**
	 * Start another binary of uWSGI, after it was asked about the file, and wait until it
	 * accepts connections.
	 * @param directory the temporary directory
	 * @param binary the binary, and how it is asked
	 * @param configuration the configuration for the endpoints
	 * @return the running uWSGI
	 * @throws IOException if the process cannot be started
	 */
	static RunningUwsgi start(Path directory, BinarySettings binary,
			Function<Endpoints, UwsgiConfiguration> configuration) throws IOException {
		return start(() -> launch(directory, SHELL, binary, configuration));
	}

	/**
	 * Start uWSGI by a shell of one's own and wait until it accepts connections.
	 * @param directory the temporary directory
	 * @param shell the command of the shell, which gets the command of uWSGI as its last
	 * argument and has to be replaced by it
	 * @param configuration the configuration for the endpoints
	 * @return the running uWSGI
	 * @throws IOException if the process cannot be started
	 */
	static RunningUwsgi start(Path directory, List<String> shell, Function<Endpoints, UwsgiConfiguration> configuration)
			throws IOException {
		return start(() -> launch(directory, shell, configuration));
	}

	private static RunningUwsgi start(Launch launch) throws IOException {
		for (int attempt = 1;; attempt++) {
			RunningUwsgi uwsgi = launch.run();
			boolean started = false;
			try {
				uwsgi.process.awaitOrEnd("starts", uwsgi::isServing);
				if (!uwsgi.isLateForPort() || attempt == ATTEMPTS) {
					assertThat(uwsgi.process.isAlive()).as("uWSGI runs; it printed:%n%s", uwsgi.log()).isTrue();
					started = true;
					return uwsgi;
				}
			}
			finally {
				if (!started) {
					uwsgi.close();
				}
			}
		}
	}

	/**
	 * Start uWSGI without waiting for anything.
	 * @param directory the temporary directory
	 * @param configuration the configuration for the endpoints
	 * @return the uWSGI, which may end by itself
	 * @throws IOException if the process cannot be started
	 */
	static RunningUwsgi launch(Path directory, Function<Endpoints, UwsgiConfiguration> configuration)
			throws IOException {
		return launch(directory, SHELL, configuration);
	}

	private static RunningUwsgi launch(Path directory, List<String> shell,
			Function<Endpoints, UwsgiConfiguration> configuration) throws IOException {
		return launch(directory, shell, BinarySettings.of(BinaryCheck.OFF, Servers.get("uwsgi").toString()),
				configuration);
	}

	private static RunningUwsgi launch(Path directory, List<String> shell, BinarySettings binary,
			Function<Endpoints, UwsgiConfiguration> configuration) throws IOException {
		Path own = Files.createTempDirectory(directory, "uwsgi");
		Endpoints endpoints = new Endpoints(own);
		List<String> command = new ArrayList<>(shell);
		WriteSettings settings = WriteSettings.of(own.resolve("uwsgi.ini")).withBinary(binary);
		command.add("exec " + write(LeftOut.apply(configuration.apply(endpoints)), settings));
		Path log = own.resolve("uwsgi.log");
		LogsOnFailure.add(log);
		endpoints.release();
		return new RunningUwsgi(LeftOut.patiently(RunningProcess.start(log, "INT", command)), endpoints);
	}

	private static String write(UwsgiConfiguration configuration, WriteSettings settings) {
		WriteOutcome outcome = UwsgiConfigWriter.of(configuration, settings).write();
		assertThat(outcome.result()).as("%s", outcome.problems()).isEqualTo(WriteOutcome.Result.WRITTEN);
		return outcome.plan().startCommand();
	}

	private boolean isServing() {
		return log().contains("spawned uWSGI ");
	}

	private boolean isLateForPort() {
		return !this.process.isAlive() && log().contains(PORT_IN_USE);
	}

	/**
	 * Return where uWSGI listens.
	 * @return the endpoints
	 */
	Endpoints at() {
		return this.endpoints;
	}

	/**
	 * Return what uWSGI has printed.
	 * @return the log
	 */
	String log() {
		return this.process.log();
	}

	/**
	 * Wait until uWSGI has printed a text.
	 * @param text the text
	 */
	void awaitLog(String text) {
		this.process.awaitLog(text);
	}

	/**
	 * Return the number of the process.
	 * @return the number
	 */
	long pid() {
		return this.process.pid();
	}

	/**
	 * Wait until uWSGI has ended by itself.
	 * @return the exit code
	 */
	int awaitEnd() {
		return this.process.awaitEnd();
	}

	@Override
	public void close() throws IOException {
		this.process.close();
	}

	/**
	 * Starts uWSGI.
	 */
	@FunctionalInterface
	private interface Launch {

		RunningUwsgi run() throws IOException;

	}

}

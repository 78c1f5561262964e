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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Tests for {@link SignalReloader}, with shells that have the name of uWSGI.
 */
@EnabledOnOs(OS.LINUX)
class SignalReloaderTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	@TempDir
	private Path directory;

	private Path pidFile;

	private SignalReloader reloader;

	private Process process;

	@BeforeEach
	void setUp() {
		this.pidFile = this.directory.resolve("pid");
		this.reloader = new SignalReloader(this.pidFile, TIMEOUT, Duration.ofMinutes(1));
	}

	@AfterEach
	void stopProcess() {
		if (this.process != null) {
			this.process.destroyForcibly();
		}
	}

	private void start(String name, String script) throws IOException {
		Path shell = Files.copy(Path.of("/bin/sh"), this.directory.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
		// A shell cannot trap a signal that it was started to ignore, as by nohup.
		this.process = new ProcessBuilder(List.of("env", "--default-signal=HUP", shell.toString(), "-c",
				script + "; echo ready; while sleep 0.1; do :; done"))
			.redirectErrorStream(true)
			.start();
		assertThat(this.process.inputReader().readLine()).isEqualTo("ready");
		Files.writeString(this.pidFile, this.process.pid() + "\n");
	}

	@Test
	void uwsgiIsReloaded() throws IOException, InterruptedException {
		Path seen = this.directory.resolve("seen");
		start("uwsgi-core", "trap 'touch %s' HUP".formatted(seen));
		this.reloader.reload();
		Awaitility.await().atMost(TIMEOUT).until(() -> Files.exists(seen));
	}

	@Test
	void uwsgiThatHasYetToReadTheFileIsNotToldAgain() throws IOException, InterruptedException {
		Path seen = this.directory.resolve("seen");
		start("uwsgi", "trap 'echo x >> %s' HUP".formatted(seen));
		this.reloader.reload();
		Awaitility.await().atMost(TIMEOUT).until(() -> Files.exists(seen));
		this.reloader.reload();
		assertThat(this.process.waitFor(200, TimeUnit.MILLISECONDS)).isFalse();
		assertThat(seen).hasContent("x");
		new SignalReloader(this.pidFile, TIMEOUT, Duration.ofMinutes(1)).reload();
		Awaitility.await().atMost(TIMEOUT).until(() -> Files.readAllLines(seen).size() == 2);
	}

	@Test
	void uwsgiThatIsStillStartingIsNotEnded() throws IOException, InterruptedException {
		start("uwsgi", ":");
		assertThatExceptionOfType(UnreachableUwsgiException.class).isThrownBy(this.reloader::reload)
			.withMessage(
					"The process %d does not handle the signal HUP: it is still starting, or has no master process.",
					this.process.pid());
		assertThat(this.process.waitFor(200, TimeUnit.MILLISECONDS)).isFalse();
	}

	@Test
	void otherProcessIsLeftAlone() throws IOException, InterruptedException {
		start("postgres", "trap exit HUP");
		assertThatExceptionOfType(UnreachableUwsgiException.class).isThrownBy(this.reloader::reload)
			.withMessageStartingWith(
					"The process %d, which the pid file '%s' names, is '".formatted(this.process.pid(), this.pidFile))
			.withMessageEndingWith(" and no uWSGI.");
		assertThat(this.process.waitFor(200, TimeUnit.MILLISECONDS)).isFalse();
	}

	@Test
	void processThatHasEndedIsTold() throws IOException, InterruptedException {
		start("uwsgi", ":");
		this.process.destroyForcibly().waitFor();
		assertThatExceptionOfType(UnreachableUwsgiException.class).isThrownBy(this.reloader::reload)
			.withMessage("There is no process %d, which the pid file '%s' names: uWSGI does not run.",
					this.process.pid(), this.pidFile);
	}

	@Test
	void signalThatCannotBeSentIsToldWithTheReason() throws IOException, InterruptedException {
		start("uwsgi", ":");
		this.process.destroyForcibly().waitFor();
		assertThatIOException()
			.isThrownBy(() -> new UwsgiProcess(this.process.pid()).send(UwsgiProcess.Signal.HUP, TIMEOUT))
			.withMessageStartingWith("The signal HUP could not be sent to the process %d: ", this.process.pid())
			.withMessageEndingWith("No such process");
	}

	@Test
	void missingPidFileIsTold() {
		assertThatExceptionOfType(UnreachableUwsgiException.class).isThrownBy(this.reloader::reload)
			.withMessage("There is no pid file '%s': uWSGI does not run, or was started from a file without it.",
					this.pidFile);
	}

	@Test
	void pidFileWithoutANumberIsTold() throws IOException {
		for (String content : List.of("", "-1", "0", "12; reboot", "99999999999")) {
			Files.writeString(this.pidFile, content);
			assertThatIOException().isThrownBy(this.reloader::reload)
				.withMessage("The pid file '%s' does not hold the number of a process.", this.pidFile);
		}
	}

}

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

package io.github.uwsgiboot.write.instance;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real uWSGI that is told to reload by its master FIFO.
 */
final class LiveUwsgi implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final Process process;

	private final Path log;

	private LiveUwsgi(Process process, Path log) {
		this.process = process;
		this.log = log;
	}

	static LiveUwsgi start(Path directory, List<String> command) throws IOException {
		Path log = Files.createTempFile(directory, "uwsgi", ".log");
		ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
			.redirectInput(new File("/dev/null"))
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		builder.environment().clear();
		builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
		return new LiveUwsgi(builder.start(), log);
	}

	static void reload(Path fifo) throws IOException {
		Files.writeString(fifo, "r", StandardOpenOption.WRITE);
	}

	RunningInstance await(InstanceProbe probe, InstanceState state) {
		RunningInstance[] seen = new RunningInstance[1];
		Awaitility.await("%s".formatted(state))
			.atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(50))
			.failFast(() -> assertThat(this.process.isAlive()).as(this::log).isTrue())
			.conditionEvaluationListener((condition) -> {
			})
			.until(() -> {
				seen[0] = probe.ask();
				return seen[0].state() == state;
			});
		return seen[0];
	}

	long pid() {
		return this.process.pid();
	}

	String log() {
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
			new ProcessBuilder("/bin/sh", "-c", "kill -INT " + this.process.pid()).start().waitFor(5, TimeUnit.SECONDS);
			assertThat(this.process.waitFor(10, TimeUnit.SECONDS)).as(this::log).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.process.descendants().forEach(ProcessHandle::destroyForcibly);
			this.process.destroyForcibly();
		}
	}

}

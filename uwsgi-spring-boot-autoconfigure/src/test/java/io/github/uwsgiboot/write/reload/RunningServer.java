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

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.github.uwsgiboot.testsupport.Servers;

/**
 * A uWSGI in a process of its own, with nothing but a {@code PATH} in its environment.
 */
final class RunningServer implements AutoCloseable {

	private static final long STOP_SECONDS = 10;

	private final Process process;

	private final Path log;

	private RunningServer(Process process, Path log) {
		this.process = process;
		this.log = log;
	}

	static RunningServer start(Path directory, Path ini) throws IOException {
		Path log = directory.resolve(ini.getFileName() + ".log");
		ProcessBuilder builder = new ProcessBuilder(Servers.get("uwsgi").toString(), "--ini", ini.toString())
			.directory(directory.toFile())
			.redirectInput(new File("/dev/null"))
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		builder.environment().clear();
		builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
		return new RunningServer(builder.start(), log);
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	long pid() {
		return this.process.pid();
	}

	String log() throws IOException {
		return Files.readString(this.log, StandardCharsets.ISO_8859_1);
	}

	@Override
	public void close() throws IOException {
		List<ProcessHandle> children = this.process.descendants().toList();
		if (this.process.isAlive()) {
			awaitEnd(new ProcessBuilder("/bin/sh", "-c", "kill -INT " + this.process.pid()).start());
			awaitEnd(this.process);
		}
		Stream.concat(children.stream(), Stream.of(this.process.toHandle()))
			.filter(ProcessHandle::isAlive)
			.forEach(ProcessHandle::destroyForcibly);
	}

	private static void awaitEnd(Process process) {
		try {
			process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}

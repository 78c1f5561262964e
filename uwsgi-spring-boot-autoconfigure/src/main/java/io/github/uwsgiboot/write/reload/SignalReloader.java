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
import java.nio.file.Path;
import java.time.Duration;

/**
 * Sends {@code HUP} to the master process. A process that has no handler for it yet is
 * left alone: the signal would end it. Since the handler is set up after the file has
 * been read ({@code core/master.c}), a signal that is handled never comes too early.
 */
final class SignalReloader implements Reloader {

	private final Path pidFile;

	private final Duration timeout;

	SignalReloader(Path pidFile, Duration timeout) {
		this.pidFile = pidFile;
		this.timeout = timeout;
	}

	@Override
	public void reload() throws IOException, InterruptedException {
		UwsgiProcess.of(this.pidFile).send(UwsgiProcess.Signal.HUP, this.timeout);
	}

	@Override
	public String toString() {
		return "a signal to the process in '%s'".formatted(this.pidFile);
	}

}

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

import org.jspecify.annotations.Nullable;

/**
 * Sends {@code HUP} to the master process, if it has a handler for it. A process that is
 * still starting ignores the signal, or ends by it in its first moments
 * ({@code core/uwsgi.c}); the handler is set up after the file has been read
 * ({@code core/master.c}).
 * <p>
 * A master that was told before, and has not replaced its image since, has yet to read
 * the file: it waits for its workers. It is not told again, since the signal could reach
 * it in those first moments.
 */
final class SignalReloader implements Reloader {

	private final Path pidFile;

	private final Duration timeout;

	private final Duration settle;

	private @Nullable UwsgiProcess reloading;

	private @Nullable String image;

	private long since;

	SignalReloader(Path pidFile, Duration timeout, Duration settle) {
		this.pidFile = pidFile;
		this.timeout = timeout;
		this.settle = settle;
	}

	@Override
	public void reload() throws IOException, InterruptedException {
		UwsgiProcess process = UwsgiProcess.of(this.pidFile);
		String current = process.image();
		if (process.equals(this.reloading) && current != null && current.equals(this.image)
				&& System.nanoTime() - this.since < this.settle.toNanos()) {
			return;
		}
		process.send(UwsgiProcess.Signal.HUP, this.timeout);
		this.reloading = process;
		this.image = current;
		this.since = System.nanoTime();
	}

	@Override
	public String toString() {
		return "a signal to the process in '%s'".formatted(this.pidFile);
	}

}

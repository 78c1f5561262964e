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
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program that has to end with the exit code 0, and in time.
 *
 * @param command the program and its arguments
 * @param timeout the time after which it is killed
 */
record ExternalCommand(List<String> command, Duration timeout) {

	private static final int OUTPUT_LIMIT = 2000;

	private static final long OUTPUT_PATIENCE_MILLIS = 500;

	/**
	 * Run the command.
	 * @throws IOException if it cannot be started, fails or does not end, with the
	 * beginning of what it printed in the message
	 */
	void run() throws IOException, InterruptedException {
		Process process = start();
		try {
			CompletableFuture<String> output = output(process);
			if (!process.waitFor(this.timeout.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new IOException(
						"%s did not end within %d ms, and was killed.".formatted(this, this.timeout.toMillis()));
			}
			if (process.exitValue() != 0) {
				throw new IOException(
						"%s ended with the exit code %d%s".formatted(this, process.exitValue(), printed(output)));
			}
		}
		finally {
			kill(process);
		}
	}

	private Process start() throws IOException {
		try {
			return new ProcessBuilder(this.command).redirectInput(new File("/dev/null"))
				.redirectErrorStream(true)
				.start();
		}
		catch (IOException ex) {
			throw new IOException("%s could not be started: %s.".formatted(this, ex.getMessage()), ex);
		}
	}

	private static CompletableFuture<String> output(Process process) {
		CompletableFuture<String> output = new CompletableFuture<>();
		Thread reader = new Thread(() -> read(process.getInputStream(), output), "uwsgi-reload-output");
		reader.setDaemon(true);
		reader.start();
		return output;
	}

	// All of it is read, so that the program is never held up.
	private static void read(InputStream stream, CompletableFuture<String> output) {
		try (InputStream in = stream) {
			output.complete(new String(in.readNBytes(OUTPUT_LIMIT), StandardCharsets.UTF_8));
			in.transferTo(OutputStream.nullOutputStream());
		}
		catch (IOException ex) {
			output.completeExceptionally(new UncheckedIOException(ex));
		}
	}

	private static String printed(CompletableFuture<String> output) {
		try {
			String text = output.completeOnTimeout("", OUTPUT_PATIENCE_MILLIS, TimeUnit.MILLISECONDS).join().strip();
			return text.isEmpty() ? ", and printed nothing." : ", and printed: " + text;
		}
		catch (CompletionException ex) {
			return ", and what it printed could not be read: " + ex.getCause();
		}
	}

	private static void kill(Process process) {
		if (process.isAlive()) {
			List<ProcessHandle> tree = Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
			tree.forEach(ProcessHandle::destroyForcibly);
		}
	}

	@Override
	public String toString() {
		return "the command '%s'".formatted(this.command.get(0));
	}

}

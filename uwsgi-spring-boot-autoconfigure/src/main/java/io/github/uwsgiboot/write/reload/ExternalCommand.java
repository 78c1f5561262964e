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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import io.github.uwsgiboot.check.binary.ChildProcess;
import org.jspecify.annotations.Nullable;

/**
 * A program that has to end with the exit code 0, and in time.
 *
 * @param command the program and its arguments
 * @param timeout the time after which it is killed
 */
record ExternalCommand(List<String> command, Duration timeout) {

	private static final int OUTPUT_LIMIT = 2000;

	/**
	 * Run the command.
	 * @throws FailedCommandException if it fails or does not end
	 * @throws IOException if it cannot be started
	 * @throws InterruptedException if the thread was interrupted, upon which the command
	 * was killed
	 */
	void run() throws IOException, InterruptedException {
		try (ChildProcess process = start()) {
			if (!process.await(this.timeout)) {
				throw new FailedCommandException(
						"%s did not end within %d ms, and was killed.".formatted(this, this.timeout.toMillis()),
						printed(process));
			}
			if (process.exitCode() != 0) {
				throw new FailedCommandException("%s ended with the exit code %d.".formatted(this, process.exitCode()),
						printed(process));
			}
		}
	}

	private ChildProcess start() throws IOException {
		try {
			return ChildProcess.start(new ProcessBuilder(this.command), OUTPUT_LIMIT);
		}
		catch (IOException ex) {
			throw new IOException("%s could not be started: %s.".formatted(this, ex.getMessage()), ex);
		}
	}

	private static @Nullable String printed(ChildProcess process) {
		String text = process.output();
		boolean cut = text.getBytes(StandardCharsets.UTF_8).length >= OUTPUT_LIMIT;
		String printed = cut ? withoutLastWord(text) + "..." : text.strip();
		return printed.isEmpty() ? null : printed;
	}

	// A URL that is cut within its password would not be known as one.
	private static String withoutLastWord(String text) {
		int end = text.length();
		while (end > 0 && !Character.isWhitespace(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(0, end);
	}

	@Override
	public String toString() {
		return "the command '%s'".formatted(this.command.get(0));
	}

}

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

package io.github.uwsgiboot.check.binary;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.uwsgiboot.check.binary.UnusableBinaryException.Reason;

/**
 * Runs a binary, several times if need be, within one span of time.
 * <p>
 * The binary starts in the working directory of this process: relative paths in a file
 * count from where uWSGI is started, and no place is likelier for that than the one from
 * which the application itself was started. Its environment has a {@code PATH} and
 * nothing else of this process's own, since uWSGI takes each variable whose name starts
 * with {@code UWSGI_} for an option, tells systemd and an Emperor of itself when their
 * variables are there ({@code core/uwsgi.c}), and is started without an environment by
 * the command that is printed for it. Its input is {@code /dev/null}: uWSGI would serve
 * from an input that is a socket.
 */
final class BinaryProcess {

	private static final int OUTPUT_LIMIT = 1024 * 1024;

	private static final String DEFAULT_PATH = "/usr/local/bin:/usr/bin:/bin";

	private final Path binary;

	private final Path directory;

	private final Duration timeout;

	private final long start = System.nanoTime();

	/**
	 * Create what runs a binary. The time runs from now on.
	 * @param binary the path of the binary
	 * @param directory the directory for the binary's temporary files
	 * @param timeout the time after which the binary is given up
	 */
	BinaryProcess(Path binary, Path directory, Duration timeout) {
		this.binary = binary;
		this.directory = directory;
		this.timeout = timeout;
	}

	/**
	 * Run the binary.
	 * @param arguments its arguments
	 * @return what it answered
	 * @throws UnusableBinaryException if it cannot be started, or does not end in time
	 */
	BinaryOutput run(List<String> arguments) throws UnusableBinaryException {
		try (ChildProcess process = start(arguments)) {
			if (!process.await(remaining())) {
				throw new UnusableBinaryException(Reason.TIMEOUT, "'%s' did not end within %d ms, and was killed."
					.formatted(this.binary, this.timeout.toMillis()), "Raise 'uwsgi.check.timeout'");
			}
			return new BinaryOutput(process.exitCode(), process.output());
		}
		catch (IOException ex) {
			throw new UnusableBinaryException(Reason.SYSTEM,
					"The output of '%s' could not be read: %s.".formatted(this.binary, ex.getMessage()), "Write again");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new UnusableBinaryException(Reason.INTERRUPTED,
					"The thread was interrupted while '%s' ran.".formatted(this.binary), "Write again");
		}
	}

	private ChildProcess start(List<String> arguments) throws UnusableBinaryException {
		List<String> command = new ArrayList<>();
		command.add(this.binary.toString());
		command.addAll(arguments);
		ProcessBuilder builder = new ProcessBuilder(command);
		String path = Objects.requireNonNullElse(System.getenv("PATH"), DEFAULT_PATH);
		builder.environment().clear();
		builder.environment()
			.putAll(Map.of("PATH", path, "HOME", this.directory.toString(), "TMPDIR", this.directory.toString()));
		try {
			return ChildProcess.start(builder, OUTPUT_LIMIT);
		}
		catch (IOException ex) {
			throw new UnusableBinaryException(Reason.SYSTEM,
					"The system did not start '%s': %s.".formatted(this.binary, ex.getMessage()),
					"Set 'uwsgi.check.binary-path' to a binary for this machine");
		}
	}

	private Duration remaining() {
		return this.timeout.minusNanos(System.nanoTime() - this.start);
	}

}

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

package io.github.uwsgiboot.testsupport;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program that runs to its end, with nothing but a {@code PATH} in its environment,
 * because uWSGI takes variables for options, and with no input.
 *
 * @param program the program
 * @param directory the working directory, into which the output is written too
 * @param timeout the time after which the program is killed
 */
public record Command(Path program, Path directory, Duration timeout) {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	/**
	 * Create the command for a program, with a timeout of 20 seconds.
	 * @param program the program
	 * @param directory the working directory
	 * @return the command
	 */
	public static Command of(Path program, Path directory) {
		return new Command(program, directory, TIMEOUT);
	}

	/**
	 * Run the program.
	 * @param arguments the arguments
	 * @return what came of it
	 * @throws IOException if the program cannot be started
	 * @throws InterruptedException if interrupted while waiting for its end
	 */
	public Result run(String... arguments) throws IOException, InterruptedException {
		Path output = Files.createTempFile(this.directory, "out", ".log");
		Path error = Files.createTempFile(this.directory, "err", ".log");
		Process process = start(output, error, arguments);
		try {
			if (!process.waitFor(this.timeout.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new IllegalStateException("%s %s did not end within %s: %s".formatted(this.program,
						String.join(" ", arguments), this.timeout, read(error)));
			}
			return new Result(process.exitValue(), read(output), read(error));
		}
		finally {
			process.destroyForcibly();
			Files.delete(output);
			Files.delete(error);
		}
	}

	private Process start(Path output, Path error, String... arguments) throws IOException {
		List<String> command = Stream.concat(Stream.of(this.program.toString()), Stream.of(arguments)).toList();
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.directory.toFile())
			.redirectInput(new File("/dev/null"))
			.redirectOutput(output.toFile())
			.redirectError(error.toFile());
		builder.environment().clear();
		builder.environment().put("PATH", "/usr/bin:/bin");
		return builder.start();
	}

	private static String read(Path file) throws IOException {
		return Files.readString(file, StandardCharsets.ISO_8859_1);
	}

	/**
	 * What came of a command.
	 *
	 * @param exitCode the exit code
	 * @param output what was written to the standard output
	 * @param error what was written to the standard error
	 */
	public record Result(int exitCode, String output, String error) {

	}

}

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

package io.github.uwsgiboot.write;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link PublishProgram} in a process of its own.
 */
final class ForkedProgram implements AutoCloseable {

	private static final List<String> WITHOUT_CAPABILITIES = List.of("setpriv", "--bounding-set=-all",
			"--inh-caps=-all");

	private final Process process;

	private final BufferedReader output;

	private ForkedProgram(Process process) {
		this.process = process;
		this.output = process.inputReader();
	}

	static ForkedProgram start(String command, Path path, int number, int count, String... settings)
			throws IOException {
		return start(List.of(), command, path, number, count, settings);
	}

	/**
	 * Start the program by another one.
	 * @param prefix the other program and its arguments, to which those of the program
	 * are added
	 */
	static ForkedProgram start(List<String> prefix, String command, Path path, int number, int count,
			String... settings) throws IOException {
		List<String> line = new ArrayList<>(prefix);
		line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		line.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
		line.addAll(List.of("-cp", location(ConfigFile.class) + ":" + location(PublishProgram.class)));
		line.addAll(List.of(PublishProgram.class.getName(), command, path.toString(), String.valueOf(number),
				String.valueOf(count)));
		line.addAll(List.of(settings));
		return new ForkedProgram(new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start());
	}

	private static Path location(Class<?> type) {
		try {
			return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Return how to start a program by a shell that does something else before.
	 */
	static List<String> shell(String before) {
		return List.of("sh", "-c", before + "; exec \"$@\"", "sh");
	}

	/**
	 * Return how to start a program that the permissions of files hold for, which they do
	 * not for root.
	 */
	static List<String> withoutCapabilities() throws IOException {
		return isRoot() ? WITHOUT_CAPABILITIES : List.of();
	}

	/**
	 * Return how to start a program in a mount namespace of its own.
	 */
	static List<String> mounting(String mount) throws IOException {
		Stream<String> unshare = isRoot() ? Stream.of("unshare", "--mount")
				: Stream.of("unshare", "--mount", "--map-root-user");
		return Stream.concat(unshare, Stream.of("sh", "-c", "set -e; " + mount + "; exec \"$@\"", "sh")).toList();
	}

	static boolean isRoot() throws IOException {
		return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
	}

	/**
	 * Return whether the machine lets a program be started so.
	 */
	static boolean works(List<String> prefix) throws IOException, InterruptedException {
		if (prefix.isEmpty()) {
			return true;
		}
		List<String> line = new ArrayList<>(prefix);
		line.add("true");
		try {
			return new ProcessBuilder(line).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor() == 0;
		}
		catch (IOException ex) {
			// No such program.
			return false;
		}
	}

	long pid() {
		return this.process.pid();
	}

	String readLine() throws IOException {
		return this.output.readLine();
	}

	/**
	 * Let a program go on that waits for it.
	 */
	void release() throws IOException {
		OutputStream input = this.process.getOutputStream();
		input.write('\n');
		input.flush();
	}

	/**
	 * Wait for the end of the program.
	 * @return all that it wrote and that was not read yet
	 */
	String join() throws IOException, InterruptedException {
		String rest = String.join("\n", this.output.lines().toList());
		assertThat(this.process.waitFor()).as("exit code").isZero();
		return rest;
	}

	/**
	 * Let the program run, and kill it as the system kills, without a chance to clean up.
	 * @return all lines that it wrote and that were not read yet
	 */
	List<String> killAfter(long time, TimeUnit unit) throws InterruptedException {
		assertThat(this.process.waitFor(time, unit)).as("ended by itself").isFalse();
		// By its handle: the process itself would throw away what was not read yet.
		this.process.toHandle().destroyForcibly();
		List<String> rest = this.output.lines().toList();
		this.process.waitFor();
		return rest;
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	@Override
	public void close() {
		this.process.destroyForcibly().onExit().join();
	}

}

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

package io.github.uwsgiboot.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Starts the sample with and without the starter in turn, with the same arguments, and
 * compares the CPU time of the process, user and system, and in other starts the classes
 * that it has loaded, when it says that it has started: a log of the classes takes time
 * itself.
 */
final class StartupComparison {

	private static final String MAIN = "io.github.uwsgiboot.samples.gateway.GatewayApplication";

	private static final int CLASS_PAIRS = 3;

	private final Path directory;

	private final PrintStream output;

	StartupComparison(Path root, PrintStream output) throws IOException {
		this.directory = Files.createTempDirectory("uwsgi-startup");
		this.output = output;
		extract(root.resolve("samples/gateway/target/uwsgi-sample-gateway.jar"));
	}

	void run(int pairs, Targets targets) throws IOException, InterruptedException {
		compare(pairs, "the sample as it is", List.of(), targets);
		compare(Math.max(1, pairs / 3), "the sample with uwsgi.enabled=false", List.of("--uwsgi.enabled=false"),
				targets);
	}

	private void compare(int pairs, String what, List<String> arguments, Targets targets)
			throws IOException, InterruptedException {
		List<Double> time = new ArrayList<>();
		List<Double> classes = new ArrayList<>();
		for (int pair = 0; pair < pairs; pair++) {
			boolean first = pair % 2 == 0;
			double one = seconds(first, arguments);
			double other = seconds(!first, arguments);
			time.add(100 * (first ? one / other - 1 : other / one - 1));
		}
		for (int pair = 0; pair < CLASS_PAIRS; pair++) {
			classes.add(100.0 * classes(true, arguments) / classes(false, arguments) - 100);
		}
		this.output.printf(Locale.ROOT,
				"%n%s, %d pairs: %+.1f %% CPU time (95 %%: %s); %d pairs: %+.1f %% classes (%+.1f to %+.1f)%n", what,
				pairs, Measurements.median(time), interval(time), CLASS_PAIRS, Measurements.median(classes),
				Collections.min(classes), Collections.max(classes));
		targets.atMost("CPU time at start, %, " + what, Measurements.median(time), 3);
		targets.atMost("loaded classes at start, %, " + what, Measurements.median(classes), 3);
	}

	/**
	 * Return the interval that has the median in it in 95 of 100 cases, whatever the
	 * distribution: between two of the sorted values.
	 * @param values the values
	 * @return the interval
	 */
	private static String interval(List<Double> values) {
		List<Double> sorted = values.stream().sorted().toList();
		int count = sorted.size();
		int rank = (int) Math.max(0, Math.floor(count / 2.0 - 0.98 * Math.sqrt(count)) - 1);
		return String.format(Locale.ROOT, "%+.1f to %+.1f", sorted.get(rank), sorted.get(count - 1 - rank));
	}

	private double seconds(boolean starter, List<String> arguments) throws IOException, InterruptedException {
		Process process = start(starter, List.of(), arguments);
		double seconds = process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
		stop(process);
		return seconds;
	}

	// Counted before the application is stopped, which loads classes as well.
	private long classes(boolean starter, List<String> arguments) throws IOException, InterruptedException {
		Path classes = this.directory.resolve("classes");
		Process process = start(starter, List.of("-Xlog:class+load:file=" + classes), arguments);
		try (Stream<String> lines = Files.lines(classes)) {
			return lines.filter((line) -> line.contains(" source: ")).count();
		}
		finally {
			stop(process);
		}
	}

	private Process start(boolean starter, List<String> options, List<String> arguments)
			throws IOException, InterruptedException {
		Path log = this.directory.resolve("log");
		Files.deleteIfExists(this.directory.resolve("uwsgi.ini"));
		List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
		command.addAll(options);
		command.addAll(List.of("-cp", classPath(starter), MAIN, "--server.port=0", "--uwsgi.check.binary=off",
				"--uwsgi.check.files=false", "--uwsgi.writer.path=" + this.directory.resolve("uwsgi.ini")));
		command.addAll(arguments);
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		while (process.isAlive() && !Files.readString(log).contains("Started GatewayApplication")) {
			process.waitFor(50, TimeUnit.MILLISECONDS);
		}
		return process;
	}

	private void stop(Process process) throws InterruptedException {
		process.destroy();
		process.waitFor();
	}

	private String classPath(boolean starter) throws IOException {
		try (Stream<Path> libraries = Files.list(this.directory.resolve("BOOT-INF/lib"))) {
			List<String> entries = libraries
				.filter((library) -> starter || !library.getFileName().toString().startsWith("uwsgi-spring-boot"))
				.map(Path::toString)
				.sorted()
				.toList();
			return this.directory.resolve("BOOT-INF/classes") + ":" + String.join(":", entries);
		}
	}

	private void extract(Path jar) throws IOException {
		try (JarFile file = new JarFile(jar.toFile())) {
			file.stream().filter((entry) -> !entry.isDirectory()).forEach((entry) -> {
				Path target = this.directory.resolve(entry.getName());
				try {
					Files.createDirectories(target.getParent());
					Files.copy(file.getInputStream(entry), target);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
	}

}

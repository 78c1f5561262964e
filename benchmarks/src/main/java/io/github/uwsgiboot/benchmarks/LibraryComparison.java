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

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Compares rendering, checking, reading and diffing with each other, with two libraries
 * and with a bare loop. Each round measures everything once, in a JVM of its own.
 */
final class LibraryComparison {

	private static final List<String> BENCHMARKS = List.of("DocumentBenchmark.floor", "DocumentBenchmark.document",
			"DocumentBenchmark.newDocument", "DocumentBenchmark.ini4j", "DocumentBenchmark.commonsConfiguration",
			"ConfigurationBenchmark.render", "ConfigurationBenchmark.check", "ConfigurationBenchmark.read",
			"ConfigurationBenchmark.diff");

	private static final String FLOOR = "floor";

	private final Measurements times = new Measurements();

	private final Measurements allocations = new Measurements();

	private final PrintStream output;

	private final String collector;

	private final List<Integer> sizes;

	private LibraryComparison(String collector, List<Integer> sizes, PrintStream output) {
		this.collector = collector;
		this.sizes = sizes;
		this.output = output;
	}

	/**
	 * Compare with the garbage collector that the JVM chooses on a machine with two
	 * processors and two gigabytes.
	 * @param output where the figures are printed
	 * @return the comparison at all sizes
	 */
	static LibraryComparison onServer(PrintStream output) {
		return new LibraryComparison("-XX:+UseG1GC", List.of(10, 1_000, 10_000, 100_000), output);
	}

	/**
	 * Compare with the garbage collector that the JVM chooses in a smaller container. It
	 * leaves objects in the order of the lines that they belong to, where G1 scatters
	 * them.
	 * @param output where the figures are printed
	 * @return the comparison at the two largest sizes
	 */
	static LibraryComparison inContainer(PrintStream output) {
		return new LibraryComparison("-XX:+UseSerialGC", List.of(10_000, 100_000), output);
	}

	void run(int rounds, Targets targets) throws RunnerException {
		for (int round = 1; round <= rounds; round++) {
			for (int size : this.sizes) {
				for (String benchmark : BENCHMARKS) {
					measure(benchmark, size);
				}
			}
			this.output.printf("round %d of %d, %s%n", round, rounds, this.collector);
		}
		this.sizes.forEach(this::print);
		this.sizes.forEach((size) -> judge(size, targets));
		for (String benchmark : List.of("document", "render", "check", "read", "diff")) {
			targets.atMost(benchmark + ", 100000 directives against 10000, " + this.collector,
					this.times.ratio(benchmark, 100_000, benchmark, 10_000), 12);
		}
	}

	private void measure(String benchmark, int size) throws RunnerException {
		OptionsBuilder options = new OptionsBuilder();
		options.include("\\." + benchmark + "$")
			.param("directives", String.valueOf(size))
			.forks(1)
			// The checks are much code, which takes seconds to be compiled.
			.warmupIterations(5)
			.warmupTime(TimeValue.seconds(1))
			.measurementIterations(3)
			.measurementTime(TimeValue.milliseconds(400))
			.jvmArgsAppend("-Xms1g", "-Xmx1g", this.collector)
			.addProfiler(GCProfiler.class)
			.verbosity(VerboseMode.SILENT);
		for (RunResult result : new Runner(options.build()).run()) {
			String name = benchmark.substring(benchmark.indexOf('.') + 1);
			this.times.add(name, size, result.getPrimaryResult().getScore());
			this.allocations.add(name, size, allocated(result.getSecondaryResults()));
		}
	}

	@SuppressWarnings("rawtypes")
	private static double allocated(Map<String, Result> results) {
		return results.entrySet()
			.stream()
			.filter((result) -> result.getKey().endsWith("gc.alloc.rate.norm"))
			.mapToDouble((result) -> result.getValue().getScore())
			.findFirst()
			.orElseThrow();
	}

	private void print(int size) {
		this.output.printf("%n%d directives, %s%n%-24s %14s %10s %16s%n", size, this.collector, "", "µs", "× floor",
				"bytes/directive");
		for (String benchmark : BENCHMARKS) {
			String name = benchmark.substring(benchmark.indexOf('.') + 1);
			this.output.printf(Locale.ROOT, "%-24s %14.1f %10.2f %16.0f%n", name, this.times.median(name, size),
					this.times.ratio(name, size, FLOOR, size), this.allocations.median(name, size) / size);
		}
		this.output.println();
	}

	private void judge(int size, Targets targets) {
		String at = " at " + size + " directives, " + this.collector;
		targets.atMost("document to bytes against the floor" + at, this.times.ratio("document", size, FLOOR, size), 2);
		double ini4j = this.times.ratio("ini4j", size, "document", size);
		double commons = this.times.ratio("commonsConfiguration", size, "document", size);
		targets.atLeast("the quicker library against document to bytes" + at, Math.min(ini4j, commons), 3);
		targets.atMost("all checks against rendering" + at, this.times.ratio("check", size, "render", size), 5);
	}

}

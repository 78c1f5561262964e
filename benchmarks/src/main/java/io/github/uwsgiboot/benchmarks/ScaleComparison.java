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
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.WriteOutcome;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Sockets and server names in an {@code application.yml}, half of each, with a list of
 * workers in each socket: bound, checked and written. What is told is the CPU time of one
 * write, from the environment to the file, without the start of the application.
 */
final class ScaleComparison {

	private static final int WRITES = 5;

	private final Path directory;

	private final PrintStream output;

	ScaleComparison(PrintStream output) throws IOException {
		this.directory = Files.createTempDirectory("uwsgi-scale");
		this.output = output;
	}

	void run(Targets targets) throws IOException {
		double small = measure(1_000, "", WriteOutcome.Result.WRITTEN);
		double large = measure(10_000, "", WriteOutcome.Result.WRITTEN);
		double wrong = measure(1_000, "0", WriteOutcome.Result.REJECTED);
		targets.atMost("10000 sockets and server names against 1000", large / small, 12);
		targets.atMost("seconds for an error in each of 1000 sockets and server names", wrong, 5);
	}

	private double measure(int entries, String error, WriteOutcome.Result expected) throws IOException {
		Path yaml = this.directory.resolve("application.yml");
		Files.writeString(yaml, yaml(entries, error));
		List<Double> seconds = new ArrayList<>();
		try (ConfigurableApplicationContext context = start(yaml)) {
			UwsgiConfigWriter writer = context.getBean(UwsgiConfigWriter.class);
			for (int write = 0; write < WRITES; write++) {
				Files.deleteIfExists(this.directory.resolve("uwsgi.ini"));
				long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
				WriteOutcome outcome = writer.write();
				seconds.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9);
				if (outcome.result() != expected) {
					throw new IllegalStateException(
							outcome.result() + " " + outcome.problems().stream().limit(3).toList());
				}
			}
		}
		this.output.printf(Locale.ROOT, "%d entries%s: first write %.2f s, median of %d %.2f s of CPU time%n", entries,
				error.isEmpty() ? "" : " with an error in each", seconds.get(0), WRITES, Measurements.median(seconds));
		return Measurements.median(seconds);
	}

	private ConfigurableApplicationContext start(Path yaml) {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.run("--spring.config.location=" + yaml, "--uwsgi.writer.on-startup=false", "--uwsgi.check.binary=off",
					"--uwsgi.check.files=false", "--uwsgi.writer.path=" + this.directory.resolve("uwsgi.ini"),
					"--logging.level.root=off", "--spring.main.banner-mode=off");
	}

	private static String yaml(int entries, String error) {
		StringBuilder sockets = new StringBuilder();
		StringBuilder serverNames = new StringBuilder();
		for (int i = 0; i < entries / 2; i++) {
			sockets.append("""
					      s%d:
					        type: https
					        address: 127.%d.%d.%d:8443%s
					        cert: /etc/shop/tls/%d.crt
					        key: /etc/shop/tls/%d.key
					        bound-workers:
					          - 1
					          - 2
					""".formatted(i, i >> 16, i >> 8 & 255, i & 255, error, i, i));
			serverNames.append("""
					      n%d:
					        name: shop-%d.example.com%s
					        cert: /etc/shop/tls/%d.crt
					        key: /etc/shop/tls/%d.key
					""".formatted(i, i, error.isEmpty() ? "" : "*", i, i));
		}
		return "uwsgi:\n  options:\n    processes: 2\n  networking:\n    sockets:\n" + sockets + "    sni:\n"
				+ serverNames;
	}

	/**
	 * An application that does nothing else.
	 */
	@EnableAutoConfiguration
	static class Application {

	}

}

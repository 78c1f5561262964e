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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.ini.IniWriter;
import io.github.uwsgiboot.testsupport.LargeConfiguration;
import io.github.uwsgiboot.write.ConfigFile;
import io.github.uwsgiboot.write.PublishPolicy;

/**
 * Publishing a file of 1 000 directives, unchanged and changed, beside a plain write with
 * and without sync. All are done in turn.
 */
final class WriteComparison {

	private static final int ROUNDS = 200;

	private final Path directory;

	private final PrintStream output;

	WriteComparison(Path root, PrintStream output) throws IOException {
		this.directory = Files.createDirectories(root.resolve("benchmarks/target/write"));
		this.output = output;
	}

	void run() throws IOException {
		UwsgiConfiguration configuration = LargeConfiguration.of(1_000);
		byte[] content = new IniWriter().write(configuration.document()).getBytes(StandardCharsets.UTF_8);
		Path path = this.directory.resolve("uwsgi.ini");
		ConfigFile file = new ConfigFile(path, PublishPolicy.defaults(), IniWriter.MARK);
		Path plain = this.directory.resolve("plain.ini");
		List<List<Double>> times = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		for (int round = 0; round < ROUNDS; round++) {
			content[content.length - 2] = (byte) ('0' + round % 10);
			times.get(0).add(micros(() -> file.publish(content, null)));
			times.get(1).add(micros(() -> file.publish(content, null)));
			times.get(2).add(micros(() -> Files.write(plain, content)));
			times.get(3)
				.add(micros(() -> Files.write(plain, content, StandardOpenOption.SYNC, StandardOpenOption.CREATE,
						StandardOpenOption.TRUNCATE_EXISTING)));
		}
		List<String> names = List.of("changed", "unchanged", "Files.write", "Files.write with sync");
		this.output.printf("%n%-24s %12s%n", "publish, 1000 lines", "µs");
		for (int i = 0; i < names.size(); i++) {
			this.output.printf(Locale.ROOT, "%-24s %12.0f%n", names.get(i), Measurements.median(times.get(i)));
		}
	}

	private static double micros(Action action) throws IOException {
		long before = System.nanoTime();
		action.run();
		return (System.nanoTime() - before) / 1e3;
	}

	/**
	 * Writes a file.
	 */
	private interface Action {

		void run() throws IOException;

	}

}

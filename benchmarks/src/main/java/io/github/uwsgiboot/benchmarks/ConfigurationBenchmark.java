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

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.uwsgiboot.check.Checks;
import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.ini.IniChange;
import io.github.uwsgiboot.ini.IniDiff;
import io.github.uwsgiboot.ini.IniDocument;
import io.github.uwsgiboot.ini.IniLine;
import io.github.uwsgiboot.ini.IniReader;
import io.github.uwsgiboot.ini.IniWriter;
import io.github.uwsgiboot.testsupport.LargeConfiguration;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What becomes of a configuration.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ConfigurationBenchmark {

	/**
	 * The number of directives.
	 */
	@Param({ "10", "1000", "10000", "100000" })
	public int directives;

	private UwsgiConfiguration configuration = UwsgiConfiguration.builder().build();

	private byte[] content = {};

	private String oldText = "";

	private IniDocument document = new IniDocument("uwsgi", List.of());

	/**
	 * Make the configuration, and a text of it in which each tenth line is another one.
	 */
	@Setup
	public void prepare() {
		this.configuration = LargeConfiguration.of(this.directives);
		this.document = this.configuration.document();
		String text = new IniWriter().write(this.document);
		this.content = text.getBytes(StandardCharsets.UTF_8);
		StringBuilder changed = new StringBuilder();
		int number = 0;
		for (String line : text.lines().toList()) {
			changed.append(line).append((++number % 10 == 0) ? "0\n" : "\n");
		}
		this.oldText = changed.toString();
	}

	/**
	 * Render the model: from the configuration to bytes.
	 * @return the bytes
	 */
	@Benchmark
	public byte[] render() {
		return new IniWriter().write(this.configuration.document()).getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Run all checks that look at no file, no machine and no binary; they render the
	 * model first.
	 * @return the problems
	 */
	@Benchmark
	public List<Problem> check() {
		return Checks.standard().run(this.configuration);
	}

	/**
	 * Read the file.
	 * @return the lines
	 */
	@Benchmark
	public List<IniLine> read() {
		return new IniReader().read(this.content);
	}

	/**
	 * Compare a file of which each tenth line is another one with the document.
	 * @return the changes
	 */
	@Benchmark
	public List<IniChange> diff() {
		return IniDiff.between(this.oldText, this.document);
	}

}

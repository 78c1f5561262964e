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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.ini.IniDocument;
import io.github.uwsgiboot.ini.IniWriter;
import io.github.uwsgiboot.testsupport.LargeConfiguration;
import org.apache.commons.configuration2.INIConfiguration;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.ini4j.Config;
import org.ini4j.Ini;
import org.ini4j.Profile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * From a document to bytes, by this project, by two libraries, and by a loop that looks
 * at nothing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DocumentBenchmark {

	/**
	 * The number of directives.
	 */
	@Param({ "10", "1000", "10000", "100000" })
	public int directives;

	private IniDocument document = new IniDocument("uwsgi", List.of());

	private List<String> lines = List.of();

	private final Ini ini4j = new Ini();

	private final INIConfiguration commons = new INIConfiguration();

	/**
	 * Give all four the same content, each in its own model.
	 * @throws ConfigurationException never
	 * @throws IOException never
	 */
	@Setup
	public void prepare() throws ConfigurationException, IOException {
		this.document = LargeConfiguration.of(this.directives).document();
		String text = new IniWriter().write(this.document);
		this.lines = text.lines().toList();
		this.ini4j.setConfig(config());
		Profile.Section section = this.ini4j.add(this.document.section());
		for (Directive directive : this.document.directives()) {
			section.add(directive.key(), directive.value().text());
		}
		this.commons.read(new StringReader(text));
	}

	private static Config config() {
		Config config = new Config();
		config.setMultiOption(true);
		config.setEscape(false);
		return config;
	}

	/**
	 * Write a document that has been checked, as all are that are written.
	 * @return the bytes
	 */
	@Benchmark
	public byte[] document() {
		return new IniWriter().write(this.document).getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Write a document that nobody has looked at yet.
	 * @return the bytes
	 */
	@Benchmark
	public byte[] newDocument() {
		IniDocument fresh = new IniDocument(this.document.section(), this.document.directives());
		return new IniWriter().write(fresh).getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Join lines that are there already.
	 * @return the bytes
	 */
	@Benchmark
	public byte[] floor() {
		StringBuilder text = new StringBuilder();
		for (String line : this.lines) {
			text.append(line).append('\n');
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Write by ini4j.
	 * @return the bytes
	 * @throws IOException never
	 */
	@Benchmark
	public byte[] ini4j() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		this.ini4j.store(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
		return bytes.toByteArray();
	}

	/**
	 * Write by Apache Commons Configuration.
	 * @return the bytes
	 * @throws IOException never
	 * @throws ConfigurationException never
	 */
	@Benchmark
	public byte[] commonsConfiguration() throws IOException, ConfigurationException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
			this.commons.write(writer);
		}
		return bytes.toByteArray();
	}

}

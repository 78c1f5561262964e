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

package io.github.uwsgiboot.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.uwsgiboot.fuzz.PredictedReading.Outcome;
import io.github.uwsgiboot.fuzz.ReportingUwsgi.Report;
import io.github.uwsgiboot.ini.ConfigPasses;
import io.github.uwsgiboot.ini.FileVariables;
import io.github.uwsgiboot.ini.IniReader;
import io.github.uwsgiboot.ini.MagicVariables;
import io.github.uwsgiboot.testsupport.RealServerTest;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares what {@link IniReader} and {@link ConfigPasses} make of any text with what a
 * real uWSGI makes of it.
 */
@RealServerTest
class IniTextFuzzTests {

	private static final Log logger = LogFactory.getLog(IniTextFuzzTests.class);

	private static final Map<String, String> ENVIRONMENT = Map.of("E", "env", "SELF", "$(SELF)", "PERCENT", ".%(a)",
			"LINE", "x\ny", "NAME", "E", "ab", "by name");

	private static final Map<String, String> FILES = Map.of("f", "file\n", "lines", "1\n2\n\n", "empty", "", "nul",
			"1\0002", "percent", "50% %(a)\r", "env", "by name");

	/**
	 * The variables that do not depend on the file's path: the text itself asks for them.
	 */
	private static final String ASKED = "bhijktuvgIJTUVG";

	@TempDir
	private Path directory;

	private ReportingUwsgi uwsgi;

	private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

	@BeforeEach
	void makeFiles() throws IOException {
		this.directory = this.directory.toRealPath();
		for (Map.Entry<String, String> file : FILES.entrySet()) {
			Files.writeString(this.directory.resolve(file.getKey()), file.getValue());
		}
		this.uwsgi = new ReportingUwsgi(this.directory, ENVIRONMENT);
	}

	@Test
	void anyTextIsReadAsUwsgiReadsIt() throws Exception {
		FuzzSettings settings = FuzzSettings.fromSystemProperties();
		for (int i = 0; i < settings.texts(); i++) {
			Random random = new Random(settings.seed() * 1_000_003 + i);
			String section = (random.nextInt(5) == 0) ? "other" : "";
			String start = (random.nextInt(5) == 0) ? "" : "[uwsgi]\n";
			compare(start + new TextGenerator(random).next(), section);
		}
		assertThat(this.outcomes.get(Outcome.IS_READ)).isGreaterThan(settings.texts() / 2);
		logger.info("%d texts from seed %d: %s".formatted(settings.texts(), settings.seed(), this.outcomes));
	}

	@ParameterizedTest
	@MethodSource
	void textThatWasOnceReadOtherwiseIsReadAsUwsgiReadsIt(String text) throws Exception {
		compare(text, "");
		compare(text, "other");
	}

	static Stream<String> textThatWasOnceReadOtherwiseIsReadAsUwsgiReadsIt() {
		return Regressions.read("texts");
	}

	private void compare(String text, String section) throws Exception {
		String name = section.isEmpty() ? "uwsgi" : section;
		byte[] content = (questions(name) + text).getBytes(StandardCharsets.ISO_8859_1);
		MagicVariables variables = FileVariables.of(this.uwsgi.file()).with('x', section).with('X', section);
		for (char asked : ASKED.toCharArray()) {
			variables = variables.with(asked, "?");
		}
		PredictedReading.Passes passes = new PredictedReading.Passes(ENVIRONMENT, this.directory);
		Outcome outcome = PredictedReading.of(content, name, variables, "", passes).outcome();
		this.outcomes.merge(outcome, 1, Integer::sum);
		if (outcome == Outcome.EXITS || outcome == Outcome.IS_READ) {
			Report report = read(content, section);
			MagicVariables answered = withAnswers(variables, report.options());
			PredictedReading predicted = PredictedReading.of(content, name, answered, report.commandLine(), passes);
			assertThat(report.commandLine() + report.options()).as("section '%s' of %s", name, Regressions.escape(text))
				.isEqualTo(predicted.text());
		}
	}

	private Report read(byte[] content, String section) throws Exception {
		try {
			return this.uwsgi.read(content, section);
		}
		catch (IllegalStateException ex) {
			String text = new String(content, StandardCharsets.ISO_8859_1);
			throw new AssertionError("uWSGI does not end on " + Regressions.escape(text), ex);
		}
	}

	private static String questions(String section) {
		return ASKED.chars()
			.mapToObj((name) -> "asked-" + name + " = %" + (char) name + "\n")
			.collect(Collectors.joining("", "[" + section + "]\n", "[none]\n"));
	}

	private static MagicVariables withAnswers(MagicVariables variables, String options) {
		MagicVariables answered = variables;
		List<String> lines = options.lines().limit(ASKED.length()).toList();
		for (String line : lines) {
			String[] parts = line.substring("asked-".length()).split(" = ", 2);
			answered = answered.with((char) Integer.parseInt(parts[0]), parts[1]);
		}
		return answered;
	}

}

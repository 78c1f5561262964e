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

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.uwsgiboot.fuzz.ReportingUwsgi.Report;
import io.github.uwsgiboot.ini.ConfigPasses;
import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.ini.FileVariables;
import io.github.uwsgiboot.ini.IniDocument;
import io.github.uwsgiboot.ini.IniLine;
import io.github.uwsgiboot.ini.IniReader;
import io.github.uwsgiboot.ini.IniWriter;
import io.github.uwsgiboot.ini.MagicVariables;
import io.github.uwsgiboot.ini.Objection;
import io.github.uwsgiboot.ini.Value;
import io.github.uwsgiboot.ini.Value.Literal;
import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.Phase;
import io.github.uwsgiboot.testsupport.RealServerTest;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares any literal values with what a real uWSGI reads of them, and with what
 * {@link IniReader} and {@link ConfigPasses} do. A value stands in an option that uWSGI
 * does not know, in a placeholder, or in an option that {@code set} sets.
 */
@RealServerTest
class ValueFuzzTests {

	private static final Log logger = LogFactory.getLog(ValueFuzzTests.class);

	private static final Map<String, String> ENVIRONMENT = Map.of("HOME", "/root", "E", "env");

	private static final int BATCH = 500;

	@TempDir
	private Path directory;

	private ReportingUwsgi uwsgi;

	private int refused;

	private int longest;

	@BeforeEach
	void setUp() {
		this.uwsgi = new ReportingUwsgi(this.directory, ENVIRONMENT);
	}

	@Test
	void anyValueIsReadAsItWasMeantOrRefused() throws Exception {
		FuzzSettings settings = FuzzSettings.fromSystemProperties();
		for (int start = 0; start < settings.values(); start += BATCH) {
			int end = Math.min(start + BATCH, settings.values());
			compare(start, end, (i) -> new ValueGenerator(new Random(settings.seed() * 1_000_003 + i)).next());
		}
		assertThat(this.refused).isLessThan(settings.values() / 2);
		logger.info("%d values from seed %d: %d read as they were meant, the longest of %d bytes; %d refused".formatted(
				settings.values(), settings.seed(), settings.values() - this.refused, this.longest, this.refused));
	}

	@Test
	void valuesThatWereOnceReadOtherwiseAreReadAsTheyWereMeantOrRefused() throws Exception {
		List<String> values = Regressions.read("values").toList();
		for (int shift = 0; shift < 3; shift++) {
			int first = shift;
			compare(shift, shift + values.size(), (i) -> values.get(i - first));
		}
	}

	private void compare(int start, int end, IntFunction<String> values) throws Exception {
		List<Directive> directives = IntStream.range(start, end)
			.mapToObj((i) -> directive(i, values.apply(i)))
			.toList();
		Set<Directive> refused = new IniDocument("uwsgi", directives).objections()
			.stream()
			.map(Objection::directive)
			.collect(Collectors.toCollection(HashSet::new));
		this.refused += refused.size();
		List<Directive> written = directives.stream().filter((directive) -> !refused.contains(directive)).toList();
		written.stream().map(ValueFuzzTests::length).forEach((length) -> this.longest = Math.max(this.longest, length));
		IniDocument document = new IniDocument("uwsgi", written);
		String text = new IniWriter().write(document);
		List<String> meant = document.directives().stream().flatMap((directive) -> lines(directive).stream()).toList();
		Report report = this.uwsgi.read(text.getBytes(StandardCharsets.UTF_8), "");
		assertThat(report.options()).as("values %d to %d", start, end)
			.isEqualTo(ReportingUwsgi.bytes(String.join("\n", meant) + "\n"));
		assertThat(read(text)).as("values %d to %d", start, end).isEqualTo(meant);
	}

	private List<String> read(String text) {
		MagicVariables variables = FileVariables.of(this.uwsgi.file());
		List<IniLine> lines = new IniReader(variables, StandardCharsets.UTF_8).read(text, "uwsgi");
		return new ConfigPasses(ENVIRONMENT, (path) -> null).apply(lines)
			.stream()
			.map((line) -> line.key() + " = " + line.value())
			.toList();
	}

	private static int length(Directive directive) {
		return directive.value().text().getBytes(StandardCharsets.UTF_8).length;
	}

	private static Directive directive(int number, String value) {
		return switch (number % 3) {
			case 0 -> new Directive("v-" + number, new Literal(value), Phase.GLOBALS, false, "v-" + number);
			case 1 -> directive("set-placeholder", new Literal("p-" + number + "=" + value));
			default -> directive("set", new Literal("v-" + number + "=" + value));
		};
	}

	private static Directive directive(String option, Value value) {
		return Directive.of(OptionCatalogue.uwsgi20().get(option), value, option);
	}

	private static List<String> lines(Directive directive) {
		List<String> lines = new ArrayList<>(List.of(directive.key() + " = " + directive.value().text()));
		if (directive.immediate()) {
			lines.add(directive.value().text().replaceFirst("=", " = "));
		}
		return lines;
	}

}

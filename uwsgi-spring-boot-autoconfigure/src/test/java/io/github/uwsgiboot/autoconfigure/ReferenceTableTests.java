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

package io.github.uwsgiboot.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.uwsgiboot.option.OptionCatalogue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that hold the table of the reference, and all properties, against the
 * {@linkplain GoldenCase golden cases}.
 */
class ReferenceTableTests {

	private static final Path TABLE = Path.of("..", "docs", "reference-table.md");

	private static final Path REFERENCE = GoldenCase.directory().resolveSibling("reference").resolve("networking.txt");

	private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of(UwsgiProperties.PREFIX);

	private static final Pattern CODE = Pattern.compile("`([^`]+)`");

	private static final Map<String, GoldenCase> cases = new HashMap<>();

	@BeforeAll
	static void readCases() throws IOException {
		GoldenCase.all().forEach((golden) -> cases.put(golden.name(), golden));
	}

	@Test
	void tableHasEachMethodAndParameterOfTheReference() throws IOException {
		List<String> reference = Files.readAllLines(REFERENCE)
			.stream()
			.filter((line) -> !line.startsWith("#"))
			.toList();
		assertThat(rows().map(Row::reference)).containsExactlyElementsOf(reference);
	}

	@TestFactory
	Stream<DynamicTest> rowIsShownByItsGoldenCases() throws IOException {
		Set<String> known = MetadataProperties.names();
		return rows().map((row) -> DynamicTest.dynamicTest(row.reference(), () -> {
			assertThat(known).anyMatch((name) -> isOrIsBelow(name, row.property()));
			assertThat(row.cases()).isNotEmpty();
			assertThat(cases).containsKeys(row.cases().toArray(String[]::new));
			assertThat(names(row, ReferenceTableTests::properties))
				.anyMatch((name) -> isOrIsBelow(name, uniform(row.property())));
			assertThat(row.options()).allMatch((option) -> OptionCatalogue.uwsgi20().find(option) != null);
			assertThat(names(row, ReferenceTableTests::keys)).containsAll(row.options());
		}));
	}

	@Test
	void eachPropertyHasAGoldenCase() throws IOException {
		Set<String> shown = cases.values()
			.stream()
			.flatMap(ReferenceTableTests::properties)
			.collect(Collectors.toSet());
		Set<String> missing = new TreeSet<>(MetadataProperties.names());
		missing.removeIf((name) -> shown.contains(uniform(name)));
		assertThat(missing).as("properties without a golden case").isEmpty();
	}

	private static boolean isOrIsBelow(String name, String property) {
		return name.equals(property) || name.startsWith(property + ".");
	}

	private static Set<String> names(Row row, Function<GoldenCase, Stream<String>> names) {
		return row.cases().stream().map(cases::get).flatMap(names).collect(Collectors.toSet());
	}

	private static Stream<String> keys(GoldenCase golden) {
		return golden.expected().lines().filter((line) -> line.contains(" =")).map((line) -> line.split(" =", 2)[0]);
	}

	private static Stream<String> properties(GoldenCase golden) {
		GoldenEnvironment environment = new GoldenEnvironment(golden, Path.of(""));
		return new RankedProperties(ROOT, ConfigurationPropertySources.get(environment.environment())).all()
			.stream()
			.filter((property) -> !property.isEnvironment())
			.map((property) -> property(property.uniform(0)));
	}

	private static String property(String name) {
		if (name.startsWith("uwsgi.options.")) {
			return "uwsgi.options";
		}
		return name.replaceFirst("^(uwsgi\\.networking\\.(sockets|sni|routers))\\.[^.]+", "$1.*");
	}

	private static String uniform(String name) {
		return name.replace("-", "");
	}

	private static Stream<Row> rows() throws IOException {
		return Files.readAllLines(TABLE).stream().filter((line) -> line.startsWith("| `")).map(Row::of);
	}

	/**
	 * A row of the table.
	 *
	 * @param reference the method and the parameter
	 * @param property the property
	 * @param options the options
	 * @param cases the names of the golden cases
	 */
	private record Row(String reference, String property, List<String> options, List<String> cases) {

		static Row of(String line) {
			List<List<String>> cells = Arrays.stream(line.substring(1).split("\\|")).map(Row::codes).toList();
			return new Row(cells.get(0).get(0), cells.get(1).get(0), cells.get(2), cells.get(3));
		}

		private static List<String> codes(String cell) {
			return CODE.matcher(cell).results().map((MatchResult result) -> result.group(1)).toList();
		}

	}

}

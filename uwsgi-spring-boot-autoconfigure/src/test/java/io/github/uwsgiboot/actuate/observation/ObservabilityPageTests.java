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

package io.github.uwsgiboot.actuate.observation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.uwsgiboot.write.PlanState;
import io.github.uwsgiboot.write.WriteOutcome;
import io.github.uwsgiboot.write.reload.ReloadAttempt;
import io.github.uwsgiboot.write.reload.ReloadStrategy;
import io.micrometer.common.docs.KeyName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the page on observability has each observation, each key and each value.
 */
class ObservabilityPageTests {

	private static final Path PAGE = Path.of("..", "docs", "observability.md");

	@Test
	void pageHasEachObservationWithItsKeys() throws IOException {
		List<String> rows = rows("| `uwsgi.");
		assertThat(rows).hasSameSizeAs(UwsgiConfigObservationDocumentation.values());
		for (UwsgiConfigObservationDocumentation observation : UwsgiConfigObservationDocumentation.values()) {
			assertThat(rows).filteredOn((row) -> row.startsWith("| `" + observation.getName() + "` |"))
				.singleElement()
				.asString()
				.endsWith("| %s | %s |".formatted(keys(observation.getLowCardinalityKeyNames()),
						keys(observation.getHighCardinalityKeyNames())));
		}
	}

	@Test
	void pageHasEachValue() throws IOException {
		assertThat(values("state")).containsExactlyInAnyOrderElementsOf(words(PlanState.values()));
		assertThat(values("outcome")).containsExactlyInAnyOrderElementsOf(words(WriteOutcome.Result.values()));
		assertThat(values("result")).containsExactlyInAnyOrderElementsOf(words(ReloadAttempt.Result.values()));
		assertThat(values("strategy")).containsExactlyInAnyOrderElementsOf(words(ReloadStrategy.values()));
	}

	private static List<String> values(String key) throws IOException {
		String row = rows("| `" + key + "` |").get(0);
		String values = row.substring(row.indexOf('|', 2) + 1);
		return Arrays.stream(values.split("`")).filter((part) -> part.matches("[a-z-]+")).toList();
	}

	private static List<String> words(Enum<?>[] constants) {
		return Stream
			.concat(Arrays.stream(constants)
				.map((constant) -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-')), Stream.of("none"))
			.distinct()
			.toList();
	}

	private static String keys(KeyName[] names) {
		return Arrays.stream(names).map((name) -> "`" + name.asString() + "`").collect(Collectors.joining(", "));
	}

	private static List<String> rows(String start) throws IOException {
		return Files.readAllLines(PAGE).stream().filter((line) -> line.startsWith(start)).toList();
	}

}

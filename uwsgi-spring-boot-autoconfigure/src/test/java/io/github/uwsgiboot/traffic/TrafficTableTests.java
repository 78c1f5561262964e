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

package io.github.uwsgiboot.traffic;

import java.io.IOException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the table of tests: that it has a row for each networking property, and that
 * the tests exist that it names.
 */
class TrafficTableTests {

	@Test
	void eachPropertyHasARow() throws IOException {
		assertThat(TrafficTable.read().rows().stream().map(TrafficTable.Row::property)).doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(
					NetworkingProperty.all().stream().map(NetworkingProperty::name).toList());
	}

	@Test
	void eachTestThatIsNamedExists() throws IOException {
		assertThat(TrafficTable.read().tested()).isNotEmpty()
			.allSatisfy((row) -> assertThat(Stream.of(row.type().getDeclaredMethods())
				.filter((method) -> method.isAnnotationPresent(Test.class))
				.map((method) -> method.getName())).contains(row.testMethod()));
	}

}

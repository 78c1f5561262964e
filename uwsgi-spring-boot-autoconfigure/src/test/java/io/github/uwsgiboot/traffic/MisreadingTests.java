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
import java.lang.reflect.Method;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the table of {@linkplain Misreading misreadings} is complete and right.
 */
class MisreadingTests {

	@Test
	void eachMisreadingHasAGoldenCase() throws IOException {
		assertThat(Misreading.all()).isNotEmpty()
			.allSatisfy((misreading) -> assertThat(misreading.goldenFile()).isRegularFile());
	}

	@Test
	void eachMisreadingIsShownByATestOfItsOwnOrHasAReason() throws IOException {
		assertThat(Misreading.all().stream().filter(Misreading::isShown).map(Misreading::evidence))
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(UwsgiMisreadingTests.class.getDeclaredMethods())
				.filter((method) -> method.isAnnotationPresent(Test.class))
				.map(Method::getName)
				.toList());
	}

}

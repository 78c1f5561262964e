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
import java.nio.file.Path;
import java.util.stream.Stream;

import io.github.uwsgiboot.check.AllChecks;
import io.github.uwsgiboot.check.CheckSubject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that hold the path from properties to the file, or to the report of what is
 * wrong, against {@linkplain GoldenCase golden cases}. With the system property
 * {@code golden.update} the cases are rewritten, and the build fails.
 */
class GoldenTests {

	private static final boolean UPDATE = Boolean.getBoolean("golden.update");

	@TempDir
	private static Path directory;

	@TestFactory
	Stream<DynamicTest> outcomeIsTheExpectedText() throws IOException {
		return GoldenCase.all()
			.stream()
			.map((golden) -> DynamicTest.dynamicTest(golden.name(), golden.file().toUri(), () -> verify(golden)));
	}

	@TestFactory
	Stream<DynamicTest> checksThatAreNotMadeWouldFindNothing() throws IOException {
		return GoldenCase.all()
			.stream()
			.map((golden) -> DynamicTest.dynamicTest(golden.name(), golden.file().toUri(), () -> {
				CheckSubject subject = new GoldenEnvironment(golden, directory).subject();
				assertThat(AllChecks.problemsOfMadeOnes(subject))
					.containsExactlyInAnyOrderElementsOf(AllChecks.problems(subject));
			}));
	}

	@Test
	void casesAreNotBeingUpdated() {
		assertThat(UPDATE).as("golden.update").isFalse();
	}

	private void verify(GoldenCase golden) throws IOException {
		GoldenEnvironment environment = new GoldenEnvironment(golden, directory);
		String outcome = environment.withToken(GoldenText.of(environment.plan()));
		if (UPDATE && !outcome.equals(golden.expected())) {
			golden.update(outcome);
		}
		assertThat(outcome).isEqualTo(golden.expected());
	}

}

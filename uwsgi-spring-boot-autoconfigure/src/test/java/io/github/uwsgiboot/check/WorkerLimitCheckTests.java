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

package io.github.uwsgiboot.check;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WorkerLimitCheck}.
 */
class WorkerLimitCheckTests extends AbstractCheckTests {

	WorkerLimitCheckTests() {
		super(new WorkerLimitCheck());
	}

	@ParameterizedTest
	@ValueSource(strings = { "cheaper = 1,processes = 2", "cheaper = 0", "cheaper = 2,workers = %k", "cheaper = %k",
			"cheaper = 2,if-env = MANY,processes = 4,endif =", "max-worker-lifetime = 11", "max-worker-lifetime = 0",
			"max-worker-lifetime = 9,min-worker-lifetime = 8", "max-worker-lifetime = 9,min-worker-lifetime = $(MIN)",
			"cheaper-rss-limit-soft = 1,memory-report = true", "cheaper-rss-limit-soft = 1,reload-on-rss = 9",
			"cheaper-rss-limit-soft = 0", "memory-report = true,cheaper-rss-limit-soft = 1,cheaper-rss-limit-hard = 2",
			"cheaper-rss-limit-hard = 0" })
	void limitsThatAgreeOrAreNotKnownAreAccepted(String lines) {
		assertThat(problemsOfDirectives(lines.split(","))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "processes = 2", "workers = 1" })
	void cheaperWorkersThatAreNotFewerAreRefused(String workers) {
		assertThat(problemsOfDirectives("cheaper = 2", workers)).extracting(Problem::code)
			.containsExactly("cheaper-not-lower");
	}

	@Test
	void cheaperWorkersOfTheOnlyWorkerAreRefused() {
		assertThat(problemsOfDirectives("cheaper = 1"))
			.containsExactly(Problem.error("cheaper-not-lower", "uwsgi.directives[0]", "1",
					"uWSGI exits, because 'cheaper' is not lower than the number of all workers, which is 1.",
					"Write a lower number, or raise 'uwsgi.options.processes'."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "max-worker-lifetime = 10", "max-worker-lifetime = 60,min-worker-lifetime = 60" })
	void longestLifetimeThatIsNotLongerIsRefused(String lines) {
		assertThat(problemsOfDirectives(lines.split(","))).extracting(Problem::code)
			.containsExactly("worker-lifetime-too-short");
	}

	@Test
	void softLimitOfWhatIsNotMeasuredIsRefused() {
		assertThat(problemsOfDirectives("cheaper-rss-limit-soft = 1", "memory-report = false"))
			.extracting(Problem::code)
			.containsExactly("cheaper-rss-limit-not-measured");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cheaper-rss-limit-hard = 1",
			"cheaper-rss-limit-hard = 1,cheaper-rss-limit-soft = 1,memory-report = true" })
	void hardLimitThatIsNotHigherIsRefused(String lines) {
		assertThat(problemsOfDirectives(lines.split(","))).extracting(Problem::code)
			.containsExactly("cheaper-rss-limit-not-higher");
	}

}

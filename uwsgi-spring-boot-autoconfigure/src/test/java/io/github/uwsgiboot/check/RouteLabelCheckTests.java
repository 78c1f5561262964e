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
 * Tests for {@link RouteLabelCheck}.
 */
class RouteLabelCheckTests extends AbstractCheckTests {

	RouteLabelCheckTests() {
		super(new RouteLabelCheck());
	}

	@ParameterizedTest
	@ValueSource(strings = { "route-run = goto:a|route-label = a", "route = ^/a goto:a|route-label = a",
			"route-run = goto:3", "route-run = goto:${A}", "route-host = (.*) goto:$1",
			"route-if = equal:a;b goto:a|route-label = $(A)", "route-label = a",
			"response-route-run = goto:a|response-route-label = a", "route-run = log:goto:a",
			"route-run = goto:a|include = b.ini", "route = goto:a" })
	void labelThatIsThereOrNotKnownIsAccepted(String lines) {
		assertThat(problemsOfDirectives(lines.split("\\|"))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "route-run = goto:a", "route-label = a|route-run = goto:a",
			"route-run = goto:a|response-route-label = a", "error-route-run = goto:a|route-label = a" })
	void labelThatNoLineBelowHasIsRefused(String lines) {
		assertThat(problemsOfDirectives(lines.split("\\|"))).extracting(Problem::code)
			.containsExactly("reference-unknown");
	}

	@Test
	void labelThatIsMissingIsTold() {
		assertThat(problemsOfDirectives("route = ^/admin goto:admin", "route-label = amdin"))
			.containsExactly(Problem.error("reference-unknown", "uwsgi.directives[0]", "^/admin goto:admin",
					"No line below this one marks the place 'admin'; uWSGI jumps forward alone, and closes the"
							+ " connection of each request that comes here.",
					"Add 'route-label = admin' below, or correct the name."));
	}

}

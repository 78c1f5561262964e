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
 * Tests for {@link ReferenceCheck}.
 */
class ReferenceCheckTests extends AbstractCheckTests {

	ReferenceCheckTests() {
		super(new ReferenceCheck());
	}

	@ParameterizedTest
	@ValueSource(strings = { "http-use-cache = a|cache2 = name=a,items=5", "http-use-cache = default|cache = 100",
			"http-use-cache = a|cache2 = $(CACHE)", "http-use-cache =|cache = 100",
			"http-use-cache = a|include = b.ini", "static-cache-paths = 0",
			"static-cache-paths = 5|cache2 = name=a,items=5", "static-cache-paths-name = a",
			"static-cache-paths = 5|static-cache-paths-name = a|cache2 = name=a,items=5", "check-cache =|cache = 5",
			"log-alarm = a,b ERR|alarm = a log:|alarm = b log:", "log-alarm = a ERR|alarm = $(A)", "log-alarm = a",
			"farm = a:1,2|mules = 1|mule = a.py", "farm = a:1,2|mules = $(MULES)", "farm = a:b",
			"route-run = goto:a|route-label = a", "route = ^/a goto:a|route-label = a", "route-run = goto:3",
			"route-run = goto:${A}", "route-host = (.*) goto:$1", "route-if = equal:a;b goto:a|route-label = $(A)",
			"route-label = a", "response-route-run = goto:a|response-route-label = a", "route-run = log:goto:a" })
	void whatIsThereOrNotKnownIsAccepted(String lines) {
		assertThat(problemsOfDirectives(lines.split("\\|"))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http-use-cache = a", "fastrouter-use-cache = a|cache2 = name=b,items=5",
			"static-cache-paths = 5", "static-cache-paths = 5|static-cache-paths-name = a|cache = 5", "check-cache = a",
			"log-alarm = a,b ERR|alarm = a log:", "not-log-alarm = a ERR", "farm = a:1", "farm = a:1,3|mules = 2",
			"farm = a:0|mules = 2", "route-run = goto:a", "route-label = a|route-run = goto:a",
			"route-run = goto:a|response-route-label = a", "error-route-run = goto:a|route-label = a" })
	void whatNoLineAddsIsRefused(String lines) {
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

	@Test
	void cacheThatIsMissingIsTold() {
		assertThat(problemsOfOption("static-cache-paths", "5"))
			.containsExactly(Problem.error("reference-unknown", "uwsgi.options.static-cache-paths", "5",
					"The paths are kept in a cache, and no line adds one: uWSGI exits.",
					"Add one, for example 'cache2: name=paths,items=100'."));
		assertThat(problemsOfOption("check-cache", "pages")).containsExactly(Problem.error("reference-unknown",
				"uwsgi.options.check-cache", "pages", "No line adds the cache 'pages': uWSGI exits.",
				"Add it, for example 'cache2: name=pages,items=100', or correct the name."));
	}

	@Test
	void muleThatIsMissingIsTold() {
		assertThat(problemsOfDirectives("mules = 1", "farm = jobs:1,2"))
			.containsExactly(Problem.error("reference-unknown", "uwsgi.directives[1]", "jobs:1,2",
					"There is no mule 2, since there are 1; uWSGI exits.",
					"Write numbers from 1 on, or set 'uwsgi.options.mules'."));
	}

}

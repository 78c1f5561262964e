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

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EnvironmentCheck}.
 */
class EnvironmentCheckTests extends AbstractCheckTests {

	EnvironmentCheckTests() {
		super(new EnvironmentCheck(Map.of()));
	}

	@Test
	void otherVariablesAreAccepted() {
		assertThat(problems(new EnvironmentCheck(
				Map.of("PATH", "/bin", "SPRING_PROFILES_ACTIVE", "prod", "UWSGI", "1", "uwsgi_socket", ":8080")),
				(builder) -> builder))
			.isEmpty();
	}

	@Test
	void variablesThatUwsgiSetsForItselfAreAccepted() {
		assertThat(problems(new EnvironmentCheck(Map.of("UWSGI_RELOADS", "1", "UWSGI_ORIGINAL_PROC_NAME", "uwsgi")),
				(builder) -> builder))
			.isEmpty();
	}

	@Test
	void variableThatIsAnOptionIsWarnedAbout() {
		assertThat(problems(new EnvironmentCheck(Map.of("UWSGI_PLUGINS", "python3")), (builder) -> builder))
			.containsExactly(Problem.warning("environment-variable", "UWSGI_PLUGINS", null,
					"uWSGI takes this environment variable for its option 'plugins', above every line of the file.",
					"Start uWSGI with a cleared environment, or rename the variable; properties"
							+ " of the application can be set by SPRING_APPLICATION_JSON."));
	}

	@Test
	void variableThatEndsAStrictUwsgiIsWarnedAbout() {
		assertThat(problems(new EnvironmentCheck(Map.of("UWSGI_NETWORKING_SOCKETS_WEB_ADDRESS", "127.0.0.1:8080")),
				(builder) -> builder))
			.containsExactly(Problem.warning("environment-variable", "UWSGI_NETWORKING_SOCKETS_WEB_ADDRESS", null,
					"uWSGI takes this environment variable for its option 'networking-sockets-web-address',"
							+ " above every line of the file; a strict uWSGI exits, because it has no such option.",
					"Start uWSGI with a cleared environment, or rename the variable; properties"
							+ " of the application can be set by SPRING_APPLICATION_JSON."));
	}

	@Test
	void variablesAreToldInTheOrderOfTheirNames() {
		assertThat(problems(new EnvironmentCheck(Map.of("UWSGI_B", "", "UWSGI_A", "", "UWSGI_C", "")),
				(builder) -> builder))
			.extracting(Problem::property)
			.containsExactly("UWSGI_A", "UWSGI_B", "UWSGI_C");
	}

}

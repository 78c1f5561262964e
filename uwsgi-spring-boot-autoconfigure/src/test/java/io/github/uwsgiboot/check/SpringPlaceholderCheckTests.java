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

import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SpringPlaceholderCheck}.
 */
class SpringPlaceholderCheckTests extends AbstractCheckTests {

	SpringPlaceholderCheckTests() {
		super(new SpringPlaceholderCheck());
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "route-if = equal:${REMOTE_ADDR};127.0.0.1 continue:", "log-encoder = json {\"m\":\"${msg}\"}",
					"exec-asap = echo ${HOME}", "hook-post-app = exec:echo ${HOME}", "env = A=${B}" })
	void variablesThatUwsgiOrAShellKnowsAreAccepted(String line) {
		assertThat(problemsOfDirectives(line)).isEmpty();
	}

	@Test
	void placeholderInASocketIsWarnedAbout() {
		assertThat(problemsOf(Socket.of("web", SocketType.HTTP).address("/run/${app}.sock")))
			.containsExactly(Problem.warning("spring-placeholder-left", "uwsgi.networking.sockets.web.address",
					"/run/${app}.sock", "Spring found no value for the placeholder, and uWSGI takes '${' as it is.",
					"Define the property, or give the placeholder a default: ${name:default}."));
	}

	@Test
	void textInAnOptionThatSpringHasSeenIsAccepted() {
		assertThat(problemsOfOption("chdir", "/srv/${app}")).isEmpty();
	}

	@Test
	void placeholderInADirectiveIsWarnedAbout() {
		assertThat(problemsOfDirectives("chdir = /srv/${app}"))
			.containsExactly(Problem.warning("spring-placeholder-left", "uwsgi.directives[0]", "/srv/${app}",
					"Spring found no value for the placeholder, and uWSGI takes '${' as it is.",
					"Define the property, or give the placeholder a default: ${name:default}."));
	}

}

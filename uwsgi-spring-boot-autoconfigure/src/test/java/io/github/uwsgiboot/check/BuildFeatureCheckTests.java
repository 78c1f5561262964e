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

import java.time.Duration;
import java.util.List;
import java.util.Set;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.SslParameters;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BuildFeatureCheck}.
 */
class BuildFeatureCheckTests extends AbstractCheckTests {

	BuildFeatureCheckTests() {
		super(new BuildFeatureCheck());
	}

	@Test
	void optionOfTodaysBuildsIsAccepted() {
		assertThat(problemsOf(SslParameters.VERBOSE_ERRORS, true)).isEmpty();
	}

	@Test
	void cacheOfTlsSessionsIsRefused() {
		assertThat(problemsOf(SslParameters.SESSIONS_CACHE, "true")).containsExactly(Problem.error("option-not-built",
				"uwsgi.networking.ssl.sessions-cache", "true",
				"A uWSGI that was built against OpenSSL 1.1.0 or later does not have the option"
						+ " 'ssl-sessions-use-cache': it exits when it is strict, and ignores the option otherwise.",
				"Leave the property out; add 'ssl-sessions-use-cache' to"
						+ " 'uwsgi.check.allow-options' if your uWSGI has it."));
		assertThat(problemsOf(SslParameters.SESSIONS_TIMEOUT, Duration.ofMinutes(5)))
			.containsExactly(Problem.error("option-not-built", "uwsgi.networking.ssl.sessions-timeout", "300",
					"A uWSGI that was built against OpenSSL 1.1.0 or later does not have the option"
							+ " 'ssl-sessions-timeout': it exits when it is strict, and ignores the option otherwise.",
					"Leave the property out; add 'ssl-sessions-timeout' to"
							+ " 'uwsgi.check.allow-options' if your uWSGI has it."));
		assertThat(problemsOfOption("ssl-session-use-cache", "true"))
			.containsExactly(Problem.error("option-not-built", "uwsgi.options.ssl-session-use-cache", "true",
					"A uWSGI that was built against OpenSSL 1.1.0 or later does not have the option"
							+ " 'ssl-session-use-cache': it exits when it is strict, and ignores the option otherwise.",
					"Leave the property out; add 'ssl-session-use-cache' to"
							+ " 'uwsgi.check.allow-options' if your uWSGI has it."));
	}

	@Test
	void optionThatIsAllowedIsAccepted() {
		UwsgiConfiguration configuration = UwsgiConfiguration.builder()
			.networking((networking) -> networking.with(SslParameters.SESSIONS_CACHE, "true"))
			.build();
		List<Problem> problems = new BuildFeatureCheck()
			.check(CheckSubject.of(configuration, Set.of("ssl-sessions-use-cache")))
			.toList();
		assertThat(problems).isEmpty();
	}

}

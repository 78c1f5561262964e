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

import io.github.uwsgiboot.networking.RouterParameters;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RouterFallbackCheck}.
 */
class RouterFallbackCheckTests extends AbstractCheckTests {

	private static final List<String> FALLBACK = List.of("127.0.0.1:3032");

	RouterFallbackCheckTests() {
		super(new RouterFallbackCheck());
	}

	@Test
	void fallbackOfInstancesIsWarnedAbout() {
		assertThat(problems((builder) -> builder
			.networking((networking) -> networking.with(RouterParameters.TO, List.of("127.0.0.1:3031"))
				.with(RouterParameters.FALLBACK, FALLBACK))))
			.containsExactly(Problem.warning("router-fallback-once", "uwsgi.networking.router.fallback",
					"127.0.0.1:3032",
					"uWSGI tries a fallback only for the request that finds the last instance of"
							+ " 'uwsgi.networking.router.to' unreachable. Then it answers nobody for the grace time.",
					"List the fallbacks in 'uwsgi.networking.router.to', where they take over, or set"
							+ " 'uwsgi.networking.router.grace-time' to '1s'."));
	}

	@Test
	void fallbackOfInstancesIsAcceptedWithAGraceTime() {
		assertThat(problems((builder) -> builder
			.networking((networking) -> networking.with(RouterParameters.TO, List.of("127.0.0.1:3031"))
				.with(RouterParameters.FALLBACK, FALLBACK)
				.with(RouterParameters.GRACE_TIME, Duration.ofSeconds(1)))))
			.isEmpty();
	}

	@Test
	void fallbackOfTheFirstSocketIsAccepted() {
		assertThat(problemsOf(RouterParameters.FALLBACK, FALLBACK)).isEmpty();
	}

	@Test
	void instancesWithoutFallbackAreAccepted() {
		assertThat(problemsOf(RouterParameters.TO, List.of("127.0.0.1:3031", "127.0.0.1:3032"))).isEmpty();
	}

}

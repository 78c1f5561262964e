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

import io.github.uwsgiboot.networking.Router;
import io.github.uwsgiboot.networking.RouterParameters;
import io.github.uwsgiboot.networking.RouterType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RouterOptionCheck}.
 */
class RouterOptionCheckTests extends AbstractCheckTests {

	RouterOptionCheckTests() {
		super(new RouterOptionCheck());
	}

	@Test
	void optionWithItsRouterIsAccepted() {
		assertThat(problems((builder) -> builder
			.networking((networking) -> networking.with(RouterParameters.TIMEOUT, Duration.ofSeconds(5))
				.router(Router.of("front", RouterType.HTTPS).address(":443")))))
			.isEmpty();
		assertThat(problemsOfDirectives("https2 = addr=:443,cert=c,key=k", "http-keepalive = 1")).isEmpty();
	}

	@Test
	void optionWithoutItsRouterIsWarnedAbout() {
		assertThat(problemsOf(RouterParameters.TIMEOUT, Duration.ofSeconds(5)))
			.containsExactly(Problem.warning("router-missing", "uwsgi.networking.router.timeout", "5s",
					"There is no router of the plugin http that 'http-timeout' is meant for: it has no effect.",
					"Leave the property out, or add a router to 'uwsgi.networking.routers'."));
	}

	@Test
	void routerOfAnotherPluginDoesNotCount() {
		assertThat(problems((builder) -> builder.option("rawrouter-timeout", "5")
			.networking((networking) -> networking.router(Router.of("front", RouterType.HTTP).address(":80")))))
			.extracting(Problem::property)
			.containsExactly("uwsgi.options.rawrouter-timeout");
	}

	@Test
	void optionsOfHttpsRoutersAreLeftToAnotherCheck() {
		assertThat(problemsOfOption("https-session-context", "shop")).isEmpty();
	}

}

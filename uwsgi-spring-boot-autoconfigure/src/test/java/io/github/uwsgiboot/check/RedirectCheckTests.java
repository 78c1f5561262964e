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

import io.github.uwsgiboot.networking.Router;
import io.github.uwsgiboot.networking.RouterType;
import io.github.uwsgiboot.networking.SocketAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RedirectCheck}.
 */
class RedirectCheckTests extends AbstractCheckTests {

	private static final Router PLAIN = Router.of("plain", RouterType.HTTP_TO_HTTPS).address("127.0.0.1:8080");

	RedirectCheckTests() {
		super(new RedirectCheck());
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 443, 65535 })
	void portIsAccepted(int port) {
		assertThat(problemsOf(PLAIN)).isEmpty();
		assertThat(problemsOf(PLAIN.with(SocketAttribute.REDIRECT_PORT, port))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 0, 65536 })
	void numberThatIsNoPortIsRefused(int port) {
		assertThat(problemsOf(PLAIN.with(SocketAttribute.REDIRECT_PORT, port))).containsExactly(Problem.error(
				"redirect-port-out-of-range", "uwsgi.networking.routers.plain.redirect-port", String.valueOf(port),
				"uWSGI would put the text behind the host as it is, and no client could follow the redirect.",
				"Write a port from 1 to 65535, or leave the property out for that of HTTPS."));
	}

	@Test
	void commaInTheAddressIsRefused() {
		assertThat(problemsOf(PLAIN.address("/run/a,b.sock")))
			.containsExactly(Problem.error("redirect-comma", "uwsgi.networking.routers.plain.address", "/run/a,b.sock",
					"uWSGI ends the address at the comma and takes the rest for the port that it sends clients to.",
					"Write an address without a comma."));
		assertThat(problemsOf(Router.of("plain", RouterType.HTTP).address("/run/a,b.sock"))).isEmpty();
	}

}

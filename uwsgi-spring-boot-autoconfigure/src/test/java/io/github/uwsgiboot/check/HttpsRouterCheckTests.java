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
import io.github.uwsgiboot.networking.SslParameters;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HttpsRouterCheck}.
 */
class HttpsRouterCheckTests extends AbstractCheckTests {

	HttpsRouterCheckTests() {
		super(new HttpsRouterCheck());
	}

	@Test
	void optionsOfARouterThatThereIsAreAccepted() {
		assertThat(problems((builder) -> builder.option("https", ":8443,/c.pem,/k.pem")
			.networking((networking) -> networking.with(SslParameters.SESSION_CONTEXT, "shop")
				.with(SslParameters.CLIENT_CERT_VAR, true))))
			.isEmpty();
	}

	@Test
	void optionsOfARouterBesideASocketAreWarnedAbout() {
		assertThat(problems((builder) -> builder.networking((networking) -> networking
			.socket(Socket.of("tls", SocketType.HTTPS).address(":8443").tls("/c.pem", "/k.pem"))
			.with(SslParameters.SESSION_CONTEXT, "shop")
			.with(SslParameters.CLIENT_CERT_VAR, true))))
			.containsExactly(
					Problem.warning("https-router-missing", "uwsgi.networking.ssl.session-context", "shop",
							"Only the HTTPS router of the http plugin knows"
									+ " 'https-session-context': it has no effect on sockets of type" + " 'https'.",
							"Leave the property out, or add a router by 'uwsgi.options.https'."),
					Problem.warning("https-router-missing", "uwsgi.networking.ssl.client-cert-var", "true",
							"Only the HTTPS router of the http plugin knows"
									+ " 'https-export-cert': it has no effect on sockets of type 'https'.",
							"Leave the property out, or add a router by 'uwsgi.options.https'."));
	}

	@Test
	void flagThatIsOffIsAccepted() {
		assertThat(problemsOf(SslParameters.CLIENT_CERT_VAR, false)).isEmpty();
	}

}

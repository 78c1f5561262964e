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

import io.github.uwsgiboot.networking.BasicParameters;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.networking.SocketType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ProtocolCheck}.
 */
class ProtocolCheckTests extends AbstractCheckTests {

	ProtocolCheckTests() {
		super(new ProtocolCheck());
	}

	@Test
	void protocolsThatLackNothingAreAccepted() {
		assertThat(problemsOf(Socket.of("a", SocketType.UWSGI).address(":8080"),
				Socket.of("b", SocketType.HTTP).address(":8081").with(SocketAttribute.HTTP11, true)))
			.isEmpty();
		assertThat(problems((builder) -> builder.option("enable-proxy-protocol", "true")
			.networking((networking) -> networking.socket(Socket.of("a", SocketType.HTTP).address(":8080")))))
			.isEmpty();
	}

	@Test
	void persistentSocketIsWarnedAbout() {
		assertThat(
				problemsOf(Socket.of("app", SocketType.UWSGI).address(":8080").with(SocketAttribute.PERSISTENT, true)))
			.containsExactly(Problem.warning("persistent-without-body", "uwsgi.networking.sockets.app.persistent", null,
					"uWSGI cannot read the body of a request over a persistent uwsgi connection, so that a"
							+ " POST fails, and each connected client keeps a worker for itself.",
					"Leave the persistence out unless all requests are without a body."));
		assertThat(
				problemsOf(Socket.of("app", SocketType.UWSGI).address(":8080").with(SocketAttribute.PERSISTENT, false)))
			.isEmpty();
		assertThat(problemsOfOption("puwsgi-socket", ":8080"))
			.containsExactly(Problem.warning("persistent-without-body", "uwsgi.options.puwsgi-socket", null,
					"uWSGI cannot read the body of a request over a persistent uwsgi connection, so that a"
							+ " POST fails, and each connected client keeps a worker for itself.",
					"Leave the persistence out unless all requests are without a body."));
		assertThat(problemsOf(BasicParameters.DEFAULT_SOCKET_TYPE, "puwsgi"))
			.containsExactly(Problem.warning("persistent-without-body", "uwsgi.networking.default-socket-type", null,
					"uWSGI cannot read the body of a request over a persistent uwsgi connection, so that a"
							+ " POST fails, and each connected client keeps a worker for itself.",
					"Leave the persistence out unless all requests are without a body."));
	}

	@Test
	void proxyProtocolBesideAnHttpsSocketIsWarnedAbout() {
		Socket tls = Socket.of("tls", SocketType.HTTPS).address(":8443").tls("/c.pem", "/k.pem");
		assertThat(problems((builder) -> builder.option("enable-proxy-protocol", "true")
			.networking((networking) -> networking.socket(tls))))
			.containsExactly(Problem.warning("proxy-protocol-https", "uwsgi.options.enable-proxy-protocol", "true",
					"uWSGI understands the PROXY protocol at HTTP sockets alone; at an HTTPS"
							+ " socket a client that speaks it fails in the handshake.",
					"Send the PROXY protocol to HTTP sockets only."));
		assertThat(problems((builder) -> builder.option("enable-proxy-protocol", "false")
			.networking((networking) -> networking.socket(tls)))).isEmpty();
	}

}

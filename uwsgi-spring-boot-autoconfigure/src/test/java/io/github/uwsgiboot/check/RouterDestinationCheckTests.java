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

import java.util.List;

import io.github.uwsgiboot.networking.BasicParameters;
import io.github.uwsgiboot.networking.Router;
import io.github.uwsgiboot.networking.RouterParameters;
import io.github.uwsgiboot.networking.RouterType;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RouterDestinationCheck}.
 */
class RouterDestinationCheckTests extends AbstractCheckTests {

	private static final Router FRONT = Router.of("front", RouterType.HTTP).address("127.0.0.1:8080");

	RouterDestinationCheckTests() {
		super(new RouterDestinationCheck());
	}

	private Socket first(SocketType type, String address) {
		return Socket.of("app", type).address(address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1:3031", ":3031", "127.0.0.*:3031", "/run/app.sock", "@app", "fd://3" })
	void firstSocketThatSpeaksUwsgiIsAccepted(String address) {
		assertThat(problemsOf(FRONT, first(SocketType.UWSGI, address))).isEmpty();
		assertThat(problemsOf(FRONT, first(SocketType.DEFAULT, address))).isEmpty();
	}

	@Test
	void routerWithoutSocketsIsAcceptedSinceUwsgiAddsOne() {
		assertThat(problemsOf(FRONT)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "HTTP", "HTTPS", "FASTCGI", "SCGI", "RAW", "UWSGIS" })
	void firstSocketThatDoesNotSpeakUwsgiIsRefused(SocketType type) {
		assertThat(problemsOf(FRONT, first(type, "127.0.0.1:3031")))
			.containsExactly(Problem.error("router-destination-protocol", "uwsgi.networking.routers.front", null,
					"No option tells the router where its requests go, so that it passes them to the first socket,"
							+ " 'uwsgi.networking.sockets.app', in the uwsgi protocol, which that one does not speak:"
							+ " no request would be answered.",
					"Put a socket of type 'uwsgi' first by its 'order', or set 'uwsgi.networking.router.to'."));
	}

	@Test
	void protocolOfADefaultSocketCounts() {
		assertThat(protocolOf("http")).containsExactly("router-destination-protocol");
		assertThat(protocolOf("puwsgi")).isEmpty();
	}

	private List<String> protocolOf(String type) {
		return problems((builder) -> builder
			.networking((networking) -> networking.with(BasicParameters.DEFAULT_SOCKET_TYPE, type)
				.socket(first(SocketType.DEFAULT, ":3031"))
				.router(FRONT)))
			.stream()
			.map(Problem::code)
			.toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost:3031", "[::1]:3031" })
	void firstSocketThatUwsgiCannotConnectToIsRefused(String address) {
		assertThat(problemsOf(FRONT, first(SocketType.UWSGI, address)))
			.containsExactly(Problem.error("router-destination-unreachable", "uwsgi.networking.routers.front", null,
					"No option tells the router where its requests go, so that it connects to the first socket,"
							+ " 'uwsgi.networking.sockets.app'; uWSGI connects to numeric IPv4 addresses and to unix"
							+ " sockets alone: no request would be answered.",
					"Give that socket a numeric IPv4 address or a path, or set 'uwsgi.networking.router.to'."));
	}

	@Test
	void firstSocketOfTheFileCounts() {
		Socket later = Socket.of("a", SocketType.HTTP).address(":8081").order(1);
		assertThat(problemsOf(FRONT, later, first(SocketType.UWSGI, ":3031"))).isEmpty();
		assertThat(problemsOf(FRONT, later.order(-1), first(SocketType.UWSGI, ":3031"))).hasSize(1);
	}

	@Test
	void destinationMakesTheFirstSocketUnimportant() {
		assertThat(problems((builder) -> builder
			.networking((networking) -> networking.with(RouterParameters.TO, List.of("127.0.0.1:3031"))
				.socket(first(SocketType.HTTP, ":8081"))
				.router(FRONT))))
			.isEmpty();
		assertThat(problems((builder) -> builder.option("http-use-socket", "1")
			.networking((networking) -> networking.socket(first(SocketType.HTTP, ":8081")).router(FRONT)))).isEmpty();
	}

	@Test
	void routerThatRedirectsNeedsNoDestination() {
		assertThat(problemsOf(Router.of("plain", RouterType.HTTP_TO_HTTPS).address(":80"),
				first(SocketType.HTTP, ":8081")))
			.isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "FASTROUTER", "RAWROUTER", "SSLROUTER" })
	void routerWithoutDestinationIsRefused(RouterType type) {
		Router router = Router.of("front", type).address(":80");
		assertThat(problemsOf(router, first(SocketType.UWSGI, ":3031")))
			.containsExactly(Problem.error("router-destination-missing", "uwsgi.networking.routers.front", null,
					"No option tells the router where its connections go: it would close them all.",
					"Set 'uwsgi.options.%s-to' to the address of a server.".formatted(type.id())));
		assertThat(problems((builder) -> builder.option(type.id() + "-to", "127.0.0.1:3031")
			.networking((networking) -> networking.router(router)))).isEmpty();
	}

	@Test
	void routersInUwsgisOwnWordsAreHeldToTheSame() {
		assertThat(problemsOfDirectives("http = :80", "http-socket = :8081")).extracting(Problem::code)
			.containsExactly("router-destination-protocol");
		assertThat(problemsOfDirectives("http = :80", "if-env = X", "http-socket = :8081", "endif =")).isEmpty();
		assertThat(problemsOfOption("rawrouter", ":80")).extracting(Problem::property)
			.containsExactly("uwsgi.options.rawrouter");
	}

}

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
import java.util.function.UnaryOperator;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.Networking;
import io.github.uwsgiboot.networking.Router;
import io.github.uwsgiboot.networking.RouterType;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.networking.SocketType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link SocketAttributeCheck}.
 */
class SocketAttributeCheckTests extends AbstractCheckTests {

	SocketAttributeCheckTests() {
		super(new SocketAttributeCheck());
	}

	@Test
	void attributesOfTheTypeAreAccepted() {
		assertThat(problemsOf(
				Socket.of("a", SocketType.HTTP).address(":8080").with(SocketAttribute.HTTP11, true).boundWorkers(1),
				Socket.of("b", SocketType.FASTCGI).shared("c").with(SocketAttribute.MODIFIER, 9),
				Socket.of("c", SocketType.SHARED).address(":80").with(SocketAttribute.UNDEFERRED, true),
				Socket.of("d", SocketType.ZEROMQ)
					.with(SocketAttribute.PULL, "tcp://127.0.0.1:1")
					.with(SocketAttribute.PUSH, "tcp://127.0.0.1:2")))
			.isEmpty();
	}

	@Test
	void attributeOfAnotherTypeIsRefused() {
		assertThat(problemsOf(Socket.of("app", SocketType.UWSGI).address(":8080").with(SocketAttribute.MODIFIER, 9)))
			.containsExactly(Problem.error("socket-attribute-unsupported", "uwsgi.networking.sockets.app.modifier.code",
					"9", "A socket of type 'uwsgi' has no 'modifier.code': uWSGI has no option for it.",
					"Leave 'modifier.code' out, or choose another type."));
	}

	@Test
	void secondSocketOfANameIsRefused() {
		assertThat(allProblemsOf(
				(networking) -> networking.socket(Socket.of("web", SocketType.HTTP).address("127.0.0.1:8080"),
						Socket.of("web", SocketType.HTTP).address("127.0.0.1:8081"))))
			.containsExactly(Problem.error("key-ambiguous", "uwsgi.networking.sockets.web", null,
					"There are two sockets 'web': nobody could tell by the name which of them is meant.",
					"Give each a name of its own, or leave one of them out."));
	}

	@Test
	void secondSocketOfANameIsRefusedForItsNameAloneWhereItIsAFile() {
		assertThat(allProblemsOf((networking) -> networking.socket(Socket.of("web", SocketType.UWSGI).address("a.sock"),
				Socket.of("web", SocketType.UWSGI).address("b.sock"))))
			.extracting(Problem::code)
			.containsExactly("key-ambiguous");
	}

	@Test
	void secondRouterOfANameIsRefused() {
		assertThat(allProblemsOf((networking) -> networking.socket(Socket.of("a", SocketType.UWSGI).address("a.sock"))
			.router(Router.of("web", RouterType.HTTP).address("127.0.0.1:8080"),
					Router.of("web", RouterType.HTTP).address("127.0.0.1:8081"))))
			.extracting(Problem::code, Problem::property)
			.containsExactly(tuple("key-ambiguous", "uwsgi.networking.routers.web"));
	}

	@Test
	void socketMayHaveTheNameOfARouterAndOfADisabledSocket() {
		assertThat(allProblemsOf((networking) -> networking
			.socket(Socket.of("web", SocketType.UWSGI).address("127.0.0.1:8080"),
					Socket.of("web", SocketType.UWSGI).address("127.0.0.1:8081").with(SocketAttribute.ENABLED, false))
			.router(Router.of("web", RouterType.HTTP).address("127.0.0.1:8082")))).isEmpty();
	}

	private static List<Problem> allProblemsOf(UnaryOperator<Networking> networking) {
		return Checks.standard()
			.run(UwsgiConfiguration.builder()
				.option("master", "true")
				.option("die-on-term", "true")
				.networking(networking)
				.build());
	}

	@Test
	void workersAreRefusedForSharedSocket() {
		assertThat(problemsOf(Socket.of("edge", SocketType.SHARED).address(":80").boundWorkers(1))).containsExactly(
				Problem.error("socket-attribute-unsupported", "uwsgi.networking.sockets.edge.bound-workers", "[1]",
						"A socket of type 'shared' has no 'bound-workers': uWSGI has no option for it.",
						"Leave 'bound-workers' out, or choose another type."));
	}

	@ParameterizedTest
	@EnumSource(value = SocketType.class,
			names = { "DEFAULT", "UWSGI", "UWSGIS", "UDP", "ZEROMQ", "SHARED", "HTTPS", "HTTP" },
			mode = EnumSource.Mode.INCLUDE)
	void modifierIsAcceptedWhereUwsgiHasAnOptionForIt(SocketType type) {
		Socket socket = Socket.of("a", type).with(SocketAttribute.MODIFIER, 9);
		boolean refused = problemsOf(socket).stream()
			.anyMatch((problem) -> problem.property().endsWith(".modifier.code"));
		assertThat(refused).isEqualTo(type != SocketType.HTTPS && type != SocketType.HTTP);
	}

	@Test
	void socketWithoutAddressIsRefused() {
		assertThat(problemsOf(Socket.of("web", SocketType.HTTP)))
			.containsExactly(Problem.error("socket-address-missing", "uwsgi.networking.sockets.web", null,
					"The socket has no address; uWSGI exits on that.", "Set 'address', 'shared' or 'dsn'."));
		assertThat(problemsOf(Socket.of("edge", SocketType.SHARED)))
			.containsExactly(Problem.error("socket-address-missing", "uwsgi.networking.sockets.edge", null,
					"The socket has no address; uWSGI exits on that.", "Set 'address' or 'dsn'."));
	}

	@Test
	void socketWithAddressAndSharedSocketIsRefused() {
		assertThat(problemsOf(Socket.of("web", SocketType.HTTP).address(":80").shared("edge")))
			.containsExactly(Problem.error("socket-address-and-shared", "uwsgi.networking.sockets.web", null,
					"The socket has both an address and a shared socket; uWSGI binds one or the other.",
					"Leave one of 'address' and 'shared' out."));
	}

	@Test
	void zeromqSocketWithOneAddressIsRefused() {
		assertThat(problemsOf(Socket.of("m2", SocketType.ZEROMQ).with(SocketAttribute.PULL, "tcp://127.0.0.1:1")))
			.containsExactly(Problem.error("socket-address-missing", "uwsgi.networking.sockets.m2.push", null,
					"A ZeroMQ socket needs a pair of addresses; with one alone every worker of uWSGI dies.",
					"Set both 'pull' and 'push'."));
	}

	@Test
	void allProblemsOfASocketAreTold() {
		assertThat(problemsOf(
				Socket.of("log", SocketType.UDP).with(SocketAttribute.CERT, "/c.pem").with(SocketAttribute.NPH, true)))
			.extracting(Problem::property)
			.containsExactly("uwsgi.networking.sockets.log.cert", "uwsgi.networking.sockets.log.nph",
					"uwsgi.networking.sockets.log");
	}

}

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

import io.github.uwsgiboot.networking.BsdSocketParameters;
import io.github.uwsgiboot.networking.Router;
import io.github.uwsgiboot.networking.RouterType;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.networking.UnixSocketParameters;
import io.github.uwsgiboot.networking.WaitForParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WaitForCheck}.
 */
class WaitForCheckTests extends AbstractCheckTests {

	WaitForCheckTests() {
		super(new WaitForCheck());
	}

	@Test
	void socketOfTheSameFileIsBoundTooLate() {
		assertThat(waitingFor("127.0.0.1:8080", http("127.0.0.1:8080")))
			.containsExactly(Problem.error("wait-for-itself", "uwsgi.networking.wait-for.socket", "127.0.0.1:8080",
					"uWSGI would wait for 'uwsgi.networking.sockets.web.address' of its own, which it binds only after"
							+ " that, and exit when the time is over.",
					"Write the address of another server, or leave it out."));
	}

	@ParameterizedTest
	@CsvSource({ "127.0.0.1:8080, 127.1:8080", "127.0.0.1:8080, localhost:8080", "127.0.0.1:8080, :8080",
			"127.0.0.1:8080, [::]:8080", "127.0.0.1:8080, [::ffff:127.0.0.1]:8080", ":8080, 127.0.0.1:8080",
			":8080, 0.0.0.0:8080", "/run/a.sock, /run/a.sock", "a.sock, a.sock", "@a, @a" })
	void socketIsFoundHoweverItIsWritten(String awaited, String own) {
		assertThat(waitingFor(awaited, http(own))).extracting(Problem::code).containsExactly("wait-for-itself");
	}

	@ParameterizedTest
	@CsvSource({ "127.0.0.1:8080, 127.0.0.1:8081", "127.0.0.1:8080, 192.0.2.7:8080", "127.0.0.1:8080, [::1]:8080",
			":8080, 192.0.2.7:8080", "127.0.0.1:8080, 127.0.*:8080", "/run/a.sock, /run/b.sock", "/run/a.sock, @a",
			"127.0.0.1:x, 127.0.0.1:x", "{runtime_dir}/a.sock, 127.0.0.1:8080" })
	void otherAddressesAreAccepted(String awaited, String own) {
		assertThat(waitingFor(awaited, http(own))).isEmpty();
	}

	@Test
	void sharedSocketIsBoundBefore() {
		assertThat(waitingFor("127.0.0.1:8080", Socket.of("edge", SocketType.SHARED).address("127.0.0.1:8080"),
				Socket.of("web", SocketType.HTTP).shared("edge")))
			.isEmpty();
	}

	@Test
	void udpAnswersNobody() {
		assertThat(waitingFor("127.0.0.1:8080", Socket.of("log", SocketType.UDP).address("127.0.0.1:8080"))).isEmpty();
	}

	@Test
	void routersAndStatsAreBoundTooLate() {
		assertThat(problems((builder) -> builder.option("stats", "127.0.0.1:9191")
			.networking((networking) -> networking.router(Router.of("edge", RouterType.HTTP).address("127.0.0.1:8080"))
				.with(WaitForParameters.SOCKET, List.of("127.0.0.1:9191", "127.0.0.1:5432", "127.0.0.1:8080")))))
			.extracting(Problem::property)
			.containsExactly("uwsgi.networking.wait-for.socket[0]", "uwsgi.networking.wait-for.socket[2]");
	}

	@Test
	void rawOptionsAreLookedAt() {
		assertThat(problems(
				(builder) -> builder.option("wait-for-socket", "127.0.0.1:8080").option("socket", "127.0.0.1:8080")))
			.extracting(Problem::property)
			.containsExactly("uwsgi.options.wait-for-socket");
		assertThat(problemsOfDirectives("if-env = A", "wait-for-socket = :8080", "endif =", "socket = :8080"))
			.isEmpty();
		assertThat(problemsOfDirectives("if-env = A", "socket = :8080", "endif =", "wait-for-socket = :8080"))
			.isEmpty();
	}

	@Test
	void anotherServerMayAnswerAtASharedPort() {
		assertThat(problems((builder) -> builder
			.networking((networking) -> networking.with(WaitForParameters.SOCKET, List.of("127.0.0.1:8080"))
				.with(BsdSocketParameters.PORT_REUSE, true)
				.socket(http("127.0.0.1:8080")))))
			.isEmpty();
	}

	@Test
	void pathMayBeThatOfAnotherServer() {
		assertThat(problems((builder) -> builder.option("chdir", "/srv")
			.networking((networking) -> networking.with(WaitForParameters.SOCKET, List.of("a.sock"))
				.socket(http("a.sock")))))
			.isEmpty();
		assertThat(problems((builder) -> builder
			.networking((networking) -> networking.with(WaitForParameters.SOCKET, List.of("/run/a.sock"))
				.with(UnixSocketParameters.ABSTRACT, true)
				.socket(http("/run/a.sock")))))
			.isEmpty();
	}

	private List<Problem> waitingFor(String address, Socket... sockets) {
		return problems((builder) -> builder
			.networking((networking) -> networking.with(WaitForParameters.SOCKET, List.of(address)).socket(sockets)));
	}

	private static Socket http(String address) {
		return Socket.of("web", SocketType.HTTP).address(address);
	}

}

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
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.networking.UnixSocketParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link AddressConflictCheck}.
 */
class AddressConflictCheckTests extends AbstractCheckTests {

	AddressConflictCheckTests() {
		super(new AddressConflictCheck(new FakeHost()));
	}

	@ParameterizedTest
	@CsvSource({ "127.0.0.1:8080, 127.0.0.1:8081", "127.0.0.1:8080, 127.0.0.2:8080", "127.0.0.1:8080, [::1]:8080",
			":8080, [::1]:8080", "a.example:8080, b.example:8080", "/run/a.sock, /run/b.sock", "@a, a",
			"fd://3, fd://4", "127.0.*:8080, 127.0.0.1:8080", "127.0.0.1:8080, [::ffff:127.0.0.2]:8080",
			"[::ffff:0.0.0.0]:8080, [::1]:8080" })
	void differentAddressesAreAccepted(String first, String second) {
		assertThat(problemsOf(http("a", first), http("b", second))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "127.0.0.1:8080, 127.1:8080", "localhost:8080, 127.0.0.1:8080", "0.0.0.0:8080, :8080",
			"[::1]:8080, [0:0::1]:8080", "[0:0:0:0:0:0:0:1]:8080, [::1]:8080", "[::]:8080, [0:0::0]:8080",
			"127.0.0.1:8080, [::ffff:127.0.0.1]:8080", "[::FFFF:7f00:1]:8080, localhost:8080",
			":8080, [::ffff:0.0.0.0]:8080", "a.example:8080, A.example:8080" })
	void spellingsOfOneAddressAreRefused(String first, String second) {
		assertThat(problemsOf(http("a", first), http("b", second))).extracting(Problem::code, Problem::value)
			.containsExactly(tuple("address-twice", second));
	}

	@ParameterizedTest
	@CsvSource({ ":8080, 127.0.0.1:8080", "127.0.0.1:8080, 0.0.0.0:8080", "[::]:8080, [::1]:8080", "[::]:8080, :8080",
			":8080, [::]:8080", "[::]:8080, [::ffff:127.0.0.1]:8080", "[::ffff:127.0.0.1]:8080, :8080",
			"[::ffff:0.0.0.0]:8080, 127.0.0.1:8080", "127.0.0.1:8080, [::]:8080", ":8080, a.example:8080" })
	void addressThatIsPartOfAnotherIsRefused(String first, String second) {
		assertThat(problemsOf(http("a", first), http("b", second))).extracting(Problem::code, Problem::value)
			.containsExactly(tuple("address-overlap", second));
		assertThat(withPortReuse(http("a", first), http("b", second))).isEmpty();
	}

	@Test
	void serverOfStatisticsIsBoundOnce() {
		assertThat(problemsOfDirectives("stats = 127.0.0.1:9191", "stats = 127.0.0.1:9191")).isEmpty();
		assertThat(problemsOfDirectives("stats = /tmp/stats.sock", "stats = /tmp/stats.sock")).isEmpty();
	}

	@Test
	void allOfIpv6WithoutIpv4EndUwsgiUnlessTheKernelKeepsThemApart() {
		assertThat(problemsOf(http("a", "0.0.0.0:8080"), http("b", "[::]:8080"))).containsExactly(Problem.error(
				"address-overlap", "uwsgi.networking.sockets.b.address", "[::]:8080",
				"uWSGI would exit: of this address and that of 'uwsgi.networking.sockets.a.address' one stands for all"
						+ " addresses of IPv6, which include those of IPv4 unless net.ipv6.bindv6only is 1, and the"
						+ " port is the same.",
				"Leave the address of IPv4 out, since '[::]' gets its connections, too. Otherwise write another port, or"
						+ " set 'uwsgi.networking.bsd-socket.port-reuse' to true."));
	}

	@ParameterizedTest
	@CsvSource({ "[::]:8080, :8080", "127.0.0.1:8080, [::]:8080" })
	void ipv4BesideAllOfIpv6IsAcceptedWhereTheKernelKeepsThemApart(String first, String second) {
		Check check = new AddressConflictCheck(new FakeHost().bindsIpv6Only(true));
		assertThat(problemsWith(check, http("a", first), http("b", second))).isEmpty();
	}

	@Test
	void conflictsWithinIpv6AreRefusedWhereTheKernelKeepsIpv4Apart() {
		Check check = new AddressConflictCheck(new FakeHost().bindsIpv6Only(true));
		assertThat(problemsWith(check, http("a", ":8080"), http("b", "[::]:8080"), http("c", "[::1]:8080")))
			.containsExactly(Problem.error("address-overlap", "uwsgi.networking.sockets.c.address", "[::1]:8080",
					"uWSGI would exit: of this address and that of 'uwsgi.networking.sockets.b.address' one"
							+ " stands for all addresses of the machine, the other's included, and the port is the"
							+ " same.",
					"Write another port, or set 'uwsgi.networking.bsd-socket.port-reuse' to true."));
	}

	@Test
	void kernelOfAnUnknownMachineIsTakenForAnOrdinaryOne() {
		assertThat(problemsWith(new AddressConflictCheck(null), http("a", ":8080"), http("b", "[::]:8080")))
			.extracting(Problem::code)
			.containsExactly("address-overlap");
	}

	@Test
	void sameTextTwiceIsDropped() {
		assertThat(problemsOf(http("a", "127.0.0.1:8080"), Socket.of("b", SocketType.UWSGI).address("127.0.0.1:8080")))
			.containsExactly(Problem.error("address-twice", "uwsgi.networking.sockets.b.address", "127.0.0.1:8080",
					"uWSGI would drop this socket without a word, because"
							+ " 'uwsgi.networking.sockets.a.address' has the same address.",
					"Write another address, or leave one of the two out."));
	}

	@Test
	void sameAddressInOtherWordsEndsUwsgi() {
		assertThat(problemsOf(http("a", "127.0.0.1:8080"), http("b", "127.1:8080")))
			.containsExactly(Problem.error("address-twice", "uwsgi.networking.sockets.b.address", "127.1:8080",
					"uWSGI would exit, because 'uwsgi.networking.sockets.a.address' listens at that address already.",
					"Write another address, or leave one of the two out."));
	}

	@Test
	void sameAddressIsSharedWithPortReuse() {
		assertThat(withPortReuse(http("a", "127.0.0.1:8080"), http("b", "127.1:8080")))
			.containsExactly(Problem.error("address-twice", "uwsgi.networking.sockets.b.address", "127.1:8080",
					"With 'reuse-port' the kernel would spread the connections over"
							+ " this one and 'uwsgi.networking.sockets.a.address'.",
					"Write another address, or leave one of the two out."));
	}

	@Test
	void wildcardBesideAnAddressEndsUwsgi() {
		assertThat(problemsOf(http("a", ":8080"), http("b", "127.0.0.1:8080"))).containsExactly(Problem.error(
				"address-overlap", "uwsgi.networking.sockets.b.address", "127.0.0.1:8080",
				"uWSGI would exit: of this address and that of 'uwsgi.networking.sockets.a.address' one"
						+ " stands for all addresses of the machine, the other's included, and the port is the same.",
				"Write another port, or set 'uwsgi.networking.bsd-socket.port-reuse' to true."));
	}

	@Test
	void wildcardBesideAnAddressIsBoundWithPortReuse() {
		assertThat(withPortReuse(http("a", ":8080"), http("b", "127.0.0.1:8080"))).isEmpty();
	}

	@Test
	void sameAddressOfSocketAndSharedSocketEndsUwsgi() {
		assertThat(problemsOf(Socket.of("edge", SocketType.SHARED).address(":80"), http("web", ":80")))
			.containsExactly(Problem.error(
					"address-twice", "uwsgi.networking.sockets.web.address", ":80", "uWSGI would exit, because"
							+ " 'uwsgi.networking.sockets.edge.address' listens at that" + " address already.",
					"Write another address, or leave one of the two out."));
	}

	@Test
	void sameAddressOfStatsAndSocketEndsUwsgi() {
		assertThat(problems((builder) -> builder.option("stats", "127.0.0.1:8080")
			.networking((networking) -> networking.socket(http("web", "127.0.0.1:8080")))))
			.containsExactly(Problem.error("address-twice", "uwsgi.networking.sockets.web.address", "127.0.0.1:8080",
					"uWSGI would exit, because 'uwsgi.options.stats' listens at that address already.",
					"Write another address, or leave one of the two out."));
	}

	@Test
	void sameAddressOfRouterAndSocketEndsUwsgi() {
		assertThat(problems((builder) -> builder.option("http", ":8080")
			.networking((networking) -> networking.socket(http("web", ":8080"))))).extracting(Problem::property)
			.containsExactly("uwsgi.options.http");
	}

	@Test
	void sameAddressInAnOptionTwiceIsRefused() {
		assertThat(problemsOfOption("http-socket", ":8080", ":8081", ":8080"))
			.containsExactly(Problem.error("address-twice", "uwsgi.options.http-socket[2]", ":8080",
					"uWSGI would drop this socket without a word, because"
							+ " 'uwsgi.options.http-socket[0]' has the same address.",
					"Write another address, or leave one of the two out."));
	}

	@Test
	void udpDoesNotMeetTcp() {
		assertThat(
				problemsOf(http("web", "127.0.0.1:8080"), Socket.of("log", SocketType.UDP).address("127.0.0.1:8080")))
			.isEmpty();
	}

	@Test
	void samePathTwiceIsDropped() {
		assertThat(problemsOf(http("a", "/run/a.sock"), http("b", "/run/a.sock")))
			.containsExactly(Problem.error("address-twice", "uwsgi.networking.sockets.b.address", "/run/a.sock",
					"uWSGI would drop this socket without a word, because"
							+ " 'uwsgi.networking.sockets.a.address' has the same address.",
					"Write another address, or leave one of the two out."));
	}

	@Test
	void samePathInOtherWordsIsTakenAway() {
		assertThat(problemsOf(http("a", "/run/a.sock"), http("b", "/run/.//a.sock")))
			.containsExactly(Problem.error("address-twice", "uwsgi.networking.sockets.b.address", "/run/.//a.sock",
					"uWSGI would remove the file of 'uwsgi.networking.sockets.a.address' when it"
							+ " binds this one, so that nobody could connect there any more.",
					"Write another address, or leave one of the two out."));
		assertThat(problemsOf(http("a", "a.sock"), http("b", "./a.sock"))).extracting(Problem::code)
			.containsExactly("address-twice");
	}

	@Test
	void abstractNamesAreComparedLetterByLetter() {
		assertThat(problems(
				(builder) -> builder.networking((networking) -> networking.with(UnixSocketParameters.ABSTRACT, true)
					.socket(http("a", "/run/a.sock"), http("b", "/run//a.sock")))))
			.isEmpty();
		assertThat(problemsOf(http("a", "@a"), http("b", "\\0a"))).extracting(Problem::code)
			.containsExactly("address-twice");
	}

	@Test
	void linesUnderConditionsAreLeftAlone() {
		assertThat(problemsOfDirectives("if-env = A", "http-socket = :8080", "endif =", "if-not-env = A",
				"uwsgi-socket = :8080", "endif ="))
			.isEmpty();
	}

	@Test
	void malformedAndUnknownAddressesAreLeftAlone() {
		assertThat(problemsOf(http("a", "127.0.0.1:x"), http("b", "127.0.0.1:x"))).isEmpty();
		assertThat(problemsOfDirectives("http-socket = %n.sock", "uwsgi-socket = %n.sock", "http-socket = :0",
				"http-socket = :0"))
			.isEmpty();
	}

	@Test
	void thirdOfThreeIsComparedWithTheFirst() {
		assertThat(problemsOf(http("a", ":8080"), http("b", ":8080"), http("c", ":8080"))).hasSize(2)
			.extracting(Problem::property)
			.containsExactly("uwsgi.networking.sockets.b.address", "uwsgi.networking.sockets.c.address");
	}

	private List<Problem> problemsWith(Check check, Socket... sockets) {
		return problems(check, (builder) -> builder.networking((networking) -> networking.socket(sockets)));
	}

	private List<Problem> withPortReuse(Socket... sockets) {
		return problems((builder) -> builder
			.networking((networking) -> networking.with(BsdSocketParameters.PORT_REUSE, true).socket(sockets)));
	}

	private static Socket http(String name, String address) {
		return Socket.of(name, SocketType.HTTP).address(address);
	}

}

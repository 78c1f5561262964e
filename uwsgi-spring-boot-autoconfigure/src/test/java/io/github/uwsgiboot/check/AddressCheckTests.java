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

import io.github.uwsgiboot.ini.Expressions;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.networking.SocketType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link AddressCheck}.
 */
class AddressCheckTests extends AbstractCheckTests {

	AddressCheckTests() {
		super(new AddressCheck());
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1:8080", "localhost:8080", "127.1:8080", ":8080", "[::1]:8080", "[::]:8080",
			"127.0.0.*:8080", "my_host.example.com:65535", "/run/app.sock", "app.sock", "./8080", "fd://3" })
	void addressThatUwsgiBindsAsItIsMeantIsAccepted(String address) {
		assertThat(problemsOf(http(address))).isEmpty();
		assertThat(problemsOfOption("http-socket", address)).isEmpty();
		assertThat(problemsOfDirectives("http-socket = " + address)).isEmpty();
	}

	@Test
	void blankAddressIsRefused() {
		assertThat(problemsOf(http(" ")))
			.containsExactly(Problem.error("address-missing", "uwsgi.networking.sockets.web.address", " ",
					"uWSGI exits on a socket without an address.", "Write host:port or a path."));
	}

	@Test
	void emptyOptionIsRefused() {
		assertThat(problemsOfOption("http-socket", ""))
			.containsExactly(Problem.error("address-missing", "uwsgi.options.http-socket", "",
					"uWSGI exits on a socket without an address.", "Write host:port or a path."));
	}

	@Test
	void portBeyond65535IsRefused() {
		assertThat(problemsOf(http("127.0.0.1:65536")))
			.containsExactly(Problem.error("address-port", "uwsgi.networking.sockets.web.address", "127.0.0.1:65536",
					"uWSGI would read the digits that come first, cut the number to"
							+ " 16 bits and bind that port, without an error.",
					"Write a port from 1 to 65535, without a leading zero."));
	}

	@Test
	void portOfOptionIsCheckedLikeThatOfSocket() {
		assertThat(problemsOfOption("http-socket", "127.0.0.1:99999"))
			.containsExactly(Problem.error("address-port", "uwsgi.options.http-socket", "127.0.0.1:99999",
					"uWSGI would read the digits that come first, cut the number to"
							+ " 16 bits and bind that port, without an error.",
					"Write a port from 1 to 65535, without a leading zero."));
	}

	@Test
	void portOfEachElementOfAnOptionIsChecked() {
		assertThat(problemsOfOption("http-socket", "127.0.0.1:8080", "127.0.0.1:80x"))
			.containsExactly(Problem.error("address-port", "uwsgi.options.http-socket[1]", "127.0.0.1:80x",
					"uWSGI would read the digits that come first, cut the number to"
							+ " 16 bits and bind that port, without an error.",
					"Write a port from 1 to 65535, without a leading zero."));
	}

	@Test
	void portOfDirectiveIsChecked() {
		assertThat(problemsOfDirectives("fastcgi-socket = 127.0.0.1:083"))
			.containsExactly(Problem.error("address-port", "uwsgi.directives[0]", "127.0.0.1:083",
					"uWSGI would read the digits that come first, cut the number to"
							+ " 16 bits and bind that port, without an error.",
					"Write a port from 1 to 65535, without a leading zero."));
	}

	@Test
	void portThatTheKernelPicksIsRefusedForSocket() {
		assertThat(problemsOf(http("127.0.0.1:0")))
			.containsExactly(Problem.error("address-port", "uwsgi.networking.sockets.web.address", "127.0.0.1:0",
					"uWSGI would bind a port that the kernel picks, or another one than this.",
					"Write a port from 1 to 65535, without a leading zero."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1:0", "[::1]:0", ":0" })
	void portThatTheKernelPicksIsAcceptedInUwsgisOwnWords(String address) {
		assertThat(problemsOfOption("http-socket", address)).isEmpty();
		assertThat(problemsOfDirectives("http-socket = " + address)).isEmpty();
	}

	@Test
	void hostBesideAPortThatTheKernelPicksIsChecked() {
		assertThat(problemsOfOption("http-socket", "::1:0"))
			.containsExactly(Problem.error("address-ipv6-without-brackets", "uwsgi.options.http-socket", "::1:0",
					"uWSGI would bind 255.255.255.255, where nobody can connect, and log success.",
					"Write the IPv6 address in brackets, for example [::1]:8080."));
	}

	@Test
	void textWithoutPortIsRefused() {
		assertThat(problemsOf(http("8080")))
			.containsExactly(Problem.error("address-without-port", "uwsgi.networking.sockets.web.address", "8080",
					"uWSGI would create a unix socket file of that name in its working directory.",
					"Write host:port, for example 127.0.0.1:8080; a file of that name is './8080'."));
	}

	@Test
	void urlIsRefused() {
		assertThat(problemsOf(http("http://127.0.0.1:8080"))).containsExactly(
				Problem.error("address-url", "uwsgi.networking.sockets.web.address", "http://127.0.0.1:8080",
						"uWSGI knows no URLs here: it would split the text at its last colon and bind something else.",
						"Write host:port or a path; a whole URL is a 'dsn'."));
	}

	@Test
	void pathWithColonIsRefused() {
		assertThat(problemsOf(http("/run/a:b.sock"))).containsExactly(
				Problem.error("address-path-with-colon", "uwsgi.networking.sockets.web.address", "/run/a:b.sock",
						"uWSGI splits an address at its last colon, so that it would bind a port instead of this path.",
						"Write a path without a colon."));
	}

	@Test
	void pathBeyond102BytesIsRefused() {
		assertThat(problemsOf(http("/" + "x".repeat(101)))).isEmpty();
		assertThat(problemsOf(http("/" + "ä".repeat(51))))
			.containsExactly(Problem.error("address-path-too-long", "uwsgi.networking.sockets.web.address",
					"/" + "ä".repeat(51), "uWSGI takes at most 102 bytes for the path of a socket and exits"
							+ " with \"invalid socket name\"; these are 103.",
					"Write a shorter path."));
	}

	@Test
	void pathIsMeasuredWithItsPlaceholders() {
		assertThat(problems((builder) -> builder.projectName("x".repeat(81))
			.networking((networking) -> networking.socket(http("{project_runtime_dir}/long-enough.sock")))))
			.containsExactly(Problem.error("address-path-too-long", "uwsgi.networking.sockets.web.address",
					"{project_runtime_dir}/long-enough.sock",
					"uWSGI takes at most 102 bytes for the path of a socket and exits"
							+ " with \"invalid socket name\"; these are 103.",
					"Write a shorter path."));
	}

	@Test
	void addressWithPlaceholderWithoutValueIsLeftToThePlaceholderCheck() {
		assertThat(problemsOf(http("{project_name}:8080"))).isEmpty();
		assertThat(problemsOf(http("127.0.0.1:{port}"))).isEmpty();
	}

	@Test
	void ipv6AddressWithoutBracketsIsRefused() {
		assertThat(problemsOf(http("::1:8080")))
			.containsExactly(Problem.error("address-ipv6-without-brackets", "uwsgi.networking.sockets.web.address",
					"::1:8080", "uWSGI would bind 255.255.255.255, where nobody can connect, and log success.",
					"Write the IPv6 address in brackets, for example [::1]:8080."));
	}

	@Test
	void nameInBracketsIsRefused() {
		assertThat(problemsOf(http("[localhost]:8080")))
			.containsExactly(Problem.error("address-ipv6", "uwsgi.networking.sockets.web.address", "[localhost]:8080",
					"uWSGI would bind all interfaces, because what stands in brackets is not an IPv6 address.",
					"Write an IPv6 address without a zone in the brackets, for example [::1]:8080."));
	}

	@Test
	void octalPartOfIpv4AddressIsRefused() {
		assertThat(problemsOf(http("127.0.0.010:8080")))
			.containsExactly(Problem.error("address-octal", "uwsgi.networking.sockets.web.address", "127.0.0.010:8080",
					"uWSGI reads a part of an IPv4 address that begins with 0 as an octal number: 010 is 8.",
					"Write the address without leading zeros."));
	}

	@Test
	void partOfIpv4AddressBeyond255IsRefused() {
		assertThat(problemsOf(http("127.0.0.256:8080")))
			.containsExactly(Problem.error("address-host", "uwsgi.networking.sockets.web.address", "127.0.0.256:8080",
					"uWSGI could not look the host up and would bind 255.255.255.255, where nobody can connect.",
					"Write an IPv4 address, an IPv6 address in brackets, a host name, or nothing for all interfaces."));
	}

	@Test
	void numberOfSharedSocketIsRefusedForSocket() {
		assertThat(problemsOf(http("=0")))
			.containsExactly(Problem.error("address-shared-number", "uwsgi.networking.sockets.web.address", "=0",
					"uWSGI takes '=' for the number of a shared socket, which changes with every socket added.",
					"Write 'shared: NAME' with the name of the shared socket instead of an address."));
	}

	@Test
	void numberOfSharedSocketIsLeftToTheSharedSocketCheckInUwsgisOwnWords() {
		assertThat(problemsOfOption("http-socket", "=7")).isEmpty();
		assertThat(problemsOfOption("http", "=7")).isEmpty();
	}

	@Test
	void fileDescriptorIsRefusedForSharedSocket() {
		assertThat(problemsOf(Socket.of("edge", SocketType.SHARED).address("fd://3")))
			.containsExactly(Problem.error("address-descriptor", "uwsgi.networking.sockets.edge.address", "fd://3",
					"uWSGI takes no file descriptor for a shared socket and would bind 255.255.255.255.",
					"Give the file descriptor to a socket of another type."));
	}

	@Test
	void malformedFileDescriptorIsRefused() {
		assertThat(problemsOf(http("fd://three")))
			.containsExactly(Problem.error("address-descriptor", "uwsgi.networking.sockets.web.address", "fd://three",
					"uWSGI would bind 255.255.255.255 instead of the file descriptor.",
					"Write fd:// and the number of the inherited descriptor, for example fd://3."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1:8125", ":8125", "239.1.2.3:8125" })
	void numericIpv4AddressIsAcceptedForUdp(String address) {
		assertThat(problemsOf(Socket.of("log", SocketType.UDP).address(address))).isEmpty();
		assertThat(problemsOfOption("udp", address)).isEmpty();
	}

	@Test
	void nameIsRefusedForUdp() {
		assertThat(problemsOf(Socket.of("log", SocketType.UDP).address("localhost:8125")))
			.containsExactly(Problem.error("address-udp", "uwsgi.networking.sockets.log.address", "localhost:8125",
					"uWSGI binds UDP to numeric IPv4 addresses alone; it would log"
							+ " that UDP is enabled and receive nothing.",
					"Write an IPv4 address and a port, for example 127.0.0.1:8125."));
	}

	@Test
	void ipv6AddressIsRefusedForUdp() {
		assertThat(problemsOfOption("udp", "[::1]:8125"))
			.containsExactly(Problem.error("address-udp", "uwsgi.options.udp", "[::1]:8125",
					"uWSGI binds UDP to numeric IPv4 addresses alone; it would log"
							+ " that UDP is enabled and receive nothing.",
					"Write an IPv4 address and a port, for example 127.0.0.1:8125."));
	}

	@Test
	void abstractNameIsWarnedAbout() {
		assertThat(problemsOf(http("@app")))
			.containsExactly(Problem.warning("address-abstract", "uwsgi.networking.sockets.web.address", "@app",
					"uWSGI ends the name with a zero byte, so that only a client that"
							+ " does the same can connect: nginx and curl cannot.",
					"Write a path, and set 'uwsgi.networking.unix-socket.abstract' to true."));
	}

	@Test
	void relativePathOfSharedSocketIsWarnedAboutWithChdir() {
		Socket edge = Socket.of("edge", SocketType.SHARED).address("edge.sock");
		assertThat(problemsOf(edge)).isEmpty();
		assertThat(problems(
				(builder) -> builder.option("chdir", "/srv/app").networking((networking) -> networking.socket(edge))))
			.containsExactly(
					Problem.warning("address-relative", "uwsgi.networking.sockets.edge.address", "edge.sock",
							"uWSGI binds a shared socket before it changes to the directory"
									+ " of 'chdir', and any other socket after it.",
							"Write a path that begins with '/'."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "https", "sslrouter", "https-socket", "suwsgi-socket" })
	void addressBeforeACertificateIsChecked(String option) {
		List<Problem> problems = problemsOfOption(option, "127.0.0.1:99999,/tls/c.pem,/tls/k.pem");
		assertThat(problems).extracting(Problem::code, Problem::property, Problem::value)
			.containsExactly(tuple("address-port", "uwsgi.options." + option, "127.0.0.1:99999"));
		assertThat(problemsOfOption(option, "127.0.0.1:8443,/tls/c.pem,/tls/k.pem")).isEmpty();
	}

	@Test
	void addressAmongKeysIsChecked() {
		assertThat(problemsOfOption("https2", "addr=127.0.0.1:443,cert=/tls/c.pem,key=/tls/k.pem")).isEmpty();
		assertThat(problemsOfOption("https2", "cert=/tls/c.pem,addr=127.0.0.1:x,key=/tls/k.pem"))
			.containsExactly(Problem.error("address-port", "uwsgi.options.https2", "127.0.0.1:x",
					"uWSGI would bind a port that the kernel picks, or another one than this.",
					"Write a port from 1 to 65535, without a leading zero."));
	}

	@Test
	void addressThatUwsgiPutsTogetherIsLeftAlone() {
		assertThat(problemsOfDirectives("http-socket = $(HOST):%(port)", "stats = %n.sock", "http-socket = @(address)"))
			.isEmpty();
		assertThat(problems((builder) -> builder.expressions(Expressions.PASS)
			.option("http-socket", "$(HOST):8080")
			.networking((networking) -> networking.socket(http("%(host):x"))))).isEmpty();
	}

	@Test
	void addressThatCannotBeWrittenIsLeftToTheWritableCheck() {
		assertThat(problemsOf(http("127.0.0.1:80\n80"))).isEmpty();
		assertThat(problemsOfOption("http-socket", "127.0.0.1:80\n80")).isEmpty();
	}

	@Test
	void socketThatIsNotEnabledIsLeftAlone() {
		assertThat(problemsOf(http("8080").with(SocketAttribute.ENABLED, false))).isEmpty();
	}

	private static Socket http(String address) {
		return Socket.of("web", SocketType.HTTP).address(address);
	}

}

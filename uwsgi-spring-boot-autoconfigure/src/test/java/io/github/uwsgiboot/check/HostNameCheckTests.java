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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HostNameCheck}.
 */
class HostNameCheckTests extends AbstractCheckTests {

	HostNameCheckTests() {
		super(new HostNameCheck(new FakeHost()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost:8080", "127.0.0.1:8080", "127.0.0.2:8080", "0.0.0.0:8080", "192.0.2.7:8080",
			"[::1]:8080", ":8080", "192.0.*:8080", "/run/a.sock", "fd://3" })
	void addressThatTheMachineKnowsIsAccepted(String address) {
		assertThat(problemsOf(http(address))).isEmpty();
	}

	@Test
	void nameWithoutIpv4AddressIsRefused() {
		assertThat(problemsOf(http("shop.invalid:8080")))
			.containsExactly(Problem.error("host-unknown", "uwsgi.networking.sockets.web.address", "shop.invalid:8080",
					"'shop.invalid' has no IPv4 address here; uWSGI would bind"
							+ " 255.255.255.255, where nobody can connect, and log success.",
					"Write an IP address, or set 'uwsgi.check.host' to false if uWSGI runs on another machine."));
		assertThat(problemsOfOption("stats", "shop.invalid:9191")).extracting(Problem::property)
			.containsExactly("uwsgi.options.stats");
	}

	@Test
	void beginningThatNoInterfaceHasIsRefused() {
		assertThat(problemsOf(http("10.*:8080")))
			.containsExactly(Problem.error("address-no-interface", "uwsgi.networking.sockets.web.address", "10.*:8080",
					"No network interface of this machine has an address that begins like this; uWSGI exits.",
					"Write an address of the machine, or set 'uwsgi.check.host'"
							+ " to false if uWSGI runs on another machine."));
	}

	@Test
	void addressThatNoInterfaceHasIsWarnedAbout() {
		assertThat(problemsOf(http("10.0.0.5:8080"))).containsExactly(Problem.warning("address-no-interface",
				"uwsgi.networking.sockets.web.address", "10.0.0.5:8080",
				"No network interface of this machine has this address now; uWSGI exits if none has it when it starts.",
				"Write an address of the machine, set 'uwsgi.networking.freebind' to true if it comes later, or set"
						+ " 'uwsgi.check.host' to false if uWSGI runs on another machine."));
		assertThat(problemsOfDirectives("freebind", "http-socket = 10.0.0.5:8080")).isEmpty();
		assertThat(problemsOf(Socket.of("log", SocketType.UDP).address("239.1.2.3:8125"))).isEmpty();
	}

	@Test
	void addressOfIpv6ThatNoInterfaceHasIsWarnedAbout() {
		assertThat(problemsOf(http("[2001:db8::8]:8080"))).containsExactly(Problem.warning("address-no-interface",
				"uwsgi.networking.sockets.web.address", "[2001:db8::8]:8080",
				"No network interface of this machine has this address now; uWSGI exits if none has it when it starts.",
				"Write an address of the machine, set 'uwsgi.networking.freebind' to true if it comes later, or set"
						+ " 'uwsgi.check.host' to false if uWSGI runs on another machine."));
		assertThat(problemsOfDirectives("freebind", "http-socket = [2001:db8::8]:8080")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[2001:db8::7]:8080", "[2001:0DB8:0::0007]:8080", "[::1]:8080", "[::]:8080",
			"[::ffff:192.0.2.8]:8080" })
	void addressOfIpv6ThatTheMachineHasIsAccepted(String address) {
		assertThat(problemsOf(http(address))).isEmpty();
	}

	@Test
	void malformedAddressIsLeftToTheAddressCheck() {
		assertThat(problemsOf(http("shop.invalid:x"))).isEmpty();
		assertThat(problemsOf(Socket.of("log", SocketType.UDP).address("shop.invalid:8125"))).isEmpty();
	}

	private static Socket http(String address) {
		return Socket.of("web", SocketType.HTTP).address(address);
	}

}

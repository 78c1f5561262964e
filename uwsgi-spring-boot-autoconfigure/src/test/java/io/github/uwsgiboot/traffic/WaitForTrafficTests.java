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

package io.github.uwsgiboot.traffic;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.Networking;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.networking.WaitForParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests that uWSGI waits before it listens.
 */
@TrafficTest
class WaitForTrafficTests {

	@TempDir
	private Path directory;

	private RunningUwsgi launch(BiFunction<Networking, Endpoints, Networking> parameters) throws IOException {
		return RunningUwsgi.launch(this.directory,
				(at) -> UwsgiConfiguration.builder()
					.networking((networking) -> parameters.apply(networking, at)
						.socket(Socket.of("web", SocketType.HTTP).address(at.tcp("web"))))
					.build());
	}

	@Test
	void listensWhenTheOtherServerIsThere() throws IOException {
		try (RunningUwsgi uwsgi = launch(
				(networking, at) -> networking.with(WaitForParameters.SOCKET, List.of(at.tcp("other"))))) {
			uwsgi.awaitLog("waiting for " + uwsgi.at().tcp("other"));
			assertThat(uwsgi.log()).doesNotContain("spawned");
			try (ServerSocket other = new ServerSocket(uwsgi.at().port("other"), 1,
					InetAddress.getByName("127.0.0.1"))) {
				assertThat(other.isBound()).isTrue();
				uwsgi.awaitLog("spawned uWSGI worker");
			}
		}
	}

	@Test
	void endsWhenTheOtherServerDoesNotCome() throws IOException {
		try (RunningUwsgi uwsgi = launch(
				(networking, at) -> networking.with(WaitForParameters.SOCKET, List.of(at.tcp("other")))
					.with(WaitForParameters.SOCKET_TIMEOUT, Duration.ofSeconds(1)))) {
			assertThat(uwsgi.awaitEnd()).isEqualTo(1);
		}
	}

	@Test
	void endsWhenTheInterfaceDoesNotCome() throws IOException {
		assumeThat(isRoot()).as("only root waits for an interface").isTrue();
		try (RunningUwsgi uwsgi = launch(
				(networking, at) -> networking.with(WaitForParameters.INTERFACE, List.of("no-such-if"))
					.with(WaitForParameters.INTERFACE_TIMEOUT, Duration.ofSeconds(1)))) {
			assertThat(uwsgi.awaitEnd()).isEqualTo(1);
		}
	}

	@Test
	void nobodyButRootWaitsForAnInterface() throws IOException {
		assumeThat(isRoot()).as("root waits for an interface").isFalse();
		try (RunningUwsgi uwsgi = launch(
				(networking, at) -> networking.with(WaitForParameters.INTERFACE, List.of("no-such-if")))) {
			uwsgi.awaitLog("spawned uWSGI worker");
		}
	}

	private static boolean isRoot() {
		return System.getProperty("user.name").equals("root");
	}

}

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
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.Networking;
import io.github.uwsgiboot.networking.Router;
import io.github.uwsgiboot.networking.RouterParameters;
import io.github.uwsgiboot.networking.RouterType;
import io.github.uwsgiboot.networking.SocketParameters;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.networking.StatsParameters;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests what clients of an HTTP router notice of the instances behind it, and of those
 * that do not answer. Each test has a router of its own, since all routers of one uWSGI
 * share their parameters.
 */
@TrafficTest
class RouterBackendTrafficTests {

	private static final Duration SOON = Duration.ofSeconds(5);

	@TempDir
	private static Path directory;

	private static Clients clients;

	private static RunningUwsgi application;

	@BeforeAll
	static void start() throws IOException {
		clients = new Clients(directory);
		application = startApplication(0);
	}

	@AfterAll
	static void stop() throws IOException {
		if (application != null) {
			application.close();
		}
	}

	private static RunningUwsgi startApplication(int port) throws IOException {
		return RunningUwsgi.start(directory, (at) -> UwsgiConfiguration.builder()
			.plugin("python3")
			.plugin("echo")
			.option("wsgi-file", at.python("app.py"))
			.networking(
					(networking) -> networking.socket(io.github.uwsgiboot.networking.Socket.of("app", SocketType.UWSGI)
						.address((port > 0) ? "127.0.0.1:" + port : at.tcp("app"))))
			.build());
	}

	private static RunningUwsgi startRouter(String destination,
			BiFunction<Networking, Endpoints, Networking> parameters) throws IOException {
		return RunningUwsgi.start(directory, (at) -> UwsgiConfiguration.builder()
			.option("master", "true")
			.networking((networking) -> parameters.apply(networking.with(RouterParameters.TO, List.of(destination)), at)
				.router(Router.of("front", RouterType.HTTP).address(at.tcp("front"))))
			.build());
	}

	private static String get(RunningUwsgi router, String path) throws IOException, InterruptedException {
		return clients.curl("http://" + router.at().tcp("front") + path);
	}

	/**
	 * Return a port of the loopback address on which nobody listens.
	 */
	private static int freePort() throws IOException {
		try (ServerSocket socket = listen(1)) {
			return socket.getLocalPort();
		}
	}

	private static ServerSocket listen(int backlog) throws IOException {
		return new ServerSocket(0, backlog, InetAddress.getByName("127.0.0.1"));
	}

	private static void assertIsLeftSoon(RunningUwsgi router) throws IOException {
		Instant start = Instant.now();
		assertThat(Clients.send(router.at().port("front"), "GET /a HTTP/1.0\r\n\r\n")).isEmpty();
		assertThat(Duration.between(start, Instant.now())).isLessThan(SOON);
	}

	@Test
	void modifierChoosesThePluginOfTheInstance() throws IOException, InterruptedException {
		try (RunningUwsgi router = startRouter(application.at().tcp("app"),
				(networking, at) -> networking.with(RouterParameters.MODIFIER, 101))) {
			assertThat(clients.curl("--http0.9", "http://" + router.at().tcp("front") + "/a")).contains("REQUEST_URI")
				.isNotEqualTo("GET /a");
		}
	}

	@Test
	void whateverFollowsTheHeadersReachesTheInstance() throws IOException, InterruptedException {
		try (RunningUwsgi router = startRouter(application.at().tcp("app"),
				(networking, at) -> networking.with(RouterParameters.RAW_BODY, true))) {
			assertThat(clients.curl("--header", "Transfer-Encoding: chunked", "--data", "a body in chunks",
					"http://" + router.at().tcp("front") + "/chunks"))
				.isEqualTo("a body in chunks");
		}
	}

	@Test
	void headersOfMoreThan64KilobytesFitIntoALargeBuffer() throws IOException {
		try (RunningUwsgi router = startRouter(application.at().tcp("app"),
				(networking, at) -> networking.with(RouterParameters.BUFFER_SIZE, 128L * 1024))) {
			String header = "Padding:" + " ".repeat(100_000) + "x";
			assertThat(Clients.send(router.at().port("front"), "GET /a HTTP/1.0\r\n" + header + "\r\n\r\n"))
				.endsWith("\r\n\r\nGET /a");
		}
	}

	@Test
	void clientOfASilentInstanceIsLeftAfterTheTimeout() throws IOException {
		try (ServerSocket silent = listen(10);
				RunningUwsgi router = startRouter("127.0.0.1:" + silent.getLocalPort(),
						(networking, at) -> networking.with(RouterParameters.TIMEOUT, Duration.ofSeconds(1)))) {
			assertIsLeftSoon(router);
		}
	}

	@Test
	void clientOfAnInstanceThatDoesNotAcceptIsLeftAfterTheConnectTimeout() throws IOException {
		List<Socket> queue = new ArrayList<>();
		try (ServerSocket full = listen(1)) {
			fill(full, queue);
			try (RunningUwsgi router = startRouter("127.0.0.1:" + full.getLocalPort(),
					(networking, at) -> networking.with(RouterParameters.CONNECT_TIMEOUT, Duration.ofSeconds(1)))) {
				assertIsLeftSoon(router);
				router.awaitLog("unable to connect() to node \"127.0.0.1:%d\" (0 retries): timeout"
					.formatted(full.getLocalPort()));
			}
		}
		finally {
			for (Socket socket : queue) {
				socket.close();
			}
		}
	}

	/**
	 * Connect until the queue of a socket is full, so that the kernel answers no more.
	 */
	private static void fill(ServerSocket server, List<Socket> queue) throws IOException {
		try {
			while (true) {
				Socket socket = new Socket();
				queue.add(socket);
				socket.connect(new InetSocketAddress("127.0.0.1", server.getLocalPort()), 200);
			}
		}
		catch (SocketTimeoutException ex) {
			assertThat(queue).hasSizeGreaterThan(1);
		}
	}

	@Test
	void fallbackAnswersWhereTheInstanceDoesNot() throws IOException, InterruptedException {
		try (RunningUwsgi router = startRouter("127.0.0.1:" + freePort(),
				(networking, at) -> networking.with(RouterParameters.FALLBACK, List.of(application.at().tcp("app"))))) {
			assertThat(get(router, "/a")).isEqualTo("GET /a");
			assertThat(get(router, "/during-the-grace-time")).startsWith("curl failed: 52 ");
		}
	}

	@Test
	void otherInstanceTakesOverWhereOneDoesNotAnswer() throws IOException, InterruptedException {
		try (RunningUwsgi router = startRouter("127.0.0.1:" + freePort(), (networking, at) -> networking
			.with(RouterParameters.TO, List.of("127.0.0.1:" + at.port("nobody"), application.at().tcp("app"))))) {
			for (String path : List.of("/a", "/b", "/c")) {
				assertThat(get(router, path)).isEqualTo("GET " + path);
			}
		}
	}

	@Test
	void instanceThatDidNotAnswerIsTriedAgainAfterTheGraceTime() throws IOException, InterruptedException {
		int port = freePort();
		try (RunningUwsgi router = startRouter("127.0.0.1:" + port,
				(networking, at) -> networking.with(RouterParameters.GRACE_TIME, Duration.ofSeconds(1)))) {
			assertThat(get(router, "/a")).startsWith("curl failed");
			try (RunningUwsgi late = startApplication(port)) {
				assertThat(late.log()).contains("127.0.0.1:" + port);
				Awaitility.await("the instance is tried again")
					.atMost(SOON)
					.untilAsserted(() -> assertThat(get(router, "/a")).isEqualTo("GET /a"));
			}
		}
	}

	@Test
	void connectionThatFailsIsNotLogged() throws IOException, InterruptedException {
		String nobody = "127.0.0.1:" + freePort();
		try (RunningUwsgi router = startRouter(nobody,
				(networking, at) -> networking.with(RouterParameters.QUIET, true))) {
			assertThat(get(router, "/a")).startsWith("curl failed");
			router.awaitLog("marking " + nobody + " as failed");
			assertThat(router.log()).doesNotContain("unable to connect()");
		}
	}

	@Test
	void routerThatHangsIsKilledAndAnswersAgain() throws IOException, InterruptedException {
		try (RunningUwsgi router = startRouter(application.at().tcp("app"), RouterBackendTrafficTests::hanging);
				Socket silent = connectToStatistics(router)) {
			router.awaitLog("*** HARAKIRI ON GATEWAY uWSGI http 1 ");
			assertThat(silent.getInputStream().readAllBytes()).isEmpty();
			assertThat(get(router, "/a")).isEqualTo("GET /a");
		}
	}

	/**
	 * A router waits for the request of a client of its statistics, and for nothing else
	 * at that time.
	 */
	private static Networking hanging(Networking networking, Endpoints at) {
		return networking.with(RouterParameters.HARAKIRI, Duration.ofSeconds(1))
			.with(RouterParameters.STATS, at.tcp("stats"))
			.with(StatsParameters.HTTP, true)
			.with(SocketParameters.TIMEOUT, Duration.ofSeconds(30));
	}

	private static Socket connectToStatistics(RunningUwsgi router) throws IOException {
		router.awaitLog("http stats server enabled");
		return Clients.connect(router.at().port("stats"));
	}

}

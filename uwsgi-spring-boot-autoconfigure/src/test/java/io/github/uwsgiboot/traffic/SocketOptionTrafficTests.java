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
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.BasicParameters;
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
 * Tests that parameters of all sockets take effect. The application tells its client what
 * options the kernel has for the connection between them.
 */
@TrafficTest
class SocketOptionTrafficTests {

	private static final String SO_SNDBUF = "1,7";

	private static final String SO_RCVBUF = "1,8";

	private static final String SO_KEEPALIVE = "1,9";

	private static final String SO_SNDTIMEO = "1,21";

	private static final String TCP_NODELAY = "6,1";

	private static final String TCP_DEFER_ACCEPT = "6,9";

	private static final String TCP_FASTOPEN = "6,23";

	@TempDir
	private static Path directory;

	private static Clients clients;

	private static RunningUwsgi uwsgi;

	@BeforeAll
	static void start() throws IOException {
		clients = new Clients(directory);
		uwsgi = RunningUwsgi.start(directory, SocketOptionTrafficTests::configuration);
	}

	@AfterAll
	static void stop() throws IOException {
		if (uwsgi != null) {
			uwsgi.close();
		}
	}

	private static UwsgiConfiguration configuration(Endpoints at) {
		return UwsgiConfiguration.builder()
			.plugin("python3")
			.option("wsgi-file", at.python("app.py"))
			.networking((networking) -> networking.with(BasicParameters.QUEUE_SIZE, 37)
				.with(BasicParameters.BUFFER_SIZE, 8192L)
				.with(BasicParameters.LIMIT_POST, 60_000L)
				.with(BasicParameters.MAX_VARS, 200)
				.with(StatsParameters.ADDRESS, at.tcp("stats"))
				.with(SocketParameters.TCP_NODELAY, true)
				.with(SocketParameters.TCP_FAST_OPEN, 5)
				.with(SocketParameters.CLOSE_ON_EXEC, true)
				.with(SocketParameters.CLOSE_ON_EXEC2, true)
				.with(SocketParameters.ENABLE_PROXY_PROTOCOL, true)
				.with(BasicParameters.BUFFER_POST_SIZE, 16L)
				.with(BasicParameters.BUFFER_POST_CHUNK, 128L * 1024 * 1024)
				.with(SocketParameters.TIMEOUT, Duration.ofSeconds(1))
				.with(SocketParameters.SEND_TIMEOUT, Duration.ofSeconds(30))
				.with(SocketParameters.KEEP_ALIVE, true)
				.with(SocketParameters.NO_DEFER_ACCEPT, true)
				.with(SocketParameters.BUFFER_SEND, 20_000L)
				.with(SocketParameters.BUFFER_RECEIVE, 30_000L)
				.socket(io.github.uwsgiboot.networking.Socket.of("web", SocketType.HTTP).address(at.tcp("web")),
						io.github.uwsgiboot.networking.Socket.of("app", SocketType.UWSGI).address(at.tcp("app"))))
			.build();
	}

	private String get(String path) throws IOException, InterruptedException {
		return clients.curl("http://" + uwsgi.at().tcp("web") + path);
	}

	private String post(String path, String body) throws IOException, InterruptedException {
		return clients.curl("--data", body, "http://" + uwsgi.at().tcp("web") + path);
	}

	@Test
	void queueSizeIsTheLengthOfTheQueueInTheStatistics() throws IOException {
		uwsgi.awaitLog("Stats server enabled");
		Awaitility.await("the master has looked at the sockets").until(() -> !maximalQueues().contains(0));
		assertThat(maximalQueues()).containsExactly(37, 37);
	}

	private List<Integer> maximalQueues() throws IOException {
		String statistics = Clients.send(uwsgi.at().port("stats"), "");
		return Pattern.compile("\"max_queue\":(\\d+)")
			.matcher(statistics)
			.results()
			.map((result) -> Integer.valueOf(result.group(1)))
			.toList();
	}

	@Test
	void requestOfTheBufferSizeIsAnsweredAndOneByteMoreIsRefused() throws IOException {
		int port = uwsgi.at().port("app");
		assertThat(Clients.send(port, Clients.uwsgiRequestOfSize(8192))).endsWith("\r\n\r\nGET /size");
		try (Socket client = Clients.connect(port)) {
			client.getOutputStream().write(Clients.uwsgiRequestOfSize(8193));
			uwsgi.awaitLog("invalid request block size: 8193 (max 8192)...skip");
		}
	}

	@Test
	void bodyOfTheSizeOfThePostBufferIsHeldInAFile() throws IOException, InterruptedException {
		assertThat(post("/deleted_files", "x".repeat(15))).isEqualTo("0");
		assertThat(post("/deleted_files", "x".repeat(16))).isEqualTo("1");
		assertThat(post("/a", "x".repeat(50_000))).isEqualTo("POST /a\n" + "x".repeat(50_000));
	}

	@Test
	void chunkOfThePostBufferIsAllocated() throws IOException, InterruptedException {
		assertThat(Integer.parseInt(get("/memory"))).isGreaterThan(128 * 1024);
	}

	@Test
	void silentClientIsLeftAfterTheTimeout() throws IOException {
		Instant start = Instant.now();
		try (Socket client = Clients.connect(uwsgi.at().port("web"))) {
			client.getOutputStream().write("GET / HTTP/1.0\r\n".getBytes(StandardCharsets.US_ASCII));
			assertThat(client.getInputStream().read()).isEqualTo(-1);
		}
		assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMillis(3500));
	}

	@Test
	void connectionHasTheSendTimeout() throws IOException, InterruptedException {
		assertThat(get("/connection?" + SO_SNDTIMEO)).isEqualTo("30");
	}

	@Test
	void connectionIsKeptAlive() throws IOException, InterruptedException {
		assertThat(get("/connection?" + SO_KEEPALIVE)).isEqualTo("1");
	}

	@Test
	void socketDoesNotDeferAccepting() throws IOException, InterruptedException {
		assertThat(get("/listening?" + TCP_DEFER_ACCEPT)).isEqualTo("0 0");
	}

	@Test
	void connectionHasTheSendBufferDoubledByTheKernel() throws IOException, InterruptedException {
		assertThat(get("/connection?" + SO_SNDBUF)).isEqualTo("40000");
	}

	@Test
	void connectionHasTheReceiveBufferDoubledByTheKernel() throws IOException, InterruptedException {
		assertThat(get("/connection?" + SO_RCVBUF)).isEqualTo("60000");
	}

	@Test
	void connectionSendsSmallPacketsAtOnce() throws IOException, InterruptedException {
		assertThat(get("/connection?" + TCP_NODELAY)).isEqualTo("1");
	}

	@Test
	void socketHasAQueueForFastOpen() throws IOException, InterruptedException {
		assertThat(get("/listening?" + TCP_FASTOPEN)).isEqualTo("5 5");
	}

	@Test
	void connectionIsClosedInOtherPrograms() throws IOException, InterruptedException {
		assertThat(get("/closed_on_exec")).startsWith("1 ");
	}

	@Test
	void socketIsClosedInOtherPrograms() throws IOException, InterruptedException {
		assertThat(get("/closed_on_exec")).endsWith(" 1 1");
	}

	@Test
	void bodyAboveTheLimitIsRefused() throws IOException, InterruptedException {
		assertThat(post("/a", "x".repeat(60_000))).endsWith("x");
		assertThat(post("/a", "x".repeat(60_001))).startsWith("curl failed");
	}

	@Test
	void requestWithManyHeadersIsAnswered() throws IOException {
		StringBuilder headers = new StringBuilder();
		IntStream.range(0, 120).forEach((number) -> headers.append("X%d: a\r\n".formatted(number)));
		assertThat(Clients.send(uwsgi.at().port("web"), "GET /a HTTP/1.0\r\n" + headers + "\r\n"))
			.endsWith("\r\n\r\nGET /a");
	}

	@Test
	void proxyProtocolTellsTheAddressOfTheClient() throws IOException {
		assertThat(Clients.send(uwsgi.at().port("web"), """
				PROXY TCP4 192.0.2.7 192.0.2.1 1234 80\r
				GET /variable?REMOTE_ADDR HTTP/1.0\r
				\r
				""")).endsWith("\r\n\r\n192.0.2.7");
	}

}

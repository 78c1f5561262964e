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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.Router;
import io.github.uwsgiboot.networking.RouterParameters;
import io.github.uwsgiboot.networking.RouterType;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.networking.TlsMaterial;
import io.github.uwsgiboot.testsupport.Command;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that clients of the http plugin's routers are answered by the instance behind
 * them.
 */
@TrafficTest
class RouterTrafficTests {

	private static final String CHACHA = "ECDHE-ECDSA-CHACHA20-POLY1305";

	@TempDir
	private static Path directory;

	private static Clients clients;

	private static RunningUwsgi application;

	private static RunningUwsgi uwsgi;

	@BeforeAll
	static void start() throws IOException {
		clients = new Clients(directory);
		application = RunningUwsgi.start(directory,
				(at) -> UwsgiConfiguration.builder()
					.plugin("python3")
					.option("wsgi-file", at.python("app.py"))
					.option("log-format", "%(modifier2) %(uri)")
					.networking((networking) -> networking.socket(
							io.github.uwsgiboot.networking.Socket.of("app", SocketType.UWSGI).address(at.tcp("app"))))
					.build());
		uwsgi = RunningUwsgi.start(directory, RouterTrafficTests::configuration);
	}

	@AfterAll
	static void stop() throws IOException {
		if (uwsgi != null) {
			uwsgi.close();
		}
		if (application != null) {
			application.close();
		}
	}

	private static UwsgiConfiguration configuration(Endpoints at) {
		return UwsgiConfiguration.builder()
			.option("master", "true")
			.networking((networking) -> networking.with(RouterParameters.TO, List.of(application.at().tcp("app")))
				.with(RouterParameters.SUBMODIFIER, 7)
				.with(RouterParameters.PROCESSES, 2)
				.with(RouterParameters.KEEP_ALIVE, Duration.ofSeconds(5))
				.with(RouterParameters.HEADERS_TIMEOUT, Duration.ofSeconds(1))
				.with(RouterParameters.MANAGE_EXPECT, true)
				.with(RouterParameters.ENABLE_PROXY_PROTOCOL, true)
				.with(RouterParameters.SERVER_NAME_AS_HTTP_HOST, true)
				.with(RouterParameters.AUTO_CHUNKED, true)
				.with(RouterParameters.AUTO_GZIP, true)
				.with(RouterParameters.WEBSOCKETS, true)
				.with(RouterParameters.CHUNKED_INPUT, true)
				.with(RouterParameters.STATS, at.tcp("stats"))
				.socket(io.github.uwsgiboot.networking.Socket.of("edge", SocketType.SHARED).address(at.tcp("edge")))
				.router(router("plain", RouterType.HTTP, at), Router.of("behind", RouterType.HTTP).shared("edge"),
						router("off", RouterType.HTTP, at).with(SocketAttribute.ENABLED, false),
						router("last", RouterType.HTTP, at).order(2), router("first", RouterType.HTTP, at).order(-1),
						router("tls", RouterType.HTTPS, at).tls(Keys.cert("main"), Keys.key("main"))
							.with(SocketAttribute.CIPHERS, CHACHA)
							.with(SocketAttribute.CLIENT_CA, TlsMaterial.MANDATORY + Keys.cert("client")),
						router("redirect", RouterType.HTTP_TO_HTTPS, at).with(SocketAttribute.REDIRECT_PORT, 8443)))
			.build();
	}

	private static Router router(String name, RouterType type, Endpoints at) {
		return Router.of(name, type).address(at.tcp(name));
	}

	private static String get(String router, String path) throws IOException, InterruptedException {
		return clients.curl("http://" + uwsgi.at().tcp(router) + path);
	}

	@Test
	void clientIsAnsweredByTheInstanceBehindTheRouter() throws IOException, InterruptedException {
		assertThat(clients.curl("--data", "body", "http://" + uwsgi.at().tcp("plain") + "/a"))
			.isEqualTo("POST /a\nbody");
	}

	@Test
	void routerServesFromASharedSocket() throws IOException, InterruptedException {
		assertThat(get("edge", "/a")).isEqualTo("GET /a");
	}

	@Test
	void routerThatIsNotEnabledListensNowhere() throws IOException, InterruptedException {
		assertThat(get("off", "/a")).startsWith("curl failed: 7 ");
	}

	@Test
	void clientWithACertificateIsAnsweredOverTls() throws IOException, InterruptedException {
		assertThat(clients.curl("--cert", Keys.cert("client"), "--key", Keys.key("client"),
				"https://" + uwsgi.at().tcp("tls") + "/a"))
			.isEqualTo("GET /a");
	}

	@Test
	void clientWithoutACertificateIsRefused() throws IOException, InterruptedException {
		assertThat(clients.handshake(uwsgi.at().tcp("tls"))).contains("subject=CN = main.example.com");
		assertThat(clients.tryCurl("https://" + uwsgi.at().tcp("tls") + "/a").exitCode()).isNotZero();
	}

	@Test
	void cipherOfTheRouterIsTaken() throws IOException, InterruptedException {
		assertThat(clients.handshake(uwsgi.at().tcp("tls"), "-tls1_2", "-cipher",
				"ECDHE-ECDSA-AES128-GCM-SHA256:" + CHACHA))
			.contains("Cipher is " + CHACHA);
	}

	@Test
	void clientIsSentToThePortOfHttps() throws IOException, InterruptedException {
		Command.Result result = clients.tryCurl("--include", "--header", "Host: shop.example.com",
				"http://" + uwsgi.at().tcp("redirect") + "/a");
		assertThat(result.output())
			.isEqualTo("HTTP/1.1 301 Moved Permanently\r\nLocation: https://shop.example.com:8443/a\r\n\r\n");
	}

	@Test
	void submodifierReachesTheInstance() throws IOException, InterruptedException {
		assertThat(get("plain", "/submodifier")).isEqualTo("GET /submodifier");
		application.awaitLog("7 /submodifier\n");
	}

	@Test
	void routerHasItsProcesses() {
		uwsgi.awaitLog("spawned uWSGI http 2 ");
	}

	@Test
	void connectionServesSeveralRequests() throws IOException {
		try (Socket client = Clients.connect(uwsgi.at().port("plain"))) {
			for (String path : new String[] { "/first", "/second" }) {
				client.getOutputStream()
					.write("GET %s HTTP/1.1\r\nHost: a\r\n\r\n".formatted(path).getBytes(StandardCharsets.US_ASCII));
				assertThat(Clients.readUntil(client, "GET " + path)).endsWith("\r\n\r\nGET " + path);
			}
		}
	}

	@Test
	void clientThatDoesNotFinishItsHeadersIsLeft() throws IOException {
		Instant start = Instant.now();
		try (Socket client = Clients.connect(uwsgi.at().port("plain"))) {
			client.getOutputStream().write("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));
			assertThat(client.getInputStream().read()).isEqualTo(-1);
		}
		assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
	}

	@Test
	void clientThatExpectsToContinueIsToldToDoSo() throws IOException {
		try (Socket client = Clients.connect(uwsgi.at().port("plain"))) {
			client.getOutputStream().write("""
					POST /a HTTP/1.1\r
					Host: a\r
					Content-Length: 4\r
					Expect: 100-continue\r
					\r
					""".getBytes(StandardCharsets.US_ASCII));
			assertThat(Clients.readUntil(client, "\r\n\r\n")).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
			client.getOutputStream().write("body".getBytes(StandardCharsets.US_ASCII));
			assertThat(Clients.readUntil(client, "body")).endsWith("\r\n\r\nPOST /a\nbody");
		}
	}

	@Test
	void proxyProtocolTellsTheAddressOfTheClient() throws IOException {
		assertThat(Clients.send(uwsgi.at().port("plain"), """
				PROXY TCP4 192.0.2.7 192.0.2.1 1234 80\r
				GET /variable?REMOTE_ADDR HTTP/1.0\r
				Host: a\r
				\r
				""")).endsWith("\r\n\r\n192.0.2.7");
	}

	@Test
	void serverNameIsTheHostThatTheClientAsksFor() throws IOException, InterruptedException {
		assertThat(clients.curl("--header", "Host: shop.example.com",
				"http://" + uwsgi.at().tcp("plain") + "/variable?SERVER_NAME"))
			.isEqualTo("shop.example.com");
	}

	@Test
	void responseOfUnknownLengthComesInChunks() throws IOException, InterruptedException {
		assertThat(clients.curl("--include", "http://" + uwsgi.at().tcp("plain") + "/unmeasured"))
			.contains("\r\nTransfer-Encoding: chunked\r\n")
			.endsWith("\r\n\r\nGET /unmeasured");
	}

	@Test
	void responseThatAsksForItIsCompressed() throws IOException, InterruptedException {
		assertThat(clients.curl("--include", "--compressed", "http://" + uwsgi.at().tcp("plain") + "/gzip"))
			.contains("\r\nContent-Encoding: gzip\r\n")
			.endsWith("\r\n\r\nGET /gzip");
	}

	@Test
	void bodyInChunksReachesTheInstance() throws IOException, InterruptedException {
		assertThat(clients.curl("--header", "Transfer-Encoding: chunked", "--data", "a body in chunks",
				"http://" + uwsgi.at().tcp("plain") + "/chunks"))
			.isEqualTo("a body in chunks");
	}

	@Test
	void webSocketIsPassedOn() {
		CompletableFuture<String> answer = new CompletableFuture<>();
		WebSocket socket = HttpClient.newHttpClient()
			.newWebSocketBuilder()
			.buildAsync(URI.create("ws://" + uwsgi.at().tcp("plain") + "/websocket"), new FirstMessage(answer))
			.orTimeout(10, TimeUnit.SECONDS)
			.join();
		socket.sendText("a message", true).orTimeout(10, TimeUnit.SECONDS).join();
		assertThat(answer.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo("echo of a message");
	}

	@Test
	void routersAreOpenedInTheirOrder() throws IOException {
		assertThat(Clients.send(uwsgi.at().port("stats"), "").replaceAll("\\s", ""))
			.contains("\"http\":[" + Stream.of("first", "edge", "plain", "redirect", "tls", "last")
				.map((name) -> "\"" + uwsgi.at().tcp(name) + "\"")
				.collect(Collectors.joining(",")) + "]");
	}

	@Test
	void statisticsOfTheRouterAreAnswered() throws IOException {
		assertThat(Clients.send(uwsgi.at().port("stats"), "")).startsWith("{").contains("\"http\":[");
	}

	/**
	 * Waits for the first message of a WebSocket.
	 *
	 * @param answer is completed by the message, or by what went wrong
	 */
	private record FirstMessage(CompletableFuture<String> answer) implements WebSocket.Listener {

		@Override
		public CompletionStage<?> onText(WebSocket socket, CharSequence message, boolean last) {
			this.answer.complete(message.toString());
			return WebSocket.Listener.super.onText(socket, message, last);
		}

		@Override
		public void onError(WebSocket socket, Throwable error) {
			this.answer.completeExceptionally(error);
		}

	}

}

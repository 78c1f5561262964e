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
import java.util.List;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.Router;
import io.github.uwsgiboot.networking.RouterParameters;
import io.github.uwsgiboot.networking.RouterType;
import io.github.uwsgiboot.networking.SniEntry;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.networking.SocketType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a client of each type of router is answered, by one uWSGI with all of them.
 */
@TrafficTest
class RouterTypeTrafficTests {

	@TempDir
	private static Path directory;

	private static Clients clients;

	private static RunningUwsgi uwsgi;

	@BeforeAll
	static void start() throws IOException {
		clients = new Clients(directory);
		uwsgi = RunningUwsgi.start(directory, RouterTypeTrafficTests::configuration);
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
			.option("master", "true")
			.option("wsgi-file", at.python("app.py"))
			.option("fastrouter-to", at.tcp("app"))
			.option("rawrouter-to", at.tcp("web"))
			.option("sslrouter-to", at.tcp("web"))
			.networking((networking) -> networking.with(RouterParameters.KEEP_ALIVE, Duration.ofSeconds(5))
				.with(RouterParameters.MANAGE_EXPECT, true)
				.with(RouterParameters.STATS, at.tcp("stats"))
				.socket(socket("app", SocketType.UWSGI, at), socket("web", SocketType.HTTP, at),
						socket("edge", SocketType.SHARED, at), socket("edge-tls", SocketType.SHARED, at))
				.sni(SniEntry.of("shop.example.com", Keys.cert("shop"), Keys.key("shop")))
				.router(Router.of("http", RouterType.HTTP).shared("edge"),
						Router.of("https", RouterType.HTTPS)
							.shared("edge-tls")
							.tls(Keys.cert("main"), Keys.key("main")),
						router("redirect", RouterType.HTTP_TO_HTTPS, at).with(SocketAttribute.REDIRECT_PORT,
								at.port("edge-tls")),
						router("fastrouter", RouterType.FASTROUTER, at), router("rawrouter", RouterType.RAWROUTER, at),
						router("sslrouter", RouterType.SSLROUTER, at).tls(Keys.cert("main"), Keys.key("main"))))
			.build();
	}

	private static io.github.uwsgiboot.networking.Socket socket(String name, SocketType type, Endpoints at) {
		return io.github.uwsgiboot.networking.Socket.of(name, type).address(at.tcp(name));
	}

	private static Router router(String name, RouterType type, Endpoints at) {
		return Router.of(name, type).address(at.tcp(name));
	}

	private String get(String server, String path) throws IOException, InterruptedException {
		return clients.curl(server + path);
	}

	private static String http(String name) {
		return "http://" + uwsgi.at().tcp(name);
	}

	private static String https(String name) {
		return "https://" + uwsgi.at().tcp(name);
	}

	@Test
	void httpRouterOnASharedSocketPassesRequestsToTheFirstSocket() throws IOException, InterruptedException {
		assertThat(clients.curl("--data", "body", http("edge") + "/a?b=c")).isEqualTo("POST /a?b=c\nbody");
		assertThat(get(http("edge"), "/variable?UWSGI_ROUTER")).isEqualTo("http");
		assertThat(get(http("edge"), "/variable?HTTPS")).isEqualTo("(none)");
	}

	@Test
	void httpsRouterOnASharedSocketPassesRequestsToTheFirstSocket() throws IOException, InterruptedException {
		assertThat(clients.curl("--data", "body", https("edge-tls") + "/a?b=c")).isEqualTo("POST /a?b=c\nbody");
		assertThat(get(https("edge-tls"), "/variable?HTTPS")).isEqualTo("on");
	}

	@Test
	void httpsRouterShowsTheCertificateOfTheServerName() throws IOException, InterruptedException {
		String address = uwsgi.at().tcp("edge-tls");
		assertThat(clients.handshake(address, "-noservername")).contains("subject=CN = main.example.com");
		assertThat(clients.handshake(address, "-servername", "shop.example.com"))
			.contains("subject=CN = shop.example.com");
	}

	@Test
	void httpToHttpsRouterSendsClientsToThePort() throws IOException, InterruptedException {
		assertThat(clients.curl("--write-out", "%{http_code} %{redirect_url}", http("redirect") + "/a?b=c"))
			.isEqualTo("301 %s/a?b=c".formatted(https("edge-tls")));
	}

	@Test
	void fastrouterPassesPacketsOn() throws IOException {
		assertThat(Clients.send(uwsgi.at().port("fastrouter"), Clients.uwsgiRequest(0, "/a", "")))
			.endsWith("\r\n\r\nGET /a");
	}

	@Test
	void rawrouterPassesBytesOn() throws IOException, InterruptedException {
		assertThat(get(http("rawrouter"), "/a")).isEqualTo("GET /a");
	}

	@Test
	void sslrouterTakesTlsOff() throws IOException, InterruptedException {
		assertThat(get(https("sslrouter"), "/a")).isEqualTo("GET /a");
	}

	@Test
	void connectionIsKeptForTheNextRequest() throws IOException {
		try (Socket client = Clients.connect(uwsgi.at().port("edge"))) {
			for (String path : new String[] { "/first", "/second" }) {
				client.getOutputStream()
					.write("GET %s HTTP/1.1\r\nHost: a\r\n\r\n".formatted(path).getBytes(StandardCharsets.US_ASCII));
				assertThat(Clients.readUntil(client, path)).endsWith("\r\n\r\nGET " + path);
			}
		}
	}

	@Test
	void clientThatAsksBeforeItSendsIsToldToGoOn() throws IOException {
		try (Socket client = Clients.connect(uwsgi.at().port("edge"))) {
			client.getOutputStream()
				.write("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nExpect: 100-continue\r\n\r\n"
					.getBytes(StandardCharsets.US_ASCII));
			assertThat(Clients.readUntil(client, "\r\n\r\n")).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
		}
	}

	@Test
	void statisticsTellOfTheRoutersOfTheHttpPlugin() throws IOException {
		assertThat(Clients.send(uwsgi.at().port("stats"), "").replaceAll("\\s", ""))
			.contains("\"http\":[\"%s\",\"%s\",\"%s\"".formatted(uwsgi.at().tcp("edge"), uwsgi.at().tcp("edge-tls"),
					uwsgi.at().tcp("redirect")));
	}

	@Test
	void requestsGoToTheGivenInstanceInsteadOfTheFirstSocket() throws IOException, InterruptedException {
		try (RunningUwsgi other = RunningUwsgi.start(directory, RouterTypeTrafficTests::withDestination)) {
			assertThat(clients.curl("http://" + other.at().tcp("front") + "/variable?UWSGI_ROUTER")).isEqualTo("http");
		}
	}

	private static UwsgiConfiguration withDestination(Endpoints at) {
		return UwsgiConfiguration.builder()
			.plugin("python3")
			.option("wsgi-file", at.python("app.py"))
			.networking((networking) -> networking.with(RouterParameters.TO, List.of(at.tcp("second")))
				.socket(socket("first", SocketType.HTTP, at), socket("second", SocketType.UWSGI, at))
				.router(router("front", RouterType.HTTP, at)))
			.build();
	}

}

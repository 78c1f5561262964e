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
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.BasicParameters;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.testsupport.Command;
import io.github.uwsgiboot.testsupport.RealServerTest;
import io.github.uwsgiboot.testsupport.Servers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a client of each type of socket is answered, by one uWSGI with all of them.
 */
@TrafficTest
class SocketTypeTrafficTests {

	@TempDir
	private static Path directory;

	private static Clients clients;

	private static RunningUwsgi uwsgi;

	@BeforeAll
	static void start() throws IOException, InterruptedException {
		clients = new Clients(directory);
		uwsgi = RunningUwsgi.start(directory, SocketTypeTrafficTests::configuration);
	}

	@AfterAll
	static void stop() throws IOException, InterruptedException {
		if (uwsgi != null) {
			uwsgi.close();
		}
	}

	private static UwsgiConfiguration configuration(Endpoints at) {
		return UwsgiConfiguration.builder()
			.plugin("python3")
			.plugin("echo")
			.option("wsgi-file", at.python("app.py"))
			.option("python-raw", at.python("raw.py"))
			.option("stats", at.tcp("stats"))
			.networking((networking) -> networking.with(BasicParameters.DEFAULT_SOCKET_TYPE, "http")
				.socket(socket("default", SocketType.DEFAULT, at), socket("http", SocketType.HTTP, at),
						socket("http11", SocketType.HTTP, at).with(SocketAttribute.HTTP11, true),
						socket("https", SocketType.HTTPS, at).tls(Keys.cert("main"), Keys.key("main")),
						socket("fastcgi", SocketType.FASTCGI, at),
						socket("fastcgi-nph", SocketType.FASTCGI, at).with(SocketAttribute.NPH, true),
						socket("raw", SocketType.RAW, at), socket("scgi", SocketType.SCGI, at),
						socket("scgi-nph", SocketType.SCGI, at).with(SocketAttribute.NPH, true),
						socket("udp", SocketType.UDP, at), socket("uwsgi", SocketType.UWSGI, at),
						socket("uwsgis", SocketType.UWSGIS, at).tls(Keys.cert("main"), Keys.key("main")),
						socket("edge", SocketType.SHARED, at), socket("edge-tls", SocketType.SHARED, at),
						io.github.uwsgiboot.networking.Socket.of("shared-http", SocketType.HTTP).shared("edge"),
						io.github.uwsgiboot.networking.Socket.of("shared-https", SocketType.HTTPS)
							.shared("edge-tls")
							.tls(Keys.cert("shop"), Keys.key("shop"))))
			.build();
	}

	private static io.github.uwsgiboot.networking.Socket socket(String name, SocketType type, Endpoints at) {
		return io.github.uwsgiboot.networking.Socket.of(name, type).address(at.tcp(name));
	}

	private static int port(String socket) {
		return uwsgi.at().port(socket);
	}

	@Test
	void defaultSocketSpeaksTheProtocolOfTheDefaultSocketType() throws IOException, InterruptedException {
		assertThat(clients.curl("http://" + uwsgi.at().tcp("default") + "/a?b=c")).isEqualTo("GET /a?b=c");
	}

	@Test
	void httpClientIsAnswered() throws IOException, InterruptedException {
		assertThat(clients.curl("--data", "body", "http://" + uwsgi.at().tcp("http") + "/a"))
			.isEqualTo("POST /a\nbody");
	}

	@Test
	void http11ConnectionServesSeveralRequests() throws IOException {
		try (Socket client = Clients.connect(port("http11"))) {
			for (String path : new String[] { "/first", "/second" }) {
				client.getOutputStream()
					.write("GET %s HTTP/1.1\r\nHost: a\r\n\r\n".formatted(path).getBytes(StandardCharsets.US_ASCII));
				assertThat(Clients.readUntil(client, path)).endsWith("\r\n\r\nGET " + path);
			}
		}
	}

	@Test
	void httpsClientIsAnswered() throws IOException, InterruptedException {
		assertThat(clients.curl("--data", "body", "https://" + uwsgi.at().tcp("https") + "/a"))
			.isEqualTo("POST /a\nbody");
	}

	@Test
	@RealServerTest("cgi-fcgi")
	void fastcgiClientIsAnsweredInTheMannerOfCgi() throws IOException, InterruptedException {
		assertThat(fastcgi("fastcgi", "/a")).startsWith("Status: 200 OK\r\n").endsWith("\r\n\r\nGET /a");
	}

	@Test
	@RealServerTest("cgi-fcgi")
	void fastcgiClientIsAnsweredWithAWholeHttpResponse() throws IOException, InterruptedException {
		assertThat(fastcgi("fastcgi-nph", "/a")).startsWith("HTTP/1.1 200 OK\r\n").endsWith("\r\n\r\nGET /a");
	}

	private String fastcgi(String socket, String path) throws IOException, InterruptedException {
		Command.Result result = Command.of(Path.of("/usr/bin/env"), directory)
			.run("-i", "REQUEST_METHOD=GET", "REQUEST_URI=" + path, "PATH_INFO=" + path, "QUERY_STRING=",
					"SERVER_PROTOCOL=HTTP/1.1", Servers.get("cgi-fcgi").toString(), "-bind", "-connect",
					uwsgi.at().tcp(socket));
		return result.output();
	}

	@Test
	void rawConnectionIsHandedToTheApplicationAsItIs() throws IOException {
		assertThat(Clients.send(port("raw"), "\0\1any bytes")).isEqualTo("raw: \0\1any bytes");
	}

	@Test
	void scgiClientIsAnsweredInTheMannerOfCgi() throws IOException {
		assertThat(Clients.send(port("scgi"), Clients.scgiRequest("/a", "body"))).startsWith("Status: 200 OK\r\n")
			.endsWith("\r\n\r\nPOST /a\nbody");
	}

	@Test
	void scgiClientIsAnsweredWithAWholeHttpResponse() throws IOException {
		assertThat(Clients.send(port("scgi-nph"), Clients.scgiRequest("/a", "body"))).startsWith("HTTP/1.1 200 OK\r\n")
			.endsWith("\r\n\r\nPOST /a\nbody");
	}

	@Test
	void udpPacketIsLogged() throws IOException {
		uwsgi.awaitLog("UDP server enabled");
		byte[] packet = "a packet".getBytes(StandardCharsets.US_ASCII);
		try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
			socket.send(new DatagramPacket(packet, packet.length, InetAddress.getByName("127.0.0.1"), port("udp")));
			uwsgi.awaitLog("[udp:127.0.0.1:%d] a packet".formatted(socket.getLocalPort()));
		}
	}

	@Test
	void uwsgiClientIsAnswered() throws IOException {
		assertThat(Clients.send(port("uwsgi"), Clients.uwsgiRequest(0, "/a", "body"))).startsWith("HTTP/1.1 200 OK\r\n")
			.endsWith("\r\n\r\nPOST /a\nbody");
	}

	@Test
	void uwsgiClientChoosesThePluginByItsModifier() throws IOException {
		assertThat(Clients.send(port("uwsgi"), Clients.uwsgiRequest(101, "/a", ""))).contains("/a")
			.doesNotContain("HTTP/1.1 200");
	}

	@Test
	void uwsgiClientIsAnsweredOverTls() throws IOException, GeneralSecurityException {
		try (Socket client = Clients.connectTls(port("uwsgis"), Keys.cert("main"))) {
			client.getOutputStream().write(Clients.uwsgiRequest(0, "/a", "body"));
			assertThat(Clients.readUntil(client, "body")).startsWith("HTTP/1.1 200 OK\r\n")
				.endsWith("\r\n\r\nPOST /a\nbody");
		}
	}

	@Test
	void socketServesFromASharedSocket() throws IOException, InterruptedException {
		assertThat(clients.curl("http://" + uwsgi.at().tcp("edge") + "/a")).isEqualTo("GET /a");
	}

	@Test
	void httpsSocketServesFromASharedSocket() throws IOException, InterruptedException {
		assertThat(clients.curl("https://" + uwsgi.at().tcp("edge-tls") + "/a")).isEqualTo("GET /a");
		assertThat(clients.handshake(uwsgi.at().tcp("edge-tls"))).contains("subject=CN = shop.example.com");
	}

}

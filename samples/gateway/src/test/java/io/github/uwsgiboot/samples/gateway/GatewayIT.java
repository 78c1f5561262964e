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

package io.github.uwsgiboot.samples.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;

import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Integration tests that go through a real uWSGI to the packaged application.
 */
@Tag("real-server")
@EnabledIf(value = "io.github.uwsgiboot.samples.gateway.Servers#enabled",
		disabledReason = "no uwsgi in the directory of servers.bin, nor on the PATH")
class GatewayIT {

	@TempDir
	private static Path directory;

	private static Certificates certificates;

	private static Gateway gateway;

	@BeforeAll
	static void start() throws Exception {
		certificates = new Certificates(directory);
		certificates.make("gateway");
		certificates.make("shop");
		certificates.make("blog");
		gateway = Gateway.start(directory);
	}

	@AfterAll
	static void stop() throws Exception {
		if (gateway != null) {
			gateway.stop();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "web", "edge" })
	void httpReachesTheApplication(String socket) throws Exception {
		int port = gateway.port(socket);
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/hello?to=you")).build();
		assertThat(send(request)).isEqualTo("""
				GET /hello?to=you
				host: 127.0.0.1:%d
				scheme: http
				x-forwarded-for: 127.0.0.1
				body: 0 bytes
				""".formatted(port));
	}

	@Test
	void postedBodyReachesTheApplication() throws Exception {
		int port = gateway.port("web");
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/hello"))
			.POST(HttpRequest.BodyPublishers.ofByteArray(new byte[300_000]))
			.build();
		assertThat(send(request)).isEqualTo("""
				POST /hello
				host: 127.0.0.1:%d
				scheme: http
				x-forwarded-for: 127.0.0.1
				body: 300000 bytes
				""".formatted(port));
	}

	@ParameterizedTest
	@ValueSource(strings = { "shop.example.com", "blog.example.com", "gateway.example.com" })
	void httpsServesTheCertificateOfTheNameAndReachesTheApplication(String name) throws Exception {
		try (SSLSocket socket = connect(name)) {
			SSLParameters parameters = socket.getSSLParameters();
			parameters.setEndpointIdentificationAlgorithm("HTTPS");
			socket.setSSLParameters(parameters);
			assertThat(subject(socket)).isEqualTo("CN=" + name);
			assertThat(get(socket, name)).endsWith("""
					\r
					GET /hello
					host: %s
					scheme: http
					x-forwarded-for: 127.0.0.1
					body: 0 bytes
					""".formatted(name));
		}
	}

	@Test
	void httpsServesTheCertificateOfTheSocketToAnUnknownName() throws Exception {
		try (SSLSocket socket = connect("other.example.com")) {
			assertThat(subject(socket)).isEqualTo("CN=gateway.example.com");
		}
	}

	private static String send(HttpRequest request) throws IOException, InterruptedException {
		return HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.build()
			.send(request, BodyHandlers.ofString())
			.body();
	}

	private static SSLSocket connect(String name) throws Exception {
		int port = gateway.port("tls");
		Socket plain = new Socket(InetAddress.getLoopbackAddress(), port);
		return (SSLSocket) certificates.clientContext().getSocketFactory().createSocket(plain, name, port, true);
	}

	private static String subject(SSLSocket socket) throws IOException {
		X509Certificate served = (X509Certificate) socket.getSession().getPeerCertificates()[0];
		return served.getSubjectX500Principal().getName();
	}

	private static String get(SSLSocket socket, String host) throws IOException {
		String request = "GET /hello HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
		socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
		socket.getOutputStream().flush();
		return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

}

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
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.testsupport.RealServerTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests what a server gets from nginx through uWSGI's {@code http} route: this is what
 * the documentation says about nginx in front of uWSGI rests on.
 */
@TrafficTest
@RealServerTest("nginx")
class NginxRouteTrafficTests {

	@TempDir
	private static Path directory;

	private static Clients clients;

	private static ServerSocket application;

	private static RunningUwsgi uwsgi;

	private static RunningNginx nginx;

	@BeforeAll
	static void start() throws IOException {
		clients = new Clients(directory);
		application = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
		application.setSoTimeout(10_000);
		uwsgi = RunningUwsgi.start(directory,
				(at) -> UwsgiConfiguration.builder()
					.directive("route-run = http:127.0.0.1:" + application.getLocalPort())
					.networking((networking) -> networking.socket(socket("uwsgi", SocketType.UWSGI, at),
							socket("fastcgi", SocketType.FASTCGI, at), socket("scgi", SocketType.SCGI, at)))
					.build());
		nginx = RunningNginx.start(directory, locations("uwsgi"), locations("fastcgi"), locations("scgi"));
	}

	@AfterAll
	static void stop() throws IOException {
		if (nginx != null) {
			nginx.close();
		}
		if (uwsgi != null) {
			uwsgi.close();
		}
		application.close();
	}

	private static io.github.uwsgiboot.networking.Socket socket(String name, SocketType type, Endpoints at) {
		return io.github.uwsgiboot.networking.Socket.of(name, type).address(at.tcp(name));
	}

	/**
	 * Return a location as nginx's own documentation has it, and one with two parameters
	 * more. Parameters of a location replace those that it would inherit.
	 */
	private static String locations(String protocol) {
		return """
				location /twice/PROTOCOL/ { PROTOCOL_pass ADDRESS; }
				location /once/PROTOCOL/ {
					PROTOCOL_param REQUEST_METHOD $request_method;
					PROTOCOL_param REQUEST_URI $request_uri;
					PROTOCOL_param SERVER_PROTOCOL $server_protocol;
					PROTOCOL_param CONTENT_TYPE $content_type;
					PROTOCOL_param CONTENT_LENGTH $content_length;
					PROTOCOL_param HTTP_CONTENT_TYPE "" if_not_empty;
					PROTOCOL_param HTTP_CONTENT_LENGTH "" if_not_empty;
					PROTOCOL_pass ADDRESS;
				}
				""".replace("PROTOCOL", protocol).replace("ADDRESS", uwsgi.at().tcp(protocol));
	}

	@ParameterizedTest
	@ValueSource(strings = { "uwsgi", "fastcgi", "scgi" })
	void lengthAndTypeOfTheBodyComeTwice(String protocol) throws IOException, InterruptedException {
		assertThat(headers("/twice/" + protocol + "/a")).filteredOn((header) -> header.startsWith("content-"))
			.containsExactlyInAnyOrder("content-length: 4", "content-length: 4", "content-type: text/plain",
					"content-type: text/plain");
	}

	@ParameterizedTest
	@ValueSource(strings = { "uwsgi", "fastcgi", "scgi" })
	void lengthAndTypeOfTheBodyComeOnceWithTwoParametersMore(String protocol) throws IOException, InterruptedException {
		assertThat(headers("/once/" + protocol + "/a")).filteredOn((header) -> header.startsWith("content-"))
			.containsExactlyInAnyOrder("content-length: 4", "content-type: text/plain");
	}

	@ParameterizedTest
	@ValueSource(strings = { "uwsgi", "fastcgi", "scgi" })
	void schemeOfTheClientIsNotTold(String protocol) throws IOException, InterruptedException {
		assertThat(headers("/once/" + protocol + "/a")).filteredOn((header) -> header.startsWith("x-forwarded-"))
			.noneMatch((header) -> header.startsWith("x-forwarded-proto"));
	}

	/**
	 * Return the headers of a request with a body as they reach the application.
	 */
	private static List<String> headers(String path) throws IOException, InterruptedException {
		CompletableFuture<String> request = CompletableFuture.supplyAsync(NginxRouteTrafficTests::answer);
		assertThat(clients.curl("--data", "body", "--header", "Content-Type: text/plain", nginx.url() + path))
			.isEqualTo("done");
		return request.orTimeout(10, TimeUnit.SECONDS)
			.join()
			.lines()
			.map((line) -> line.toLowerCase(Locale.ROOT))
			.toList();
	}

	private static String answer() {
		try (Socket client = application.accept()) {
			String request = Clients.readUntil(client, "\r\n\r\nbody");
			client.getOutputStream().write("HTTP/1.0 200 OK\r\n\r\ndone".getBytes(StandardCharsets.US_ASCII));
			return request;
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

}

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
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.ini.Expressions;
import io.github.uwsgiboot.networking.SharedSockets;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.networking.SslParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests that clients notice what is not about networking alone.
 */
@TrafficTest
class ConfigurationTrafficTests {

	@TempDir
	private Path directory;

	private Clients clients;

	@BeforeEach
	void setUp() {
		this.clients = new Clients(this.directory);
	}

	private RunningUwsgi start(
			BiFunction<UwsgiConfiguration.Builder, Endpoints, UwsgiConfiguration.Builder> configuration)
			throws IOException {
		return RunningUwsgi.start(this.directory,
				(at) -> configuration
					.apply(UwsgiConfiguration.builder()
						.networking((networking) -> networking
							.socket(Socket.of("web", SocketType.HTTP).address(at.tcp("web")))), at)
					.build());
	}

	private String get(RunningUwsgi uwsgi, String path) throws IOException, InterruptedException {
		return this.clients.curl("http://" + uwsgi.at().tcp("web") + path);
	}

	private static UwsgiConfiguration.Builder python(UwsgiConfiguration.Builder builder, Endpoints at) {
		return builder.plugin("python3").option("wsgi-file", at.python("app.py"));
	}

	@Test
	void otherSectionIsStarted() throws IOException, InterruptedException {
		try (RunningUwsgi uwsgi = start((builder, at) -> python(builder, at).section("shop"))) {
			assertThat(get(uwsgi, "/a")).isEqualTo("GET /a");
		}
	}

	@Test
	void directivesKeepTheirOrder() throws IOException, InterruptedException {
		try (RunningUwsgi uwsgi = start((builder, at) -> python(builder, at).directive("route = ^/a addvar:ORDER=first")
			.directive("route = ^/variable addvar:ORDER=second")
			.directive("route = ^/variable addvar:ORDER=${ORDER} and third")
			.directive("route = ^/variable last:")
			.directive("route-run = addvar:ORDER=too late"))) {
			assertThat(get(uwsgi, "/variable?ORDER")).isEqualTo("second and third");
		}
	}

	@Test
	void pluginOfARouteIsLoaded() throws IOException, InterruptedException {
		try (RunningUwsgi backend = start(ConfigurationTrafficTests::python);
				RunningUwsgi uwsgi = start(
						(builder, at) -> builder.directive("route-run = http:" + backend.at().tcp("web")))) {
			assertThat(get(uwsgi, "/a")).isEqualTo("GET /a");
		}
	}

	@Test
	void routesTellTheSchemeOfTheClient() throws IOException, InterruptedException {
		try (RunningUwsgi backend = start(ConfigurationTrafficTests::python);
				RunningUwsgi uwsgi = start((builder, at) -> builder
					.directive("route-if-not = empty:${HTTP_X_FORWARDED_PROTO} break:400 Bad Request")
					.directive("route-if = equal:${HTTPS};on addvar:HTTP_X_FORWARDED_PROTO=https")
					.directive("route-run = http:" + backend.at().tcp("web"))
					.networking((networking) -> networking.socket(Socket.of("tls", SocketType.HTTPS)
						.address(at.tcp("tls"))
						.tls(Keys.cert("main"), Keys.key("main")))))) {
			String path = "/variable?HTTP_X_FORWARDED_PROTO";
			assertThat(get(uwsgi, path)).isEqualTo("(none)");
			assertThat(this.clients.curl("https://" + uwsgi.at().tcp("tls") + path)).isEqualTo("https");
			assertThat(this.clients.curl("--write-out", "%{http_code}", "--header", "X-Forwarded-Proto: https",
					"http://" + uwsgi.at().tcp("web") + path))
				.isEqualTo("400");
		}
	}

	@Test
	void percentSignsAreLiteralWhereExpressionsAreEscaped() throws IOException, InterruptedException {
		try (RunningUwsgi uwsgi = start(
				(builder, at) -> python(builder, at).option("log-format", "100% d %d of %(uri)"))) {
			get(uwsgi, "/a");
			uwsgi.awaitLog("100% d %d of /a\n");
		}
	}

	@Test
	void expressionsReachUwsgiWhereTheyPass() throws IOException, InterruptedException {
		try (RunningUwsgi uwsgi = start((builder, at) -> python(builder, at).expressions(Expressions.PASS)
			.option("log-format", "%n of %%(uri)"))) {
			get(uwsgi, "/a");
			uwsgi.awaitLog("uwsgi of /a\n");
		}
	}

	@Test
	void inlineCertificateIsStoredInTheDirectory() throws IOException, InterruptedException {
		try (RunningUwsgi uwsgi = start((builder, at) -> python(builder, at).expressions(Expressions.PASS)
			.networking((networking) -> networking.with(SslParameters.DIR_TMP, created(at.file("tls")))
				.socket(Socket.of("inline", SocketType.HTTPS)
					.address(at.tcp("inline"))
					.tls("@(" + Keys.cert("shop") + ")", "@(" + Keys.key("shop") + ")"))))) {
			String address = uwsgi.at().tcp("inline");
			assertThat(this.clients.curl("https://" + address + "/a")).isEqualTo("GET /a");
			assertThat(uwsgi.at().file("tls/" + address + ".crt")).hasSameTextualContentAs(Path.of(Keys.cert("shop")));
		}
	}

	private static String created(Path directory) {
		try {
			return Files.createDirectories(directory).toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void privilegedPortIsBoundBeforePrivilegesAreDropped() throws IOException, InterruptedException {
		assumeThat(System.getProperty("user.name")).as("only root binds such a port").isEqualTo("root");
		int port = freePrivilegedPort();
		try (RunningUwsgi backend = start(ConfigurationTrafficTests::python);
				RunningUwsgi uwsgi = start((builder, at) -> builder.option("uid", "65534")
					.directive("route-run = http:" + backend.at().tcp("web"))
					.networking((networking) -> networking.allowSharedSockets(SharedSockets.AUTO)
						.socket(Socket.fromDsn("low", "http://127.0.0.1:" + port))))) {
			assertThat(this.clients.curl("http://127.0.0.1:%d/a".formatted(port))).isEqualTo("GET /a");
			assertThat(uwsgi.log()).contains("uwsgi shared socket 0 bound to TCP address 127.0.0.1:" + port);
		}
	}

	private static int freePrivilegedPort() {
		return IntStream.range(600, 1024).filter(ConfigurationTrafficTests::isFree).findFirst().orElseThrow();
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
			return socket.isBound();
		}
		catch (IOException ex) {
			return false;
		}
	}

}

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
import java.nio.file.Path;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.networking.UnixSocketParameters;
import io.github.uwsgiboot.testsupport.RealServerTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that nginx is answered through each type of socket whose protocol it speaks, by
 * one uWSGI with all of them.
 */
@TrafficTest
@RealServerTest("nginx")
class NginxTrafficTests {

	@TempDir
	private static Path directory;

	private static Clients clients;

	private static RunningUwsgi uwsgi;

	private static RunningNginx nginx;

	@BeforeAll
	static void start() throws IOException {
		clients = new Clients(directory);
		uwsgi = RunningUwsgi.start(directory, NginxTrafficTests::configuration);
		nginx = RunningNginx.start(directory, location("http", "proxy_pass http://%s"),
				location("http11", "proxy_pass http://%s"), location("https", "proxy_pass https://%s"),
				location("uwsgi", "uwsgi_pass %s"), location("persistent", "uwsgi_pass %s"),
				location("uwsgis", "uwsgi_pass suwsgi://%s"), location("fastcgi", "fastcgi_pass %s"),
				location("fastcgi-nph", "fastcgi_pass %s"), location("scgi", "scgi_pass %s"),
				location("scgi-nph", "scgi_pass %s"), location("shared", "uwsgi_pass %s"),
				"location /unix/ { uwsgi_pass unix:%s; }".formatted(uwsgi.at().file("app.sock")));
	}

	@AfterAll
	static void stop() throws IOException {
		if (nginx != null) {
			nginx.close();
		}
		if (uwsgi != null) {
			uwsgi.close();
		}
	}

	private static String location(String socket, String pass) {
		return "location /%s/ { %s; }".formatted(socket, pass.formatted(uwsgi.at().tcp(socket)));
	}

	private static UwsgiConfiguration configuration(Endpoints at) {
		return UwsgiConfiguration.builder()
			.plugin("python3")
			.option("wsgi-file", at.python("app.py"))
			.option("master", "true")
			.option("processes", "2")
			.networking((networking) -> networking.with(UnixSocketParameters.PERMISSIONS, "666")
				.socket(socket("http", SocketType.HTTP, at),
						socket("http11", SocketType.HTTP, at).with(SocketAttribute.HTTP11, true),
						socket("https", SocketType.HTTPS, at).tls(Keys.cert("main"), Keys.key("main")),
						socket("uwsgi", SocketType.UWSGI, at),
						socket("persistent", SocketType.UWSGI, at).with(SocketAttribute.PERSISTENT, true),
						socket("uwsgis", SocketType.UWSGIS, at).tls(Keys.cert("main"), Keys.key("main")),
						socket("fastcgi", SocketType.FASTCGI, at),
						socket("fastcgi-nph", SocketType.FASTCGI, at).with(SocketAttribute.NPH, true),
						socket("scgi", SocketType.SCGI, at),
						socket("scgi-nph", SocketType.SCGI, at).with(SocketAttribute.NPH, true),
						socket("shared", SocketType.SHARED, at), Socket.of("behind", SocketType.UWSGI).shared("shared"),
						Socket.of("unix", SocketType.UWSGI).address(at.file("app.sock").toString())))
			.build();
	}

	private static Socket socket(String name, SocketType type, Endpoints at) {
		return Socket.of(name, type).address(at.tcp(name));
	}

	@ParameterizedTest
	@ValueSource(strings = { "http", "http11", "https", "uwsgi", "persistent", "uwsgis", "fastcgi", "fastcgi-nph",
			"scgi", "scgi-nph", "shared", "unix" })
	void requestIsAnswered(String socket) throws IOException, InterruptedException {
		String path = "/%s/a?b=c".formatted(socket);
		assertThat(clients.curl(nginx.url() + path)).isEqualTo("GET " + path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http", "http11", "https", "uwsgi", "uwsgis", "fastcgi", "fastcgi-nph", "scgi", "scgi-nph",
			"shared", "unix" })
	void bodyArrives(String socket) throws IOException, InterruptedException {
		String path = "/%s/a".formatted(socket);
		assertThat(clients.curl("--data", "body", nginx.url() + path)).isEqualTo("POST %s\nbody".formatted(path));
	}

}

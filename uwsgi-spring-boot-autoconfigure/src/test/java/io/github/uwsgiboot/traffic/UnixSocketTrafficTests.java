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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.BasicParameters;
import io.github.uwsgiboot.networking.Networking;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.networking.UnixSocketParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests that clients of unix sockets are answered.
 */
@TrafficTest
class UnixSocketTrafficTests {

	@TempDir
	private Path directory;

	private Clients clients;

	@BeforeEach
	void setUp() {
		this.clients = new Clients(this.directory);
	}

	private RunningUwsgi start(UnaryOperator<Networking> parameters) throws IOException {
		return start("{runtime_dir}/{project_name}.sock", parameters);
	}

	private RunningUwsgi start(String address, UnaryOperator<Networking> parameters) throws IOException {
		return RunningUwsgi.start(this.directory,
				(at) -> UwsgiConfiguration.builder()
					.plugin("python3")
					.option("wsgi-file", at.python("app.py"))
					.runtimeDir(at.file("").toString())
					.projectName("shop")
					.networking(parameters)
					.networking((networking) -> networking
						.socket(Socket.of("app", SocketType.HTTP).address(address.replace("{port}", at.tcp("app")))))
					.build());
	}

	private String get(RunningUwsgi uwsgi, String path) throws IOException, InterruptedException {
		return this.clients.curl("--unix-socket", uwsgi.at().file("shop.sock").toString(), "http://localhost" + path);
	}

	private Object attribute(RunningUwsgi uwsgi, String name) throws IOException {
		return Files.getAttribute(uwsgi.at().file("shop.sock"), "unix:" + name);
	}

	@Test
	void clientIsAnsweredWhereThePlaceholdersPoint() throws IOException, InterruptedException {
		try (RunningUwsgi uwsgi = start(UnaryOperator.identity())) {
			assertThat(get(uwsgi, "/a")).isEqualTo("GET /a");
		}
	}

	@Test
	void socketHasItsPermissions() throws IOException, InterruptedException {
		try (RunningUwsgi uwsgi = start((networking) -> networking.with(UnixSocketParameters.PERMISSIONS, "0640"))) {
			assertThat(get(uwsgi, "/a")).isEqualTo("GET /a");
			assertThat((int) attribute(uwsgi, "mode") & 07777).isEqualTo(0640);
		}
	}

	@Test
	void socketIsCreatedUnderTheUmask() throws IOException, InterruptedException {
		try (RunningUwsgi uwsgi = start(
				(networking) -> networking.with(UnixSocketParameters.UMASK_OF_SOCKETS, "013"))) {
			assertThat(get(uwsgi, "/a")).isEqualTo("GET /a");
			assertThat((int) attribute(uwsgi, "mode") & 07777).isEqualTo(0764);
		}
	}

	@Test
	void socketHasItsOwner() throws IOException, InterruptedException {
		assumeThat(System.getProperty("user.name")).as("only root gives files away").isEqualTo("root");
		try (RunningUwsgi uwsgi = start(
				(networking) -> networking.with(UnixSocketParameters.OWNER_AND_GROUP, "65533:65532"))) {
			assertThat(get(uwsgi, "/a")).isEqualTo("GET /a");
			assertThat(attribute(uwsgi, "uid")).isEqualTo(65533);
			assertThat(attribute(uwsgi, "gid")).isEqualTo(65532);
		}
	}

	@Test
	void abstractSocketHasTheNameOfThePathAndNoFile() throws IOException, InterruptedException {
		try (RunningUwsgi uwsgi = start((networking) -> networking.with(UnixSocketParameters.ABSTRACT, true))) {
			String path = uwsgi.at().file("shop.sock").toString();
			assertThat(this.clients.curl("--abstract-unix-socket", path, "http://localhost/a")).isEqualTo("GET /a");
			assertThat(Path.of(path)).doesNotExist();
		}
	}

	@Test
	void abstractNameEndsInANul() throws IOException, InterruptedException {
		String name = "uwsgi-test-" + ProcessHandle.current().pid();
		String address = HexFormat.of().formatHex((name + "\0").getBytes(StandardCharsets.US_ASCII));
		try (RunningUwsgi server = start("@" + name, UnaryOperator.identity());
				RunningUwsgi client = start("{port}", UnaryOperator.identity())) {
			assertThat(server.log()).contains("@" + name);
			assertThat(this.clients.curl("http://" + client.at().tcp("app") + "/abstract?" + address))
				.endsWith("\n\nGET /inside");
		}
	}

	@Test
	void socketIsRemovedWhenUwsgiEnds() throws IOException, InterruptedException {
		RunningUwsgi uwsgi = start((networking) -> networking.with(BasicParameters.VACUUM, true));
		try (uwsgi) {
			assertThat(get(uwsgi, "/a")).isEqualTo("GET /a");
		}
		assertThat(uwsgi.at().file("shop.sock")).doesNotExist();
	}

}

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.github.uwsgiboot.check.BinaryCheck;
import io.github.uwsgiboot.check.binary.BinarySettings;
import io.github.uwsgiboot.check.binary.UwsgiBinaries;
import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.Router;
import io.github.uwsgiboot.networking.RouterParameters;
import io.github.uwsgiboot.networking.RouterType;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a uWSGI with its plugins in it serves from a file that was written for it.
 * The system property {@code embedded.uwsgi} is the path of such a binary, as
 * {@code scripts/embedded-uwsgi} builds it.
 */
@TrafficTest
@EnabledIfSystemProperty(named = "embedded.uwsgi", matches = ".+",
		disabledReason = "There is no such binary in Debian; scripts/embedded-uwsgi builds one and runs this test")
class EmbeddedPluginsTrafficTests {

	private final BinarySettings binary = BinarySettings.of(BinaryCheck.REQUIRED, System.getProperty("embedded.uwsgi"));

	@TempDir
	private Path directory;

	@Test
	void binaryTellsItsPlugins() {
		assertThat(new UwsgiBinaries().ask(this.binary).embeddedPlugins()).contains("python", "http", "router_http",
				"corerouter", "rawrouter");
	}

	@Test
	void pluginsAreNotLoadedAgainAndClientsAreAnswered() throws IOException, InterruptedException {
		try (RunningUwsgi uwsgi = RunningUwsgi.start(this.directory, this.binary,
				EmbeddedPluginsTrafficTests::configuration)) {
			assertThat(Files.readAllLines(uwsgi.at().file("uwsgi.ini"))).noneMatch((line) -> line.contains("plugin"));
			Clients clients = new Clients(this.directory);
			for (String listener : List.of("front", "web")) {
				assertThat(clients.curl("http://" + uwsgi.at().tcp(listener) + "/a")).isEqualTo("GET /a");
			}
			assertThat(uwsgi.log()).doesNotContain("plugin");
		}
	}

	private static UwsgiConfiguration configuration(Endpoints at) {
		return UwsgiConfiguration.builder()
			.plugin("python3")
			.plugin("router_http")
			.option("wsgi-file", at.python("app.py"))
			.option("master", "true")
			.option("processes", "2")
			.option("die-on-term", "true")
			.directive("route = ^/never http:127.0.0.1:1")
			.networking((networking) -> networking.with(RouterParameters.TO, List.of(at.tcp("app")))
				.socket(Socket.of("app", SocketType.UWSGI).address(at.tcp("app")),
						Socket.of("web", SocketType.HTTP).address(at.tcp("web")))
				.router(Router.of("front", RouterType.HTTP).address(at.tcp("front"))))
			.build();
	}

}

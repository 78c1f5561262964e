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

package io.github.uwsgiboot.actuate.endpoint;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UwsgiEndpoint} in a reactive application, which is configured by a
 * file and listens.
 */
class UwsgiEndpointReactiveTests {

	private static final String INI = """
			# Written by uWSGI Spring Boot. Changes made here are lost at the next write.
			[uwsgi]
			strict = true
			die-on-term = true
			env = %s
			master = true
			http-socket = 127.0.0.1:8080
			""";

	@TempDir
	private Path directory;

	private Path file;

	private Path yaml;

	@BeforeEach
	void setUp() throws IOException {
		this.file = this.directory.resolve("uwsgi.ini");
		this.yaml = this.directory.resolve("application.yml");
		Files.writeString(this.yaml, """
				server: { address: 127.0.0.1, port: 0 }
				spring.main.banner-mode: off
				management.endpoints.web.exposure.include: uwsgi
				uwsgi:
				  writer: { path: "%s", on-startup: false }
				  check.binary: off
				  options:
				    master: true
				    die-on-term: true
				    env: DB_PASSWORD=hunter2
				  networking.sockets:
				    web.dsn: http://127.0.0.1:8080
				""".formatted(this.file));
	}

	@Test
	void everythingIsShownAndNothingWritten() throws Exception {
		try (ConfigurableApplicationContext context = run()) {
			String fingerprint = TestProperties.fingerprint(INI.formatted("DB_PASSWORD=hunter2"));
			HttpResponse<String> plan = get(context, "");
			assertThat(plan.statusCode()).isEqualTo(200);
			JSONAssert.assertEquals("""
					{
					  "path": "%1$s",
					  "section": "uwsgi",
					  "state": "CHANGED",
					  "fingerprint": "%2$s",
					  "startCommand": "env -i PATH=\\"$PATH\\" uwsgi --ini %1$s",
					  "notes": [],
					  "problems": [],
					  "directives": [
					    { "line": 3, "option": "strict", "value": "true", "property": "uwsgi.strict" },
					    { "line": 4, "option": "die-on-term", "value": "true", "property": "uwsgi.options.die-on-term",
					      "origin": "URL [%3$s] - 9:18" },
					    { "line": 5, "option": "env", "value": "******", "property": "uwsgi.options.env",
					      "origin": "URL [%3$s] - 10:10" },
					    { "line": 6, "option": "master", "value": "true", "property": "uwsgi.options.master",
					      "origin": "URL [%3$s] - 8:13" },
					    { "line": 7, "option": "http-socket", "value": "127.0.0.1:8080",
					      "property": "uwsgi.networking.sockets.web", "origin": "URL [%3$s] - 12:14" }
					  ]
					}
					""".formatted(this.file, fingerprint, this.yaml.toUri().toString().replace("///", "/")),
					plan.body(), JSONCompareMode.STRICT);
			assertThat(get(context, "/ini").body()).isEqualTo(INI.formatted("******"));
			assertThat(get(context, "/diff").statusCode()).isEqualTo(200);
			assertThat(get(context, "/other").statusCode()).isEqualTo(404);
			assertThat(post(context, "{}").statusCode()).isEqualTo(405);
			assertThat(this.file).doesNotExist();
		}
	}

	@Test
	void fileIsWrittenOnceItIsOpened() throws Exception {
		try (ConfigurableApplicationContext context = run("--management.endpoint.uwsgi.access=unrestricted")) {
			assertThat(post(context, "{\"expected\": \"%s\"}".formatted("0".repeat(64))).statusCode()).isEqualTo(409);
			HttpResponse<String> written = post(context, "{}");
			assertThat(written.statusCode()).isEqualTo(200);
			JSONAssert.assertEquals(
					"""
							{ "result": "WRITTEN", "path": "%1$s", "fingerprint": "%2$s", "notes": [], "problems": [],
							  "message": "The file was written.",
							  "action": "Reload uWSGI, unless an Emperor does, or start it with: env -i PATH=\\"$PATH\\" uwsgi --ini %1$s" }
							"""
						.formatted(this.file, TestProperties.fingerprint(INI.formatted("DB_PASSWORD=hunter2"))),
					written.body(), JSONCompareMode.STRICT);
			assertThat(this.file).hasContent(INI.formatted("DB_PASSWORD=hunter2"));
			assertThat(get(context, "/diff").body()).isEmpty();
		}
	}

	@Test
	void problemsHaveTheirStatus() throws Exception {
		try (ConfigurableApplicationContext context = run("--management.endpoint.uwsgi.access=unrestricted",
				"--uwsgi.options.enw=KEY=hunter2")) {
			assertThat(get(context, "").statusCode()).isEqualTo(200);
			assertThat(get(context, "/ini").statusCode()).isEqualTo(422);
			assertThat(post(context, "{}").statusCode()).isEqualTo(422);
			assertThat(this.file).doesNotExist();
		}
	}

	private ConfigurableApplicationContext run(String... arguments) {
		List<String> all = new ArrayList<>(List.of(arguments));
		all.add("--spring.config.location=" + this.yaml.toUri());
		return new SpringApplicationBuilder(EndpointApplication.class).web(WebApplicationType.REACTIVE)
			.run(all.toArray(String[]::new));
	}

	private static HttpResponse<String> get(ConfigurableApplicationContext context, String path)
			throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(uri(context, path)).build());
	}

	private static HttpResponse<String> post(ConfigurableApplicationContext context, String body)
			throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(uri(context, ""))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build());
	}

	private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
		return HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.build()
			.send(request, HttpResponse.BodyHandlers.ofString());
	}

	private static URI uri(ConfigurableApplicationContext context, String path) {
		int port = ((ReactiveWebServerApplicationContext) context).getWebServer().getPort();
		return URI.create("http://127.0.0.1:" + port + "/actuator/uwsgi" + path);
	}

}

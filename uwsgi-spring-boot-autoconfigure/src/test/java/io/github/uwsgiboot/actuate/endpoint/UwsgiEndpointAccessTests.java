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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of who may do and see what at the {@link UwsgiEndpoint}.
 */
class UwsgiEndpointAccessTests {

	@TempDir
	private Path directory;

	private Path file;

	private WebApplicationContextRunner runner;

	@BeforeEach
	void setUp() {
		this.file = this.directory.resolve("uwsgi.ini");
		this.runner = new WebApplicationContextRunner().withUserConfiguration(EndpointApplication.class)
			.withInitializer(
					(context) -> context.getEnvironment().setConversionService(new ApplicationConversionService()))
			.withPropertyValues("management.endpoints.web.exposure.include=uwsgi")
			.withPropertyValues(TestProperties.pairs(TestProperties.all(this.file)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "management.endpoints.access.default=read-only",
			"management.endpoint.uwsgi.access=unrestricted,management.endpoints.access.max-permitted=read-only" })
	void writingIsClosed(String properties) {
		this.runner.withPropertyValues(properties.split(",")).run((context) -> {
			MockMvcTester mvc = MockMvcTester.from(context);
			assertThat(get(mvc, "")).hasStatusOk();
			assertThat(post(mvc)).hasStatus(405).hasHeader("Allow", "GET");
			assertThat(this.directory).isEmptyDirectory();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "management.endpoint.uwsgi.access=unrestricted",
			"management.endpoints.access.default=unrestricted" })
	void writingIsOpen(String properties) {
		this.runner.withPropertyValues(properties).run((context) -> {
			assertThat(post(MockMvcTester.from(context))).hasStatusOk();
			assertThat(this.file).hasContent(TestProperties.INI);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "management.endpoint.uwsgi.access=none", "management.endpoints.access.max-permitted=none",
			"management.endpoints.web.exposure.exclude=uwsgi" })
	void endpointIsClosed(String property) {
		this.runner.withPropertyValues(property).run((context) -> {
			MockMvcTester mvc = MockMvcTester.from(context);
			assertThat(get(mvc, "")).hasStatus(404);
			assertThat(get(mvc, "/ini")).hasStatus(404);
			assertThat(get(mvc, "/diff")).hasStatus(404);
			assertThat(post(mvc)).hasStatus(404);
			assertThat(this.directory).isEmptyDirectory();
		});
	}

	@Test
	void secretsAreShownWhenTheyAlwaysMayBe() throws Exception {
		Files.writeString(this.file, TestProperties.INI.replace("hunter%%2", "hunter1"));
		this.runner.withPropertyValues("management.endpoint.uwsgi.show-values=always").run((context) -> {
			MockMvcTester mvc = MockMvcTester.from(context);
			assertThat(get(mvc, "/ini")).hasBodyTextEqualTo(TestProperties.INI);
			assertThat(get(mvc, "/diff")).hasBodyTextEqualTo("""
					--- %s
					+++ %s
					 [uwsgi]
					-env = DB_PASSWORD=hunter1
					+env = DB_PASSWORD=hunter%%%%2
					""".formatted(this.file, this.file));
			assertThat(get(mvc, "")).bodyJson()
				.extractingPath("$.directives[*].value")
				.asArray()
				.containsExactly("true", "true", "DB_PASSWORD=hunter%2", "true", "http://u:hunter2@127.0.0.1:1717",
						"SHOP", "X-Key: %(hunter2)", "", "127.0.0.1:8080");
		});
	}

	@Test
	void secretsAreShownToUsersInARole() {
		this.runner
			.withPropertyValues("management.endpoint.uwsgi.show-values=when-authorized",
					"management.endpoint.uwsgi.roles=OPERATOR")
			.run((context) -> {
				MockMvcTester mvc = MockMvcTester.from(context);
				assertThat(getAs(mvc, "OPERATOR")).hasStatusOk().hasBodyTextEqualTo(TestProperties.INI);
				assertThat(getAs(mvc, "VISITOR")).hasStatusOk().hasBodyTextEqualTo(TestProperties.HIDDEN_INI);
				assertThat(get(mvc, "/ini")).hasStatusOk().hasBodyTextEqualTo(TestProperties.HIDDEN_INI);
			});
	}

	@Test
	void sanitizingFunctionsHaveTheLastWord() {
		this.runner.withPropertyValues("management.endpoint.uwsgi.show-values=always")
			.withBean("sockets", SanitizingFunction.class,
					() -> SanitizingFunction.sanitizeValue().ifKeyContains("sockets."))
			.withBean("line", SanitizingFunction.class,
					() -> SanitizingFunction.of((data) -> data.withValue("a\nb")).ifKeyEndsWith("options.env"))
			.withBean("null", SanitizingFunction.class,
					() -> SanitizingFunction.of((data) -> data.withValue(null)).ifKeyEndsWith("options.master"))
			.run((context) -> assertThat(get(MockMvcTester.from(context), "/ini")).hasStatusOk()
				.hasBodyTextEqualTo(TestProperties.INI.replace("127.0.0.1:8080", "******")
					.replace("DB_PASSWORD=hunter%%2", "******")
					.replace("master = true", "master = ******")));
	}

	@Test
	void sanitizingFunctionsAreToldWherePropertiesWereSet() {
		Map<String, Object> vault = Map.of("uwsgi.networking.sockets.web.dsn", "http://127.0.0.1:9090",
				"uwsgi.options.master", "true");
		this.runner
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("vault", vault)))
			.withPropertyValues("management.endpoint.uwsgi.show-values=always")
			.withBean(SanitizingFunction.class,
					() -> SanitizingFunction.sanitizeValue()
						.ifMatches((data) -> data.getPropertySource() != null
								&& data.getPropertySource().getName().equals("vault")))
			.run((context) -> assertThat(get(MockMvcTester.from(context), "/ini")).hasStatusOk()
				.hasBodyTextEqualTo(TestProperties.INI.replace("127.0.0.1:8080", "******")
					.replace("master = true", "master = ******")));
	}

	private static MvcTestResult get(MockMvcTester mvc, String path) {
		return mvc.get().uri("/actuator/uwsgi" + path).exchange();
	}

	private static MvcTestResult getAs(MockMvcTester mvc, String role) {
		return mvc.get().uri("/actuator/uwsgi/ini").with((request) -> {
			request.setUserPrincipal(() -> "user");
			request.addUserRole(role);
			return request;
		}).exchange();
	}

	private static MvcTestResult post(MockMvcTester mvc) {
		return mvc.post().uri("/actuator/uwsgi").contentType(MediaType.APPLICATION_JSON).content("{}").exchange();
	}

}

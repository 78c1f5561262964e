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

package io.github.uwsgiboot.autoconfigure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.UwsgiOption;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that problems, which go to the log and into exceptions, do not quote what may be
 * a secret, whatever is wrong with it.
 */
class SecretsInProblemsTests {

	private static final String SECRET = "swordfish";

	@ParameterizedTest
	@MethodSource("options")
	void valueOfAnOptionThatMayBeASecretIsNotQuoted(String option) {
		String property = "uwsgi.options[" + option + "]";
		assertNotQuoted(Map.of(property, SECRET));
		assertNotQuoted(Map.of(property + "[0]", SECRET, property + "[1]", SECRET + "2"));
		assertNotQuoted(Map.of(property, SECRET + "\u0001"));
		assertNotQuoted(Map.of(property, SECRET + "\nlisten = 1"));
		assertNotQuoted(Map.of(property, "$(HOME) @(" + SECRET + ")"));
		assertNotQuoted(Map.of(property, "KEY=" + SECRET + "%", "uwsgi.expressions", "pass"));
		assertNotQuoted(Map.of(property, "http://shop:" + SECRET + "@127.0.0.1"));
		assertNotQuoted(Map.of(property + ".key", SECRET));
		assertNotQuoted(Map.of("uwsgi.options[" + option + "x]", SECRET));
	}

	@ParameterizedTest
	@MethodSource("options")
	void directiveThatMayBeASecretIsNotQuoted(String option) {
		assertNotQuoted(Map.of("uwsgi.directives[0]", option + " = " + SECRET));
		assertNotQuoted(Map.of("uwsgi.directives[0]", option + " = basicauth:shop," + SECRET + "%"));
		assertNotQuoted(Map.of("uwsgi.directives[0]", option + " = " + SECRET + "\u0001"));
		assertNotQuoted(Map.of("uwsgi.directives[0]", option + "x = " + SECRET));
		assertNotQuoted(Map.of("uwsgi.directives[0].key", option + " = " + SECRET));
		assertNotQuoted(Map.of("uwsgi.directives[0]", "if-env = X", "uwsgi.directives[1]", option + " = " + SECRET));
	}

	static Stream<String> options() {
		return Stream.concat(
				OptionCatalogue.uwsgi20().options().stream().filter(UwsgiOption::secret).map(UwsgiOption::name),
				Stream.of("my-option"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "sockets.web.dsn", "sockets.web.address", "sockets.web.shared", "sockets.web",
			"routers.web.address", "routers.web.to", "routers.web", "sni.shop.cert", "sni.shop", "queue-size",
			"socket.timeout", "ssl.dir-tmp", "stats.address", "nonsense" })
	void passwordInAUrlIsNotQuoted(String property) {
		assertNotQuoted(Map.of("uwsgi.networking." + property, "http://shop:" + SECRET + "@127.0.0.1:8080"));
	}

	private static void assertNotQuoted(Map<String, String> properties) {
		assertThat(problems(properties)).allSatisfy((problem) -> assertThat(problem.toString()).doesNotContain(SECRET));
	}

	private static List<Problem> problems(Map<String, String> properties) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().forEach((source) -> environment.getPropertySources().remove(source.getName()));
		environment.getPropertySources().addFirst(new MapPropertySource("test", new HashMap<>(properties)));
		UwsgiPropertiesBinder binder = new UwsgiPropertiesBinder(environment, Set::of);
		return new UwsgiConfigWriter(new WriteRequests(environment, binder), (outcome) -> {
		}).plan().problems();
	}

}

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

import java.util.List;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.check.Severity;
import io.github.uwsgiboot.config.UwsgiConfiguration;
import org.junit.jupiter.api.Test;

import org.springframework.boot.actuate.endpoint.Sanitizer;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ProblemSanitizer}.
 */
class ProblemSanitizerTests {

	private static final UwsgiConfiguration CONFIGURATION = UwsgiConfiguration.builder()
		.option("env", "DB_PASSWORD=hunter2", "DB_PASSWORD=hunter3")
		.option("logto", "/var/log/shop.log")
		.option("my-option", "swordfish")
		.directive("route-run = basicauth:shop,admin:swordfish")
		.directive("if-env = SHOP")
		.build();

	@Test
	void valueAndSentencesOfASecretAreHidden() {
		assertThat(hidden("uwsgi.options.env", "DB_PASSWORD=hunter3",
				"The variable 'DB_PASSWORD' is set to 'hunter2' already; hunter3 would replace it.",
				"Leave 'DB_PASSWORD=hunter3' out."))
			.isEqualTo(described("uwsgi.options.env", "******",
					"The variable '******' is set to '******' already; ****** would replace it.",
					"Leave '******' out."));
	}

	@Test
	void sentenceOfASecretIsHiddenWhenTheProblemDoesNotTellTheValue() {
		assertThat(hidden("uwsgi.directives[0]", null, "There is no plugin for 'admin:swordfish'.", "Load a plugin."))
			.isEqualTo(described("uwsgi.directives[0]", null, "There is no plugin for '******:******'.",
					"Load a plugin."));
	}

	@Test
	void indexOfAnOptionIsNoOtherOption() {
		assertThat(hidden("uwsgi.options.env[1]", null, "The value 'hunter3' is short.", "Write a longer one."))
			.isEqualTo(described("uwsgi.options.env[1]", null, "The value '******' is short.", "Write a longer one."));
	}

	@Test
	void valueOfAnOptionThatUwsgiDoesNotHaveIsHidden() {
		assertThat(
				hidden("uwsgi.options.my-option", "swordfish", "uWSGI 2.0 has no option 'my-option'.", "Correct it."))
			.isEqualTo(described("uwsgi.options.my-option", "******", "uWSGI 2.0 has no option 'my-option'.",
					"Correct it."));
	}

	@Test
	void consequenceIsHiddenWhenNoLineTellsWhatTheSecretIs() {
		assertThat(hidden("uwsgi.options.add-header", null,
				"Could not resolve placeholder 'X' in value \"X-Key: ${X}\".", "Define the placeholder."))
			.isEqualTo(described("uwsgi.options.add-header", null, "******", "Define the placeholder."));
		assertThat(hidden("uwsgi.options[snmp_community]", null, "The value is 'public'.", "Correct it."))
			.isEqualTo(described("uwsgi.options[snmp_community]", null, "******", "Correct it."));
		assertThat(hidden("uwsgi.directives[7]", null, "The line 'x' is none.", "Correct it."))
			.isEqualTo(described("uwsgi.directives[7]", null, "******", "Correct it."));
	}

	@Test
	void problemsWithoutSecretsAreShown() {
		assertShown("uwsgi.options.logto", "/var/log/shop.log", "The file '/var/log/shop.log' cannot be written.");
		assertShown("uwsgi.options.logto", null, "The directory of the file is missing.");
		assertShown("uwsgi.options.listen", "many", "The value 'many' is no number.");
		assertShown("uwsgi.directives[1]", "SHOP", "The variable SHOP is not set.");
		assertShown("uwsgi.networking.sockets.web.address", "127.0.0.1:http", "The port is no number.");
		assertShown("uwsgi.options", null, "There is no option.");
	}

	@Test
	void passwordInAUrlIsHidden() {
		assertThat(hidden("uwsgi.networking.sockets.web.dsn", "http://u:hunter2@127.0.0.1:80", "A DSN has no user.",
				"Write 'http://127.0.0.1:80', not 'http://u:hunter2@127.0.0.1:80'."))
			.isEqualTo(described("uwsgi.networking.sockets.web.dsn", "http://u:******@127.0.0.1:80",
					"A DSN has no user.", "Write 'http://127.0.0.1:80', not 'http://u:******@127.0.0.1:80'."));
	}

	@Test
	void valueThatASanitizingFunctionHidesIsHiddenInSentencesToo() {
		SanitizingFunction function = SanitizingFunction.sanitizeValue().ifKeyEndsWith("logto");
		assertThat(describe(true, problem("uwsgi.options.logto", null, "No file /var/log/shop.log.", "Create it."),
				function))
			.isEqualTo(described("uwsgi.options.logto", null, "No file ******.", "Create it."));
		assertThat(describe(true,
				problem("uwsgi.options.logto", "/var/log/shop.log", "No file /var/log/shop.log.", "Create it."),
				function))
			.isEqualTo(described("uwsgi.options.logto", "******", "No file ******.", "Create it."));
	}

	@Test
	void valueThatASanitizingFunctionHidesIsHiddenAsItIsWrittenToo() {
		ConfiguredProperties properties = new ConfiguredProperties(
				new MockEnvironment().withProperty("uwsgi.networking.queue-size", "swordfish ${size}"));
		Problem problem = problem("uwsgi.networking.queue-size", null,
				"Could not resolve placeholder 'size' in value \"swordfish ${size}\".", "Not 'Swordfish 1'.");
		assertThat(describe(properties, true, problem)).isEqualTo(ProblemDescriptor.of(problem));
		assertThat(describe(properties, true, problem, SanitizingFunction.sanitizeValue().ifKeyEndsWith("queue-size")))
			.isEqualTo(described("uwsgi.networking.queue-size", null,
					"Could not resolve placeholder '******' in value \"******\".", "Not '****** 1'."));
	}

	@Test
	void everythingIsShownToWhomSecretsMayBeShown() {
		Problem problem = problem("uwsgi.options.env", "DB_PASSWORD=hunter3", "'DB_PASSWORD' is set to 'hunter2'.",
				"Leave 'hunter2' out.");
		assertThat(describe(true, problem)).isEqualTo(described("uwsgi.options.env", "DB_PASSWORD=hunter3",
				"'DB_PASSWORD' is set to 'hunter2'.", "Leave 'hunter2' out."));
	}

	private static void assertShown(String property, String value, String consequence) {
		assertThat(hidden(property, value, consequence, "Correct it."))
			.isEqualTo(described(property, value, consequence, "Correct it."));
	}

	private static ProblemDescriptor hidden(String property, String value, String consequence, String remedy) {
		return describe(false, problem(property, value, consequence, remedy));
	}

	private static Problem problem(String property, String value, String consequence, String remedy) {
		return Problem.warning("code", property, value, consequence, remedy).at("application.yml - 1:2");
	}

	private static ProblemDescriptor described(String property, String value, String consequence, String remedy) {
		return new ProblemDescriptor(Severity.WARNING, "code", property, value, "application.yml - 1:2", consequence,
				remedy);
	}

	private static ProblemDescriptor describe(boolean showSecrets, Problem problem, SanitizingFunction... functions) {
		return describe(new ConfiguredProperties(null), showSecrets, problem, functions);
	}

	private static ProblemDescriptor describe(ConfiguredProperties properties, boolean showSecrets, Problem problem,
			SanitizingFunction... functions) {
		ValueSanitizer values = new ValueSanitizer(new Sanitizer(List.of(functions)), properties, showSecrets);
		return ProblemDescriptor
			.of(new ProblemSanitizer(CONFIGURATION.document(), values).sanitize(List.of(problem)).get(0));
	}

}

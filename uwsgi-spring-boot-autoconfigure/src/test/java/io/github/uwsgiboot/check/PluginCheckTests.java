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

package io.github.uwsgiboot.check;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PluginCheck}.
 */
class PluginCheckTests extends AbstractCheckTests {

	PluginCheckTests() {
		super(new PluginCheck());
	}

	@ParameterizedTest
	@ValueSource(strings = { "python3", "python311", "0:python3", "/opt/uwsgi/python3_plugin.so", "http,python3",
			"python3|init" })
	void nameThatUwsgiFindsIsAccepted(String name) {
		assertThat(problems((builder) -> builder.plugin(name).option("wsgi-file", "app.py"))).isEmpty();
	}

	@Test
	void nameWithBlanksIsRefused() {
		assertThat(problems((builder) -> builder.plugin("http python3").option("wsgi-file", "app.py")))
			.containsExactly(Problem.error("plugin-name-malformed", "uwsgi.plugins", "http python3",
					"uWSGI looks for one file of that very name, logs that there"
							+ " is none, and goes on without the plugin.",
					"Write one name an element, for example 'python3'."));
	}

	@Test
	void blankNameIsRefused() {
		assertThat(problems((builder) -> builder.plugin(""))).containsExactly(Problem.error("plugin-name-malformed",
				"uwsgi.plugins", "",
				"uWSGI looks for one file of that very name, logs that there is none, and goes on without the plugin.",
				"Write one name an element, for example 'python3'."));
	}

	@Test
	void nameInADirectiveIsChecked() {
		assertThat(problemsOfDirectives("plugins = http, python3")).isEmpty();
		assertThat(problemsOfDirectives("plugins = http python3")).containsExactly(Problem.error(
				"plugin-name-malformed", "uwsgi.directives[0]", "http python3",
				"uWSGI looks for one file of that very name, logs that there is none, and goes on without the plugin.",
				"Write one name an element, for example 'python3'."));
	}

	@Test
	void pluginThatOptionsNeedAndNobodyLoadsIsWarnedAboutOnce() {
		assertThat(problems((builder) -> builder.option("wsgi-file", "app.py").option("callable", "app")))
			.containsExactly(Problem.warning("plugin-missing", "uwsgi.options.wsgi-file", "app.py",
					"'wsgi-file' belongs to the plugin python, which no line loads: a"
							+ " strict uWSGI exits on it, any other one ignores it.",
					"Name the plugin in 'uwsgi.plugins' as its file is named on the machine, for example"
							+ " 'python3', or in 'uwsgi.embedded-plugins' if it is part of the binary."));
	}

	@Test
	void pluginThatIsAddedByItselfIsAccepted() {
		assertThat(problemsOfOption("http", "127.0.0.1:8080")).isEmpty();
		assertThat(problemsOfDirectives("route-run = http:127.0.0.1:8081")).isEmpty();
	}

	@Test
	void pluginThatIsEmbeddedOrAutoloadedIsAccepted() {
		assertThat(problems((builder) -> builder.embeddedPlugin("python").option("wsgi-file", "app.py"))).isEmpty();
		assertThat(problems((builder) -> builder.option("autoload", "true").option("wsgi-file", "app.py"))).isEmpty();
	}

	@Test
	void optionUnderAConditionIsLeftAlone() {
		assertThat(problemsOfDirectives("if-plugin = python3", "wsgi-file = app.py", "endif =")).isEmpty();
	}

	@Test
	void pluginThatIsLoadedBelowItsOptionIsRefused() {
		assertThat(problems((builder) -> builder.option("http-keepalive", "5").directive("plugin = http")))
			.containsExactly(Problem.error("plugin-too-late", "uwsgi.options.http-keepalive", "5",
					"The plugin http is loaded below 'http-keepalive', which a"
							+ " strict uWSGI does not know yet: it exits.",
					"Name the plugin in 'uwsgi.plugins' instead."));
	}

	@Test
	void pluginThatIsLoadedBelowItsOptionIsAcceptedWhereUwsgiIsNotStrict() {
		assertThat(
				problems((builder) -> builder.strict(false).option("http-keepalive", "5").directive("plugin = http")))
			.isEmpty();
	}

	@Test
	void embeddedPluginIsNotLoadedAgain() {
		assertThat(problems((builder) -> builder.embeddedPlugin("http").option("plugin", "http")))
			.containsExactly(Problem.warning("plugin-embedded", "uwsgi.options.plugin", "http",
					"uWSGI looks for the file of a plugin that is part of its binary, and logs an error.",
					"Leave the plugin out: it is there."));
		assertThat(problems((builder) -> builder.embeddedPlugin("http").option("need-plugin", "http")))
			.containsExactly(Problem.error("plugin-embedded", "uwsgi.options.need-plugin", "http",
					"uWSGI exits on 'need-plugin' for a plugin that is part of its binary.",
					"Leave the plugin out: it is there."));
		assertThat(problems((builder) -> builder.embeddedPlugin("http").plugin("http"))).isEmpty();
	}

}

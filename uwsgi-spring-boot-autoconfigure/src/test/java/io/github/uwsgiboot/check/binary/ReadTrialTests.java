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

package io.github.uwsgiboot.check.binary;

import java.util.List;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.option.OptionCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ReadTrial}.
 */
class ReadTrialTests {

	@Test
	void ordinaryLinesAreNoObstacles() {
		ReadTrial trial = trial("plugin = router_http", "master = true", "vacuum = true", "pidfile = /run/x.pid",
				"spooler = /var/spool/x", "exec-as-user-atexit = rm x", "if-env = X", "endif =", "listen = 100",
				"print = hello", "set-placeholder = x=y", "set = processes=4");
		assertThat(trial.obstacles()).isEmpty();
		assertThat(trial.untested()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "stop", "reload", "pause", "exit", "flock", "flock-wait", "immediate-uid", "iprint",
			"connect-and-read", "resolve", "version" })
	void immediateLineThatActsIsObstacle(String option) {
		boolean immediate = OptionCatalogue.uwsgi20().get(option).immediate();
		assertThat(trial("master = true", option + " = /run/x").obstacles()).isEqualTo(immediate
				? List.of(new Untested(option, "uwsgi.directives[1]", "acts as soon as it is read")) : List.of());
	}

	@ParameterizedTest
	@ValueSource(strings = { "ini", "include", "inherit", "yaml", "yml", "json", "js", "xml", "sqlite3", "ldap",
			"config", "ini-paste", "ini-paste-logged", "pypy-ini-paste", "inject-before", "inject-after" })
	void otherConfigurationIsObstacle(String option) {
		assertThat(trial(option + " = exec:///bin/true").obstacles())
			.containsExactly(new Untested(option, "uwsgi.directives[0]", "reads other configuration"));
	}

	@Test
	void otherConfigurationsAreOptions() {
		assertThat(ReadTrial.OTHER_CONFIGURATION)
			.allSatisfy((name) -> assertThat(OptionCatalogue.uwsgi20().get(name).name()).isEqualTo(name));
		assertThat(OptionCatalogue.uwsgi20().get(ReadTrial.FALLBACK).name()).isEqualTo(ReadTrial.FALLBACK);
	}

	@Test
	void lineThatSetsAnotherOptionCountsAsThatOption() {
		assertThat(trial("set = stop=/run/x.pid", "set-ph = include=x.ini", "set = set = stop=/x").obstacles())
			.containsExactly(new Untested("set", "uwsgi.directives[0]", "acts as soon as it is read"),
					new Untested("set-ph", "uwsgi.directives[1]", "reads other configuration"),
					new Untested("set", "uwsgi.directives[2]", "acts as soon as it is read"));
	}

	@Test
	void rawOptionIsObstacleToo() {
		UwsgiConfiguration configuration = UwsgiConfiguration.builder().option("include", "other.ini").build();
		ReadTrial trial = new ReadTrial(configuration.document(), OptionCatalogue.uwsgi20());
		assertThat(trial.obstacles())
			.containsExactly(new Untested("include", "uwsgi.options.include", "reads other configuration"));
	}

	@Test
	void fallbackIsLeftOut() {
		ReadTrial trial = trial("master = true", "fallback-config = /etc/x.ini", "set = fallback-config=y.ini",
				"processes = 4");
		assertThat(trial.obstacles()).isEmpty();
		assertThat(trial.untested()).containsExactly(
				new Untested("fallback-config", "uwsgi.directives[1]", "would start uWSGI if the file were refused"),
				new Untested("set", "uwsgi.directives[2]", "would start uWSGI if the file were refused"));
		assertThat(Documents.text(trial.document())).isEqualTo("""
				master = true
				processes = 4
				""");
	}

	private static ReadTrial trial(String... directives) {
		return new ReadTrial(Documents.of(directives), OptionCatalogue.uwsgi20());
	}

}

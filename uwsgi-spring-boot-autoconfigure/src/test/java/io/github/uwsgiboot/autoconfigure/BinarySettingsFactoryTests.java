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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.uwsgiboot.check.BinaryCheck;
import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.check.binary.BinarySettings;
import io.github.uwsgiboot.networking.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BinarySettingsFactory}, and for the plugins that
 * {@link ConfigurationFactory} takes for embedded.
 */
class BinarySettingsFactoryTests {

	private final UwsgiProperties properties = new UwsgiProperties();

	private final List<Problem> problems = new ArrayList<>();

	@Test
	void createTakesProperties() {
		this.properties.getCheck().setBinary(BinaryCheck.REQUIRED);
		this.properties.getCheck().setBinaryPath("/opt/uwsgi");
		this.properties.getCheck().setTimeout(Duration.ofSeconds(3));
		this.properties.getCheck().setFiles(false);
		this.properties.setEmbeddedPlugins(List.of("none"));
		assertThat(create()).isEqualTo(BinarySettings.of(BinaryCheck.REQUIRED, "/opt/uwsgi")
			.withTimeout(Duration.ofSeconds(3))
			.withFiles(false)
			.withEmbeddedPlugins(false));
		assertThat(this.problems).isEmpty();
	}

	@Test
	void createWithDefaultsAsksForEmbeddedPlugins() {
		assertThat(create()).isEqualTo(BinarySettings.of(BinaryCheck.AUTO, "uwsgi")
			.withTimeout(Duration.ofSeconds(10))
			.withFiles(true)
			.withEmbeddedPlugins(true));
		assertThat(embeddedPlugins()).isEmpty();
	}

	@Test
	void namesOfEmbeddedPluginsAreTakenAndNoBinaryIsAsked() {
		this.properties.setEmbeddedPlugins(List.of("http", "router_http"));
		assertThat(create().embeddedPlugins()).isFalse();
		assertThat(embeddedPlugins()).containsExactlyInAnyOrder("http", "router_http");
	}

	@Test
	void namesOfEmbeddedPluginsMayComeWithAuto() {
		this.properties.setEmbeddedPlugins(List.of("auto", "http"));
		assertThat(create().embeddedPlugins()).isTrue();
		assertThat(embeddedPlugins()).containsExactly("http");
	}

	@Test
	void noneStandsForNoPlugin() {
		this.properties.setEmbeddedPlugins(List.of("none"));
		assertThat(create().embeddedPlugins()).isFalse();
		assertThat(embeddedPlugins()).isEmpty();
	}

	@Test
	void noneBesideOtherPluginsIsError() {
		this.properties.setEmbeddedPlugins(List.of("none", "http"));
		create();
		assertThat(this.problems).containsExactly(Problem.error("embedded-plugins-mixed", "uwsgi.embedded-plugins",
				"none,http", "'none' stands for no plugin, and other plugins stand beside it.",
				"Write 'none' alone, or the names of plugins."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT0S", "PT-1S", "PT1H0.001S" })
	void timeoutOutOfRangeIsError(Duration timeout) {
		this.properties.getCheck().setTimeout(timeout);
		assertThat(create().timeout()).isEqualTo(Duration.ofSeconds(10));
		assertThat(this.problems).containsExactly(Problem.error("check-timeout", "uwsgi.check.timeout",
				Quantity.of(timeout), "The uWSGI binary is waited for longer than not at all, and for an hour at most.",
				"Write a time in this range, for example '10s'."));
	}

	private BinarySettings create() {
		return new BinarySettingsFactory(this.properties, this.problems::add).create();
	}

	private Iterable<String> embeddedPlugins() {
		return new ConfigurationFactory(new BoundProperties(this.properties, Map.of(), new EntryProperties(), List.of(),
				new PropertyOrigins(List.of(), Map.of())))
			.create("shop")
			.embeddedPlugins();
	}

}

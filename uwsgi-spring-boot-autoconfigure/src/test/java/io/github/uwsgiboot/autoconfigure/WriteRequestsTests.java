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

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.uwsgiboot.check.Check;
import io.github.uwsgiboot.config.OptionGroup;
import io.github.uwsgiboot.write.reload.ReloadSettings;
import io.github.uwsgiboot.write.reload.ReloadStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WriteRequests}.
 */
class WriteRequestsTests {

	private final StandardEnvironment environment = new StandardEnvironment();

	private final WriteRequests requests = new WriteRequests(this.environment,
			new UwsgiPropertiesBinder(this.environment, Set::of));

	private void property(String name, String value) {
		this.environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of(name, value)));
	}

	private void variable(String name, String value) {
		this.environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(name, value)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "uwsgi.reload.strategy", "uwsgi.reLoad.Strategy", "uwsgi.re-load.strategy" })
	void reloadHasAStrategyWhateverItsSpelling(String name) {
		property(name, "touch");
		assertThat(this.requests.reload()).extracting(ReloadSettings::strategy).isEqualTo(ReloadStrategy.TOUCH);
	}

	@Test
	void reloadHasAStrategyFromTheEnvironment() {
		variable("UWSGI_RELOAD_STRATEGY", "touch");
		assertThat(this.requests.reload()).extracting(ReloadSettings::strategy).isEqualTo(ReloadStrategy.TOUCH);
	}

	@ParameterizedTest
	@ValueSource(strings = { "uwsgi.reload.emperor.pid-file", "uwsgi.reload.emperor.pidFile" })
	void reloadHasAnEmperorWhateverTheSpelling(String name) {
		property(name, "/run/emperor.pid");
		assertThat(this.requests.reload()).isEqualTo(emperor());
	}

	@ParameterizedTest
	@ValueSource(strings = { "UWSGI_RELOAD_EMPEROR_PIDFILE", "UWSGI_RELOAD_EMPEROR_PID_FILE" })
	void reloadHasAnEmperorFromTheEnvironment(String name) {
		variable(name, "/run/emperor.pid");
		assertThat(this.requests.reload()).isEqualTo(emperor());
	}

	private static ReloadSettings emperor() {
		return ReloadSettings.none().withEmperor(new ReloadSettings.Emperor(Path.of("/run/emperor.pid"), false));
	}

	@Test
	void reloadIsNoneUnlessAPropertySaysHow() {
		property("uwsgi.reload.timeout", "5s");
		assertThat(this.requests.reload()).isNull();
	}

	@Test
	void reloadIsNoneWhenTheStrategyIs() {
		property("uwsgi.reload.strategy", "none");
		assertThat(this.requests.reload()).extracting(ReloadSettings::strategy).isEqualTo(ReloadStrategy.NONE);
	}

	@Test
	void nobodyIsAskedAgainAfterARequest() {
		AtomicInteger calls = new AtomicInteger();
		UwsgiConfigCustomizer counting = (builder) -> calls.incrementAndGet();
		property("uwsgi.reload.strategy", "touch");
		WriteRequests requests = new WriteRequests(this.environment,
				new UwsgiPropertiesBinder(this.environment, Set::of), extensions(counting));
		requests.get();
		assertThat(requests.reload()).isNotNull();
		assertThat(requests.instance().file()).isEqualTo(Path.of("uwsgi.ini"));
		assertThat(calls).hasValue(1);
	}

	private static ExtensionBeans extensions(UwsgiConfigCustomizer customizer) {
		ListableBeanFactory beans = new StaticListableBeanFactory(Map.of("customizer", customizer));
		return new ExtensionBeans(beans, beans.getBeanProvider(OptionGroup.class),
				beans.getBeanProvider(UwsgiConfigCustomizer.class), beans.getBeanProvider(Check.class));
	}

	@Test
	void fallbackIsSetWhateverItsSpelling() {
		assertThat(this.requests.isFallbackSet()).isFalse();
		variable("UWSGI_FALLBACK_PATH", "/var/lib/good.ini");
		assertThat(this.requests.isFallbackSet()).isTrue();
	}

	@Test
	void pathHasThePlaceholdersOfPaths() {
		properties(Map.of("uwsgi.runtime-dir", "/srv", "uwsgi.project-name", "shop", "uwsgi.writer.path",
				"{project_runtime_dir}.ini", "uwsgi.reload.strategy", "touch"));
		assertThat(this.requests.get().settings().path()).isEqualTo(Path.of("/srv/shop.ini"));
		assertThat(this.requests.reload()).isEqualTo(ReloadSettings.touch(Path.of("/srv/shop.ini.reload")));
	}

	@Test
	void addressOfTheStatsServerHasThePlaceholdersOfPaths() {
		properties(Map.of("uwsgi.runtime-dir", "/srv", "uwsgi.proof.stats", "{runtime_dir}/stats.sock"));
		assertThat(this.requests.get().settings().proof().stats()).isEqualTo("/srv/stats.sock");
	}

	private void properties(Map<String, Object> properties) {
		this.environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
	}

}

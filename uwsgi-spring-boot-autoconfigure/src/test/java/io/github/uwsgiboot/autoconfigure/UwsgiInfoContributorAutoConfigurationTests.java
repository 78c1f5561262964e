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

import io.github.uwsgiboot.actuate.info.UwsgiInfoContributor;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import org.junit.jupiter.api.Test;

import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UwsgiInfoContributorAutoConfiguration}.
 */
class UwsgiInfoContributorAutoConfigurationTests {

	private static final String ENABLED = "management.info.uwsgi.enabled=true";

	private final ApplicationContextRunner runner = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(UwsgiAutoConfiguration.class, UwsgiInfoContributorAutoConfiguration.class));

	@Test
	void contributorIsThereWhenItIsEnabled() {
		this.runner.withPropertyValues(ENABLED)
			.run((context) -> assertThat(context).hasSingleBean(UwsgiInfoContributor.class));
	}

	@Test
	void contributorIsNotThereByDefault() {
		this.runner.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(UwsgiInfoContributor.class));
	}

	@Test
	void contributorIsNotThereWhenOnlyTheDefaultsAreEnabled() {
		this.runner.withPropertyValues("management.info.defaults.enabled=true")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(UwsgiInfoContributor.class));
	}

	@Test
	void ownContributorTakesThePlace() {
		this.runner.withPropertyValues(ENABLED)
			.withBean("own", UwsgiInfoContributor.class)
			.run((context) -> assertThat(context).hasSingleBean(UwsgiInfoContributor.class).hasBean("own"));
	}

	@Test
	void contributorIsNotThereWithoutAWriter() {
		this.runner.withPropertyValues(ENABLED, "uwsgi.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(UwsgiInfoContributor.class));
	}

	@Test
	void contributorIsNotThereWithoutTheActuator() {
		this.runner.withPropertyValues(ENABLED)
			.withClassLoader(new FilteredClassLoader(ConditionalOnEnabledInfoContributor.class))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(UwsgiConfigWriter.class)
				.doesNotHaveBean(UwsgiInfoContributor.class));
	}

	@Test
	void autoConfigurationIsRegistered() {
		assertThat(ImportCandidates.load(AutoConfiguration.class, null))
			.contains(UwsgiInfoContributorAutoConfiguration.class.getName());
	}

}

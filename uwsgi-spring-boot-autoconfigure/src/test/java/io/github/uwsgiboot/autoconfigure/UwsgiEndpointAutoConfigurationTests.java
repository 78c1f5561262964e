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

import java.util.List;
import java.util.Set;

import io.github.uwsgiboot.actuate.endpoint.UwsgiEndpoint;
import io.github.uwsgiboot.actuate.endpoint.UwsgiEndpointWebExtension;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import org.junit.jupiter.api.Test;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link UwsgiEndpointAutoConfiguration}.
 */
class UwsgiEndpointAutoConfigurationTests {

	private static final String EXPOSED = "management.endpoints.web.exposure.include=uwsgi";

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(UwsgiAutoConfiguration.class, UwsgiEndpointAutoConfiguration.class));

	@Test
	void endpointIsThereWhenItIsExposed() {
		this.runner.withPropertyValues(EXPOSED)
			.run((context) -> assertThat(context).hasSingleBean(UwsgiEndpoint.class)
				.hasSingleBean(UwsgiEndpointWebExtension.class));
	}

	@Test
	void endpointIsNotThereWhenItIsNotExposed() {
		this.runner.run((context) -> assertThat(context).hasNotFailed()
			.doesNotHaveBean(UwsgiEndpoint.class)
			.doesNotHaveBean(UwsgiEndpointWebExtension.class)
			.doesNotHaveBean(UwsgiEndpointProperties.class)
			.hasSingleBean(UwsgiConfigWriter.class));
	}

	@Test
	void webExtensionIsNotThereWhenTheEndpointIsExposedByJmxOnly() {
		this.runner.withPropertyValues("spring.jmx.enabled=true", "management.endpoints.jmx.exposure.include=uwsgi")
			.run((context) -> assertThat(context).hasSingleBean(UwsgiEndpoint.class)
				.doesNotHaveBean(UwsgiEndpointWebExtension.class));
	}

	@Test
	void endpointIsNotThereWithoutAWriter() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(UwsgiEndpointAutoConfiguration.class))
			.withPropertyValues(EXPOSED)
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(UwsgiEndpoint.class));
	}

	@Test
	void endpointIsNotThereWithoutTheActuator() {
		this.runner.withPropertyValues(EXPOSED)
			.withClassLoader(new FilteredClassLoader(ConditionalOnAvailableEndpoint.class))
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(UwsgiEndpoint.class)
				.hasSingleBean(UwsgiConfigWriter.class));
	}

	@Test
	void ownEndpointTakesThePlace() {
		UwsgiEndpoint own = new UwsgiEndpoint(mock(UwsgiConfigWriter.class), List.of(), Show.NEVER);
		this.runner.withPropertyValues(EXPOSED)
			.withBean("own", UwsgiEndpoint.class, () -> own)
			.run((context) -> assertThat(context).getBean(UwsgiEndpoint.class).isSameAs(own));
	}

	@Test
	void propertiesAreBound() {
		this.runner
			.withPropertyValues(EXPOSED, "management.endpoint.uwsgi.show-values=when-authorized",
					"management.endpoint.uwsgi.roles=ADMIN,OPERATOR")
			.run((context) -> {
				UwsgiEndpointProperties properties = context.getBean(UwsgiEndpointProperties.class);
				assertThat(properties.getShowValues()).isEqualTo(Show.WHEN_AUTHORIZED);
				assertThat(properties.getRoles()).isEqualTo(Set.of("ADMIN", "OPERATOR"));
			});
	}

	@Test
	void autoConfigurationIsRegistered() {
		assertThat(ImportCandidates.load(AutoConfiguration.class, null))
			.contains(UwsgiEndpointAutoConfiguration.class.getName());
	}

}

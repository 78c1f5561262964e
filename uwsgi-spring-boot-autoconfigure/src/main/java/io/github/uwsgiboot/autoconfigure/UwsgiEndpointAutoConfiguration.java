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

import io.github.uwsgiboot.actuate.endpoint.UwsgiEndpoint;
import io.github.uwsgiboot.actuate.endpoint.UwsgiEndpointWebExtension;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.reload.UwsgiReloader;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.endpoint.expose.EndpointExposure;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration of the {@link UwsgiEndpoint}.
 */
@AutoConfiguration(after = UwsgiAutoConfiguration.class)
@Conditional(OnUwsgiEnabledCondition.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnAvailableEndpoint(UwsgiEndpoint.class)
@EnableConfigurationProperties(UwsgiEndpointProperties.class)
public final class UwsgiEndpointAutoConfiguration {

	// On the class it would load the writer before any other condition is asked.
	@Bean
	@ConditionalOnBean(UwsgiConfigWriter.class)
	@ConditionalOnMissingBean
	UwsgiEndpoint uwsgiEndpoint(UwsgiConfigWriter writer, ObjectProvider<UwsgiReloader> reloader,
			UwsgiEndpointProperties properties, Environment environment,
			ObjectProvider<SanitizingFunction> sanitizingFunctions) {
		return new UwsgiEndpoint(writer, reloader.getIfUnique(), environment,
				sanitizingFunctions.orderedStream().toList(), properties.getShowValues());
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBean(UwsgiEndpoint.class)
	@ConditionalOnAvailableEndpoint(exposure = EndpointExposure.WEB)
	UwsgiEndpointWebExtension uwsgiEndpointWebExtension(UwsgiEndpoint endpoint, UwsgiEndpointProperties properties) {
		return new UwsgiEndpointWebExtension(endpoint, properties.getShowValues(), properties.getRoles());
	}

}

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

import io.github.uwsgiboot.actuate.observation.UwsgiConfigObservationConvention;
import io.github.uwsgiboot.actuate.observation.UwsgiConfigObservations;
import io.github.uwsgiboot.actuate.observation.UwsgiReloadObservations;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Auto-configuration of {@link UwsgiConfigObservations} and
 * {@link UwsgiReloadObservations}. What other interceptors do is part of what is
 * observed.
 */
@AutoConfiguration(before = UwsgiAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
@Conditional(OnUwsgiEnabledCondition.class)
@ConditionalOnClass(ObservationRegistry.class)
@ConditionalOnBean(ObservationRegistry.class)
public final class UwsgiObservationAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	UwsgiConfigObservations uwsgiConfigObservations(ObservationRegistry registry,
			ObjectProvider<UwsgiConfigObservationConvention> convention) {
		return new UwsgiConfigObservations(registry, convention.getIfAvailable());
	}

	@Bean
	@ConditionalOnMissingBean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	UwsgiReloadObservations uwsgiReloadObservations(ObservationRegistry registry,
			ObjectProvider<UwsgiConfigObservationConvention> convention) {
		return new UwsgiReloadObservations(registry, convention.getIfAvailable());
	}

}

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

import io.github.uwsgiboot.actuate.endpoint.SanitizedOutcomes;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration that has an application's {@link SanitizingFunction}s decide what
 * log lines and exceptions tell of values. It comes last, so that the functions of other
 * auto-configurations are known.
 */
@AutoConfiguration
@AutoConfigureOrder(Ordered.LOWEST_PRECEDENCE)
@Conditional(OnUwsgiEnabledCondition.class)
@ConditionalOnClass(SanitizingFunction.class)
@ConditionalOnBean(SanitizingFunction.class)
public final class UwsgiSanitizingAutoConfiguration {

	// On the class it would load the bean's type before any other condition is asked.
	@Bean
	@ConditionalOnBean(value = WriteRequests.class, search = SearchStrategy.CURRENT)
	OutcomeSanitizer uwsgiOutcomeSanitizer(Environment environment,
			ObjectProvider<SanitizingFunction> sanitizingFunctions) {
		return (outcome) -> new SanitizedOutcomes(environment, sanitizingFunctions.orderedStream().toList())
			.of(outcome);
	}

}

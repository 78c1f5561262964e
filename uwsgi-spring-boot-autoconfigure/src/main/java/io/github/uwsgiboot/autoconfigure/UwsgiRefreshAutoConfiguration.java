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

import io.github.uwsgiboot.write.UwsgiConfigWriter;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;
import org.springframework.cloud.context.environment.EnvironmentChangeEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration that writes the file when Spring Cloud tells that the environment
 * has changed, after it has bound the beans of {@code @ConfigurationProperties} anew, and
 * once more when it has made the beans of the refresh scope anew.
 */
@AutoConfiguration(after = UwsgiAutoConfiguration.class,
		afterName = "org.springframework.cloud.autoconfigure.ConfigurationPropertiesRebinderAutoConfiguration")
@Conditional(OnUwsgiEnabledCondition.class)
@ConditionalOnClass(EnvironmentChangeEvent.class)
public final class UwsgiRefreshAutoConfiguration {

	// On the class it would load the bean's type before any other condition is asked.
	@Bean
	@ConditionalOnBean(value = WriteRequests.class, search = SearchStrategy.CURRENT)
	EnvironmentChangeListener uwsgiEnvironmentChangeListener(UwsgiConfigWriter writer, Environment environment,
			ObjectProvider<OutcomeSanitizer> sanitizer) {
		return new EnvironmentChangeListener(writer, environment, sanitizer);
	}

}

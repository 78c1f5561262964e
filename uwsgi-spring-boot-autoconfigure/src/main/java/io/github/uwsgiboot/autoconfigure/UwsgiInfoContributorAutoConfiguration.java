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

import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.actuate.autoconfigure.info.InfoContributorFallback;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/**
 * Auto-configuration of the {@link UwsgiInfoContributor}, which is off unless
 * {@code management.info.uwsgi.enabled} is {@code true}.
 */
@AutoConfiguration(after = UwsgiAutoConfiguration.class)
@Conditional(OnUwsgiEnabledCondition.class)
@ConditionalOnClass(ConditionalOnEnabledInfoContributor.class)
@ConditionalOnEnabledInfoContributor(value = "uwsgi", fallback = InfoContributorFallback.DISABLE)
public final class UwsgiInfoContributorAutoConfiguration {

	// On the class it would load the bean's type before any other condition is asked.
	@Bean
	@ConditionalOnBean(UwsgiConfigWriter.class)
	@ConditionalOnMissingBean
	UwsgiInfoContributor uwsgiInfoContributor(UwsgiConfigWriter writer) {
		return new UwsgiInfoContributor(writer);
	}

}

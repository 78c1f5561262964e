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

import io.github.uwsgiboot.write.instance.InstanceProbe;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Lazy;

/**
 * Auto-configuration of the {@link InstanceProbe}, which tells what a running uWSGI runs,
 * and of what keeps the last known good.
 */
@AutoConfiguration(after = UwsgiAutoConfiguration.class)
@Conditional(OnUwsgiEnabledCondition.class)
@ConditionalOnClass(JsonMapper.class)
public final class UwsgiInstanceAutoConfiguration {

	// Most applications never ask the probe.
	@Lazy
	@Bean
	// On the class it would load the bean's type before any other condition is asked.
	@ConditionalOnBean(WriteRequests.class)
	@ConditionalOnMissingBean
	InstanceProbe uwsgiInstanceProbe(WriteRequests requests) {
		return new InstanceProbe(requests::instance);
	}

	@Bean
	@ConditionalOnBean(value = WriteRequests.class, search = SearchStrategy.CURRENT)
	LastKnownGoodKeeper uwsgiLastKnownGoodKeeper(ObjectProvider<InstanceProbe> probe, WriteRequests requests) {
		return new LastKnownGoodKeeper(probe, requests);
	}

}

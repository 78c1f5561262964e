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

import io.github.uwsgiboot.check.Check;
import io.github.uwsgiboot.config.OptionGroup;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.UwsgiConfigWriterInterceptor;
import io.github.uwsgiboot.write.WriteOutcome;
import io.github.uwsgiboot.write.reload.ReloadStatus;
import io.github.uwsgiboot.write.reload.UwsgiReloader;
import io.github.uwsgiboot.write.reload.UwsgiReloaderInterceptor;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration of the {@link UwsgiConfigWriter}, which renders {@code uwsgi.*}
 * properties as the ini file that uWSGI is started from, and of the
 * {@link UwsgiReloader}. The {@link WriteOutcome} of each write and each
 * {@link ReloadStatus} are published as application events. In a hierarchy of contexts it
 * is the topmost that writes: the others share its beans.
 */
@AutoConfiguration
@Conditional(OnUwsgiEnabledCondition.class)
// What is found here is of an ancestor: this context has none yet.
@ConditionalOnMissingBean(WriteRequests.class)
public final class UwsgiAutoConfiguration {

	@Bean
	WriteRequests uwsgiWriteRequests(ConfigurableEnvironment environment, ListableBeanFactory beanFactory,
			ObjectProvider<OptionGroup> groups, ObjectProvider<UwsgiConfigCustomizer> customizers,
			ObjectProvider<Check> checks) {
		return new WriteRequests(environment, new UwsgiPropertiesBinder(environment, new OtherPrefixes(beanFactory)),
				new ExtensionBeans(beanFactory, groups, customizers, checks));
	}

	@Bean
	@ConditionalOnMissingBean
	UwsgiConfigWriter uwsgiConfigWriter(WriteRequests requests, UwsgiReloader reloader,
			ObjectProvider<UwsgiConfigWriterInterceptor> interceptors, ObjectProvider<OutcomeSanitizer> sanitizer,
			ApplicationEventPublisher events) {
		return new UwsgiConfigWriter(requests,
				new WriteOutcomeListener(new WriteOutcomeLogger(sanitizer), reloader, events),
				UwsgiConfigWriterInterceptor.of(interceptors.orderedStream().toList()));
	}

	@Bean
	@ConditionalOnMissingBean
	UwsgiReloader uwsgiReloader(WriteRequests requests, ObjectProvider<UwsgiReloaderInterceptor> interceptors,
			ApplicationEventPublisher events) {
		return new UwsgiReloader(requests::reload, new ReloadStatusListener(events),
				UwsgiReloaderInterceptor.of(interceptors.orderedStream().toList()));
	}

	@Bean
	UwsgiConfigWriterLifecycle uwsgiConfigWriterLifecycle(UwsgiConfigWriter writer, UwsgiReloader reloader,
			Environment environment, ObjectProvider<OutcomeSanitizer> sanitizer) {
		return new UwsgiConfigWriterLifecycle(writer, reloader, environment, sanitizer);
	}

	/**
	 * What is there instead of {@link UwsgiInstanceAutoConfiguration}.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnMissingClass("tools.jackson.databind.json.JsonMapper")
	static class WithoutJacksonConfiguration {

		@Bean
		UnreadableStatisticsCheck uwsgiUnreadableStatisticsCheck(Environment environment) {
			return new UnreadableStatisticsCheck(environment);
		}

	}

}

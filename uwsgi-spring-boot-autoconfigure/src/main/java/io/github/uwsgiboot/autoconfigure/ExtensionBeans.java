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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.uwsgiboot.check.Check;
import io.github.uwsgiboot.config.ChangedProperties;
import io.github.uwsgiboot.config.OptionGroup;
import io.github.uwsgiboot.config.UwsgiConfiguration;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * The beans that extend a configuration: option groups, customizers and checks. They are
 * looked up when a configuration is needed, not before.
 */
final class ExtensionBeans {

	private final ListableBeanFactory beanFactory;

	ExtensionBeans(ListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	/**
	 * Return the checks, which come on top of the standard ones. They are not asked about
	 * an empty configuration, which is not written anyway.
	 * @return the checks in their order
	 */
	List<Check> checks() {
		List<Check> checks = new ArrayList<>();
		for (Check check : ordered(Check.class)) {
			checks.add(unlessEmpty(check));
		}
		return checks;
	}

	private static Check unlessEmpty(Check check) {
		return (subject) -> subject.configuration().isEmpty() ? Stream.empty() : check.check(subject);
	}

	/**
	 * Let the option groups and then the customizers extend a configuration.
	 * @param configuration what the properties describe
	 * @return the extended configuration
	 */
	ExtendedConfiguration extend(UwsgiConfiguration configuration) {
		Map<String, String> groups = new LinkedHashMap<>();
		Map<String, String> customizers = new LinkedHashMap<>();
		UwsgiConfiguration extended = configuration;
		for (OptionGroup group : ordered(OptionGroup.class)) {
			extended = apply((builder) -> builder.options(group), extended, describe(OptionGroup.class, group), groups);
		}
		for (UwsgiConfigCustomizer customizer : ordered(UwsgiConfigCustomizer.class)) {
			extended = apply(customizer::customize, extended, describe(UwsgiConfigCustomizer.class, customizer),
					customizers);
		}
		return new ExtendedConfiguration(extended, groups, customizers);
	}

	private UwsgiConfiguration apply(Consumer<UwsgiConfiguration.Builder> change, UwsgiConfiguration before,
			String bean, Map<String, String> origins) {
		UwsgiConfiguration.Builder builder = before.toBuilder();
		change.accept(builder);
		UwsgiConfiguration after = builder.build();
		ChangedProperties.between(before, after).forEach((property) -> origins.put(property, bean));
		return after;
	}

	private <T> List<T> ordered(Class<T> type) {
		return this.beanFactory.getBeanProvider(type).orderedStream().toList();
	}

	private String describe(Class<?> type, Object bean) {
		for (String name : BeanFactoryUtils.beanNamesForTypeIncludingAncestors(this.beanFactory, type)) {
			if (this.beanFactory.isSingleton(name) && this.beanFactory.getBean(name) == bean) {
				String place = place(name);
				return "bean '%s'".formatted(name) + ((place != null) ? " defined in " + place : "");
			}
		}
		return "bean of type " + bean.getClass().getName();
	}

	private @Nullable String place(String name) {
		boolean defined = this.beanFactory.containsBeanDefinition(name);
		return (defined && this.beanFactory instanceof ConfigurableListableBeanFactory configurable)
				? configurable.getBeanDefinition(name).getResourceDescription() : null;
	}

}

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

import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/**
 * The beans that extend a configuration: option groups, customizers and checks. They are
 * looked up when a configuration is needed, not before.
 */
final class ExtensionBeans {

	private final ListableBeanFactory beanFactory;

	private final ObjectProvider<OptionGroup> groups;

	private final ObjectProvider<UwsgiConfigCustomizer> customizers;

	private final ObjectProvider<Check> checks;

	/**
	 * Create the beans.
	 * @param beanFactory tells where they are defined
	 * @param groups the option groups, as they are injected: the target of a scoped proxy
	 * is not among them
	 * @param customizers the customizers, likewise
	 * @param checks the checks, likewise
	 */
	ExtensionBeans(ListableBeanFactory beanFactory, ObjectProvider<OptionGroup> groups,
			ObjectProvider<UwsgiConfigCustomizer> customizers, ObjectProvider<Check> checks) {
		this.beanFactory = beanFactory;
		this.groups = groups;
		this.customizers = customizers;
		this.checks = checks;
	}

	/**
	 * Return beans that extend nothing.
	 * @return no beans
	 */
	static ExtensionBeans none() {
		ListableBeanFactory empty = new StaticListableBeanFactory();
		return new ExtensionBeans(empty, empty.getBeanProvider(OptionGroup.class),
				empty.getBeanProvider(UwsgiConfigCustomizer.class), empty.getBeanProvider(Check.class));
	}

	/**
	 * Return the checks, which come on top of the standard ones. They are not asked about
	 * an empty configuration, which is not written anyway.
	 * @return the checks in their order
	 */
	List<Check> checks() {
		List<Check> checks = new ArrayList<>();
		for (Check check : this.checks.orderedStream().toList()) {
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
		for (OptionGroup group : this.groups.orderedStream().toList()) {
			extended = apply((builder) -> builder.options(group), extended, describe(OptionGroup.class, group), groups);
		}
		for (UwsgiConfigCustomizer customizer : this.customizers.orderedStream().toList()) {
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

	private String describe(Class<?> type, Object bean) {
		for (String name : BeanFactoryUtils.beanNamesForTypeIncludingAncestors(this.beanFactory, type)) {
			if (isShared(name) && this.beanFactory.getBean(name) == bean) {
				String place = place(name);
				return "bean '%s'".formatted(name) + ((place != null) ? " defined in " + place : "");
			}
		}
		return "bean of type " + bean.getClass().getName();
	}

	private boolean isShared(String name) {
		return !ScopedProxyUtils.isScopedTarget(name) && this.beanFactory.isSingleton(name);
	}

	private @Nullable String place(String name) {
		boolean defined = this.beanFactory.containsBeanDefinition(name);
		return (defined && this.beanFactory instanceof ConfigurableListableBeanFactory configurable)
				? place(configurable.getBeanDefinition(name)) : null;
	}

	// A scoped proxy is defined where its target is.
	private static @Nullable String place(BeanDefinition definition) {
		BeanDefinition target = definition.getOriginatingBeanDefinition();
		return (target != null) ? target.getResourceDescription() : definition.getResourceDescription();
	}

}

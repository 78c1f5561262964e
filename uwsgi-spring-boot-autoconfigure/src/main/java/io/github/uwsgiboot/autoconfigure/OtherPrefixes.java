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

import java.lang.reflect.Field;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

/**
 * The prefixes of the properties that other beans bind. Of a bean whose prefix is the one
 * of this library, each property is a prefix of its own.
 */
final class OtherPrefixes implements Supplier<Set<String>> {

	private final ListableBeanFactory beanFactory;

	OtherPrefixes(ListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	@Override
	public Set<String> get() {
		Set<String> prefixes = new LinkedHashSet<>();
		for (String name : this.beanFactory.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
			ConfigurationProperties annotation = this.beanFactory.findAnnotationOnBean(name,
					ConfigurationProperties.class);
			if (annotation != null) {
				add(annotation.prefix(), this.beanFactory.getType(name), prefixes);
			}
		}
		return prefixes;
	}

	// Whatever a property is bound by, a field has its name.
	private static void add(String prefix, @Nullable Class<?> type, Set<String> prefixes) {
		if (type == null || !prefix.equals(UwsgiProperties.PREFIX)) {
			prefixes.add(prefix);
			return;
		}
		for (Field field : type.getDeclaredFields()) {
			prefixes.add(prefix + "." + DataObjectPropertyName.toDashedForm(field.getName()));
		}
	}

}

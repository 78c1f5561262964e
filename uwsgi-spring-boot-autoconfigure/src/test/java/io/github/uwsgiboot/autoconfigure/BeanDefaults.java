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

import java.beans.PropertyDescriptor;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.util.ReflectionUtils;

/**
 * The properties of a new JavaBean, and of the JavaBeans in it, with what they hold
 * before anything is bound.
 */
final class BeanDefaults {

	private BeanDefaults() {
	}

	/**
	 * Return the values by their names.
	 * @param bean a new bean
	 * @param prefix what the names begin with
	 */
	static Map<String, @Nullable Object> of(Object bean, String prefix) {
		Map<String, @Nullable Object> values = new TreeMap<>();
		collect(bean, prefix, values);
		return values;
	}

	private static void collect(Object bean, String prefix, Map<String, @Nullable Object> values) {
		for (PropertyDescriptor descriptor : BeanUtils.getPropertyDescriptors(bean.getClass())) {
			if (descriptor.getReadMethod() == null || descriptor.getName().equals("class")) {
				continue;
			}
			String name = prefix + DataObjectPropertyName.toDashedForm(descriptor.getName());
			Object value = ReflectionUtils.invokeMethod(descriptor.getReadMethod(), bean);
			if (value != null && KnownProperties.isGroup(value.getClass())) {
				collect(value, name + ".", values);
			}
			else {
				values.put(name, value);
			}
		}
	}

}

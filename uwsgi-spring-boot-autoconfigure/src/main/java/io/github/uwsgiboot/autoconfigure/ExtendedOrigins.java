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

import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.Environment;

/**
 * Tells where the properties of an {@linkplain ExtendedConfiguration extended
 * configuration} were set: in a file, in a bean, or in one and changed by the other.
 */
final class ExtendedOrigins implements Function<String, @Nullable String> {

	private final PropertyOrigins bound;

	private final Environment environment;

	private final ExtendedConfiguration configuration;

	ExtendedOrigins(PropertyOrigins bound, Environment environment, ExtendedConfiguration configuration) {
		this.bound = bound;
		this.environment = environment;
		this.configuration = configuration;
	}

	/**
	 * Return where a property was set.
	 * @param property the name of the property
	 * @return the origin, or {@code null} if it is not known
	 */
	@Override
	public @Nullable String apply(String property) {
		String customizer = customizer(property);
		if (customizer != null) {
			String set = this.bound.findExact(property);
			return (set != null) ? "%s, customized by %s".formatted(set, customizer) : customizer;
		}
		String option = property.endsWith("]") ? PropertyOrigins.parent(property) : property;
		String group = this.configuration.groups().get(option);
		if (group != null) {
			String set = set(option);
			return (set != null) ? set : group;
		}
		return this.bound.find(property);
	}

	// What was added as a whole was added with all properties below it.
	private @Nullable String customizer(String property) {
		Map<String, String> customizers = this.configuration.customizers();
		if (customizers.isEmpty()) {
			return null;
		}
		for (String name = property; !name.isEmpty(); name = PropertyOrigins.parent(name)) {
			String customizer = customizers.get(name);
			if (customizer != null) {
				return customizer;
			}
		}
		return null;
	}

	private @Nullable String set(String property) {
		ConfigurationPropertyName name = ConfigurationPropertyName.adapt(property, '.');
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			ConfigurationProperty found = source.getConfigurationProperty(name);
			Origin origin = (found != null) ? found.getOrigin() : null;
			if (origin != null) {
				return origin.toString();
			}
		}
		return null;
	}

}

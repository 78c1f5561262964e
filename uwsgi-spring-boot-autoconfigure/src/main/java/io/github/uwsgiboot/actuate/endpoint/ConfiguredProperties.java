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

package io.github.uwsgiboot.actuate.endpoint;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;

/**
 * The properties as they are written, and the sources that they come from.
 */
final class ConfiguredProperties {

	private final @Nullable Environment environment;

	/**
	 * Create the properties of an environment.
	 * @param environment the environment, or {@code null} if none is known
	 */
	ConfiguredProperties(@Nullable Environment environment) {
		this.environment = environment;
	}

	/**
	 * Return the value of a property as it is written.
	 * @param property the name of the property
	 * @return the value with its placeholders, or {@code null} if the property itself is
	 * not set
	 */
	@Nullable String value(String property) {
		ConfigurationProperty found = find(ConfigurationPropertyName.adapt(property, '.'));
		return (found != null) ? String.valueOf(found.getValue()) : null;
	}

	/**
	 * Return the source of a property.
	 * @param property the name of the property, or of what is set by properties below it
	 * @return the source, or {@code null} if it is not known
	 */
	@Nullable PropertySource<?> source(String property) {
		ConfigurationPropertyName name = ConfigurationPropertyName.adapt(property, '.');
		ConfigurationProperty found = find(name);
		ConfigurationPropertySource source = (found != null) ? found.getSource() : sourceBelow(name);
		return (source != null && source.getUnderlyingSource() instanceof PropertySource<?> underlying) ? underlying
				: null;
	}

	private @Nullable ConfigurationPropertySource sourceBelow(ConfigurationPropertyName name) {
		for (ConfigurationPropertySource source : sources()) {
			if (source.containsDescendantOf(name) == ConfigurationPropertyState.PRESENT) {
				return source;
			}
		}
		return null;
	}

	private @Nullable ConfigurationProperty find(ConfigurationPropertyName name) {
		for (ConfigurationPropertySource source : sources()) {
			ConfigurationProperty found = source.getConfigurationProperty(name);
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	private Iterable<ConfigurationPropertySource> sources() {
		return (this.environment != null) ? ConfigurationPropertySources.get(this.environment) : List.of();
	}

}

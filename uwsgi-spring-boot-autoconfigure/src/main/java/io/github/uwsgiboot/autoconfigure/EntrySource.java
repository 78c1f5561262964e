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
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;

/**
 * A source that holds the properties of one entry at a time, so that one binder serves
 * all entries and sees nothing but the names of the entry in hand.
 */
final class EntrySource implements IterableConfigurationPropertySource {

	private Map<ConfigurationPropertyName, ConfigurationProperty> properties = Map.of();

	void hold(Map<ConfigurationPropertyName, ConfigurationProperty> properties) {
		this.properties = properties;
	}

	/**
	 * Return the names that have a value.
	 * @return the names of the entry in hand
	 */
	PresentNames present() {
		return PresentNames.of(this.properties.keySet());
	}

	@Override
	public @Nullable ConfigurationProperty getConfigurationProperty(ConfigurationPropertyName name) {
		return this.properties.get(name);
	}

	@Override
	public Stream<ConfigurationPropertyName> stream() {
		return this.properties.keySet().stream();
	}

}

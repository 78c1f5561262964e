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

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/**
 * The names that have a value, and those that have one below them. Nothing else needs to
 * be bound: of a JavaBean with many properties, few are set.
 */
final class PresentNames {

	private static final PresentNames UNKNOWN = new PresentNames(Set.of(), false);

	private final Set<ConfigurationPropertyName> names;

	private final boolean known;

	private PresentNames(Set<ConfigurationPropertyName> names, boolean known) {
		this.names = names;
		this.known = known;
	}

	/**
	 * Return the names of values where every source tells its names.
	 * @param values the names of the values
	 * @return the names
	 */
	static PresentNames of(Collection<ConfigurationPropertyName> values) {
		Set<ConfigurationPropertyName> names = new HashSet<>();
		for (ConfigurationPropertyName value : values) {
			ConfigurationPropertyName name = value;
			while (!name.isEmpty() && names.add(name)) {
				name = name.getParent();
			}
		}
		return new PresentNames(names, true);
	}

	/**
	 * Return names of which any may have a value.
	 * @return the names
	 */
	static PresentNames unknown() {
		return UNKNOWN;
	}

	/**
	 * Return whether there may be a value of the given name or below it.
	 * @param name the name
	 * @return {@code false} if there is none in any source
	 */
	boolean mayContain(ConfigurationPropertyName name) {
		return !this.known || this.names.contains(name);
	}

}

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

package io.github.uwsgiboot.option;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What values of options can name: loggers, alarms, clocks and the like.
 */
final class NamedValues {

	private final Map<NamedInValue, @Nullable String> plugins = new HashMap<>();

	NamedValues(CatalogueTables tables) {
		for (CatalogueRow row : tables.rows("named-plugins")) {
			String name = Objects.requireNonNullElse(row.value("name"), "");
			this.plugins.put(new NamedInValue(row.first(), name), row.cell("plugin"));
		}
		for (CatalogueRow row : tables.rows("named-values")) {
			this.plugins.put(new NamedInValue(row.first(), row.cell("name")), null);
		}
	}

	/**
	 * Return the plugin to load for a name.
	 * @param named the name and the option that it stands in
	 * @return the plugin, or {@code null} if none is loaded for the name alone, or
	 * nothing in uWSGI has the name
	 */
	@Nullable String pluginOf(NamedInValue named) {
		return this.plugins.get(named);
	}

	/**
	 * Return what could stand in the place of a name that nothing in uWSGI has.
	 * @param named the name and the option that it stands in
	 * @return the names that are near, or all of them if none is, in their order; none if
	 * something has the name
	 */
	List<String> inPlaceOf(NamedInValue named) {
		if (this.plugins.containsKey(named)) {
			return List.of();
		}
		Set<String> names = new TreeSet<>();
		for (NamedInValue known : this.plugins.keySet()) {
			if (known.option().equals(named.option())) {
				names.add(known.name());
			}
		}
		return new NearWords(names).to(named.name());
	}

}

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

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/**
 * The names that a source is asked for which does not tell its names: those that other
 * sources tell, and all that may stand in the entries of maps of which others tell. Boot
 * asks for the latter itself where it binds an entry of a map.
 */
final class UntoldNames {

	private final Map<PropertyGroup, KnownProperties> members = Map.of(PropertyGroup.SOCKETS,
			new KnownProperties(SocketProperties.class), PropertyGroup.SNI, new KnownProperties(SniProperties.class),
			PropertyGroup.ROUTERS, new KnownProperties(RouterProperties.class));

	private final Set<ConfigurationPropertyName> entries = new LinkedHashSet<>();

	private final Set<ConfigurationPropertyName> names = new LinkedHashSet<>();

	/**
	 * Return the names.
	 * @param told the properties of the sources that tell their names
	 * @return the names, each once
	 */
	Set<ConfigurationPropertyName> of(List<RankedProperty> told) {
		for (RankedProperty property : told) {
			this.names.add(property.name());
		}
		for (PropertyGroup map : PropertyGroup.ENTRIES) {
			KnownProperties known = Objects.requireNonNull(this.members.get(map));
			for (RankedProperty property : told) {
				if (map.propertyName().isAncestorOf(property.name())) {
					addEntry(property.name().chop(map.propertyName().getNumberOfElements() + 1), known);
				}
			}
		}
		return this.names;
	}

	private void addEntry(ConfigurationPropertyName entry, KnownProperties known) {
		if (this.entries.add(entry)) {
			for (String member : known.names()) {
				this.names.add(entry.append(member));
			}
		}
	}

}

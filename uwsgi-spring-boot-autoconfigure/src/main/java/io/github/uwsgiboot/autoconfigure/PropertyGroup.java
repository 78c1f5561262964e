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

import java.util.List;
import java.util.Set;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/**
 * The parts of the properties that are bound each in its own way.
 */
enum PropertyGroup {

	/**
	 * Sockets by their names.
	 */
	SOCKETS("networking.sockets"),

	/**
	 * Server names by their keys.
	 */
	SNI("networking.sni"),

	/**
	 * Routers by their names.
	 */
	ROUTERS("networking.routers"),

	/**
	 * Options by their own names.
	 */
	OPTIONS("options"),

	/**
	 * Ordered lines.
	 */
	DIRECTIVES("directives"),

	/**
	 * Everything else.
	 */
	FLAT("");

	/**
	 * The maps whose entries are made of properties.
	 */
	static final List<PropertyGroup> ENTRIES = List.of(SOCKETS, SNI, ROUTERS);

	private static final Set<ConfigurationPropertyName> NOT_FLAT = Set.of(SOCKETS.name, SNI.name, ROUTERS.name,
			OPTIONS.name, DIRECTIVES.name);

	private final ConfigurationPropertyName name;

	PropertyGroup(String name) {
		this.name = ConfigurationPropertyName.of(UwsgiProperties.PREFIX).append(name);
	}

	ConfigurationPropertyName propertyName() {
		return this.name;
	}

	/**
	 * Return the names of all groups but {@link #FLAT}.
	 * @return the names
	 */
	static Set<ConfigurationPropertyName> notFlat() {
		return NOT_FLAT;
	}

	/**
	 * Return the group of the given property. An environment variable is first looked for
	 * among the properties outside of maps, since it has no dashes: {@code SNI_DIR_DIR}
	 * is no server name.
	 * @param property the property
	 * @param known the properties outside of maps
	 * @return the group
	 */
	static PropertyGroup of(RankedProperty property, FlatProperties known) {
		if (property.isEnvironment() && known.findJoined(property.uniform(1, "")) != null) {
			String found = known.findJoined(property.uniform(1, ""));
			return DIRECTIVES.name.toString().equals(UwsgiProperties.PREFIX + "." + found) ? DIRECTIVES : FLAT;
		}
		for (PropertyGroup group : values()) {
			if (group != FLAT && group.name.isAncestorOf(property.name())) {
				return group;
			}
		}
		return DIRECTIVES.name.equals(property.name()) ? DIRECTIVES : FLAT;
	}

}

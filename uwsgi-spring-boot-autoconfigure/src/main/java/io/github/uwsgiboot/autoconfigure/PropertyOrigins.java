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

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;

/**
 * Tells where properties were set. For a property that was not set itself, the origin of
 * one below it or above it is told.
 */
final class PropertyOrigins {

	private static final int OPTIONS_DEPTH = 2;

	private static final String OPTIONS = "uwsgioptions";

	private final List<RankedProperty> properties;

	private @Nullable Map<String, RankedProperty> byName;

	PropertyOrigins(List<RankedProperty> properties) {
		this.properties = properties;
	}

	/**
	 * Return where a property was set.
	 * @param property the name of the property
	 * @return the origin, or {@code null} if it is not known
	 */
	@Nullable String find(String property) {
		for (String name = property; !name.isEmpty(); name = parent(name)) {
			RankedProperty found = byName().get(identity(name));
			if (found != null) {
				return isMisleading(name, property, found) ? null : origin(found);
			}
			if (!name.contains(".") && !name.contains("[")) {
				return null;
			}
		}
		return null;
	}

	// The options have nothing in common: what is told of one that is missing may show a
	// line beside it in a file, but not the name of another argument or variable.
	private static boolean isMisleading(String name, String property, RankedProperty found) {
		return !name.equals(property) && identity(name).equals(OPTIONS) && !isInFile(found);
	}

	private static boolean isInFile(RankedProperty property) {
		ConfigurationProperty value = property.property();
		Origin origin = (value != null) ? value.getOrigin() : null;
		if (origin instanceof PropertySourceOrigin named) {
			origin = named.getOrigin();
		}
		return origin instanceof TextResourceOrigin;
	}

	/**
	 * Return where a property itself was set.
	 * @param property the name of the property
	 * @return the origin, or {@code null} if it was not set or if its origin is not known
	 */
	@Nullable String findExact(String property) {
		RankedProperty found = byName().get(identity(property));
		boolean exact = found != null && identity(found.name(), 0).equals(identity(property));
		return (found != null && exact) ? origin(found) : null;
	}

	private static @Nullable String origin(RankedProperty property) {
		ConfigurationProperty value = property.property();
		Origin origin = (value != null) ? value.getOrigin() : null;
		return (origin != null) ? origin.toString() : null;
	}

	private Map<String, RankedProperty> byName() {
		if (this.byName == null) {
			Map<String, RankedProperty> names = new HashMap<>();
			for (RankedProperty property : this.properties) {
				names.putIfAbsent(identity(property.name(), 0), property);
			}
			for (RankedProperty property : this.properties) {
				addAncestors(property, names);
			}
			this.byName = names;
		}
		return this.byName;
	}

	private void addAncestors(RankedProperty property, Map<String, RankedProperty> names) {
		for (int chopped = 1; chopped < property.name().getNumberOfElements() - 1; chopped++) {
			names.putIfAbsent(identity(property.name(), chopped), property);
		}
	}

	private static String identity(ConfigurationPropertyName name, int chopped) {
		int end = name.getNumberOfElements() - chopped;
		if (end <= OPTIONS_DEPTH || !PropertyGroup.OPTIONS.propertyName().isAncestorOf(name)) {
			return RankedProperty.uniform(name, 0, end, "").replace(".", "");
		}
		StringBuilder identity = new StringBuilder(OPTIONS);
		for (int i = OPTIONS_DEPTH; i < end; i++) {
			identity.append('-').append(name.getElement(i, Form.ORIGINAL).toLowerCase(Locale.ROOT).replace('.', '-'));
		}
		return identity.toString();
	}

	// Options whose names differ in dashes alone are different options.
	private static String identity(String property) {
		if (property.startsWith("UWSGI_OPTIONS_")) {
			return option(property.replace('_', '-'));
		}
		boolean option = property.startsWith("uwsgi.options.") || property.startsWith("uwsgi.options[");
		return option ? option(property) : property.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]._-]", "");
	}

	private static String option(String property) {
		String name = property.substring("uwsgi.options.".length()).toLowerCase(Locale.ROOT);
		return OPTIONS + "-" + name.replace("]", "").replaceAll("[\\[.]", "-");
	}

	/**
	 * Return the name of what a property is part of.
	 * @param property the name of the property
	 * @return the name, empty if there is nothing above the property
	 */
	static String parent(String property) {
		return property.substring(0, Math.max(0, Math.max(property.lastIndexOf('.'), property.lastIndexOf('['))));
	}

}

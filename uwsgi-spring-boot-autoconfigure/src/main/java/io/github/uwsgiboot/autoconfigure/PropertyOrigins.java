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

	private final Map<RankedProperty, String> variables;

	private @Nullable Map<String, RankedProperty> byName;

	/**
	 * Create the origins.
	 * @param properties the properties, those of the highest source first
	 * @param variables the names of the properties of entries that environment variables
	 * set
	 */
	PropertyOrigins(List<RankedProperty> properties, Map<RankedProperty, String> variables) {
		this.properties = properties;
		this.variables = variables;
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
		boolean exact = found != null && identity(found).equals(identity(property));
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
				addNames(property, names);
			}
			for (RankedProperty property : this.properties) {
				addAncestors(property, names);
			}
			this.byName = names;
		}
		return this.byName;
	}

	private void addNames(RankedProperty property, Map<String, RankedProperty> names) {
		names.putIfAbsent(identity(property), property);
		if (property.isEnvironment()) {
			names.putIfAbsent(identity(property.name(), 0), property);
			names.putIfAbsent(UnknownNames.variable(property), property);
		}
	}

	private void addAncestors(RankedProperty property, Map<String, RankedProperty> names) {
		String variable = this.variables.get(property);
		if (variable != null) {
			addAncestors(variable, property, names);
			return;
		}
		for (int chopped = 1; chopped < property.name().getNumberOfElements() - 1; chopped++) {
			names.putIfAbsent(
					property.isEnvironment() ? joined(property.name(), chopped) : identity(property.name(), chopped),
					property);
		}
	}

	private void addAncestors(String name, RankedProperty property, Map<String, RankedProperty> names) {
		for (String ancestor = parent(name); !ancestor.isEmpty(); ancestor = parent(ancestor)) {
			names.putIfAbsent(identity(ancestor), property);
		}
	}

	// Where the key of an entry ends cannot be told from the name of a variable.
	private String identity(RankedProperty property) {
		String variable = this.variables.get(property);
		if (variable != null) {
			return identity(variable);
		}
		return property.isEnvironment() ? joined(property.name(), 0) : identity(property.name(), 0);
	}

	private static String joined(ConfigurationPropertyName name, int chopped) {
		return PropertyGroup.OPTIONS.propertyName().isAncestorOf(name) ? identity(name, chopped)
				: uniform(name, 0, chopped);
	}

	private static String identity(ConfigurationPropertyName name, int chopped) {
		int end = name.getNumberOfElements() - chopped;
		for (PropertyGroup map : PropertyGroup.ENTRIES) {
			int depth = map.propertyName().getNumberOfElements();
			if (end > depth && map.propertyName().isAncestorOf(name)) {
				return entry(map, name.getElement(depth, Form.ORIGINAL), uniform(name, depth + 1, chopped));
			}
		}
		if (end <= OPTIONS_DEPTH || !PropertyGroup.OPTIONS.propertyName().isAncestorOf(name)) {
			return uniform(name, 0, chopped);
		}
		StringBuilder identity = new StringBuilder(OPTIONS);
		for (int i = OPTIONS_DEPTH; i < end; i++) {
			identity.append('-').append(name.getElement(i, Form.ORIGINAL).toLowerCase(Locale.ROOT).replace('.', '-'));
		}
		return identity.toString();
	}

	private static String uniform(ConfigurationPropertyName name, int start, int chopped) {
		return RankedProperty.uniform(name, start, name.getNumberOfElements() - chopped, "").replace(".", "");
	}

	private static String identity(String property) {
		if (property.startsWith("UWSGI_")) {
			return property;
		}
		for (PropertyGroup map : PropertyGroup.ENTRIES) {
			if (isWithin(map, property)) {
				String entry = property.substring(map.propertyName().toString().length());
				int end = endOfKey(entry);
				boolean brackets = entry.startsWith("[");
				return entry(map, entry.substring(1, end), uniform(entry.substring(brackets ? end + 1 : end)));
			}
		}
		return isWithin(PropertyGroup.OPTIONS, property) ? option(property) : uniform(property);
	}

	private static boolean isWithin(PropertyGroup map, String property) {
		String name = map.propertyName().toString();
		return property.length() > name.length() + 1 && property.startsWith(name)
				&& ".[".indexOf(property.charAt(name.length())) >= 0;
	}

	private static int endOfKey(String entry) {
		if (entry.startsWith("[")) {
			int bracket = entry.indexOf("].");
			return (bracket > 0) ? bracket : entry.length() - 1;
		}
		int dot = entry.indexOf('.', 1);
		return (dot > 0) ? dot : entry.length();
	}

	// A key is the user's own: one that differs in a dot or a dash is another one.
	private static String entry(PropertyGroup map, String key, String property) {
		return map + "[" + key + "]" + property;
	}

	private static String uniform(String property) {
		return property.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]._-]", "");
	}

	// Options whose names differ in dashes alone are different options.
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
		int dot = property.endsWith("]") ? -1 : property.lastIndexOf('.');
		return property.substring(0, Math.max(0, Math.max(dot, property.lastIndexOf('['))));
	}

}

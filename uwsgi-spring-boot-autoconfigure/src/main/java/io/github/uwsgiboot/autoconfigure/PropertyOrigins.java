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
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;

/**
 * Tells where properties were set. For a property that was not set itself, the origin of
 * one below it or above it is told, and of a socket that of its DSN.
 */
final class PropertyOrigins {

	private static final String WRITER = "uwsgi.writer";

	private static final String SOCKETS = PropertyGroup.SOCKETS.propertyName().toString();

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
			RankedProperty found = byName().get(PropertyIdentity.of(name));
			if (found != null) {
				RankedProperty dsn = dsn(property);
				boolean inDsn = dsn != null && (!isSet(name, property, found) || dsn.rank() < found.rank());
				return isMisleading(name, property, found) ? null : origin((dsn != null && inDsn) ? dsn : found);
			}
			if (!name.contains(".") && !name.contains("[")) {
				return null;
			}
		}
		return null;
	}

	// What is not set itself comes from the DSN, if there is one, and so does what a
	// source below that of the DSN sets.
	private @Nullable RankedProperty dsn(String property) {
		String socket = property;
		for (String name = property; !name.isEmpty(); name = parent(name)) {
			if (name.equals(SOCKETS)) {
				return byName().get(PropertyIdentity.of(socket + ".dsn"));
			}
			socket = name;
		}
		return null;
	}

	// One text may hold all elements of a list.
	private boolean isSet(String name, String property, RankedProperty found) {
		return name.equals(property) || property.endsWith("]") && name.equals(parent(property))
				&& identity(found).equals(PropertyIdentity.of(name));
	}

	// The options have nothing in common: what is told of one that is missing may show a
	// line beside it in a file, but not the name of another argument or variable. A
	// setting of the writer that is missing has a default, which stands in no place.
	private static boolean isMisleading(String name, String property, RankedProperty found) {
		if (name.equals(property)) {
			return false;
		}
		return name.equals(WRITER) || name.equals(PropertyGroup.OPTIONS.propertyName().toString()) && !isInFile(found);
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
		String identity = PropertyIdentity.of(property);
		RankedProperty found = byName().get(identity);
		boolean exact = found != null && identity(found).equals(identity);
		return (found != null && exact) ? origin(found) : null;
	}

	/**
	 * Return whether environment variables set a property, and nothing else does.
	 * @param property the name of the property
	 * @return whether each value of the property, or of an element of it, is that of a
	 * variable
	 */
	boolean isOfVariablesAlone(ConfigurationPropertyName property) {
		boolean found = false;
		for (RankedProperty candidate : this.properties) {
			if (property.equals(candidate.name()) || property.isAncestorOf(candidate.name())) {
				if (!candidate.isEnvironment()) {
					return false;
				}
				found = true;
			}
		}
		return found;
	}

	private static @Nullable String origin(RankedProperty property) {
		Origin origin = spelt(property);
		if (origin == null) {
			ConfigurationProperty value = property.property();
			origin = (value != null) ? value.getOrigin() : null;
		}
		return (origin != null) ? origin.toString() : null;
	}

	// A source takes names that differ in case or dashes for one, of which it finds the
	// first.
	private static @Nullable Origin spelt(RankedProperty property) {
		return property.isEnvironment() ? null
				: OriginLookup.getOrigin(property.source().getUnderlyingSource(), property.name().toString());
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
		addList(property, names);
		if (property.isEnvironment()) {
			names.putIfAbsent(PropertyIdentity.of(property.name(), 0), property);
			names.putIfAbsent(UnknownNames.variable(property), property);
		}
	}

	// A list is given by its elements in one source, and by one text in another.
	private void addList(RankedProperty property, Map<String, RankedProperty> names) {
		if (property.name().isNumericIndex(property.name().getNumberOfElements() - 1)) {
			String variable = this.variables.get(property);
			names.putIfAbsent((variable != null) ? PropertyIdentity.of(parent(variable)) : identity(property, 1),
					property);
		}
	}

	private void addAncestors(RankedProperty property, Map<String, RankedProperty> names) {
		String variable = this.variables.get(property);
		if (variable != null) {
			addAncestors(variable, property, names);
			return;
		}
		for (int chopped = 1; chopped < property.name().getNumberOfElements() - 1; chopped++) {
			names.putIfAbsent(identity(property, chopped), property);
		}
	}

	private void addAncestors(String name, RankedProperty property, Map<String, RankedProperty> names) {
		for (String ancestor = parent(name); !ancestor.isEmpty(); ancestor = parent(ancestor)) {
			names.putIfAbsent(PropertyIdentity.of(ancestor), property);
		}
	}

	// Where the key of an entry ends cannot be told from the name of a variable.
	private String identity(RankedProperty property) {
		String variable = this.variables.get(property);
		return (variable != null) ? PropertyIdentity.of(variable) : identity(property, 0);
	}

	private static String identity(RankedProperty property, int chopped) {
		return property.isEnvironment() ? PropertyIdentity.ofVariable(property.name(), chopped)
				: PropertyIdentity.of(property.name(), chopped);
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

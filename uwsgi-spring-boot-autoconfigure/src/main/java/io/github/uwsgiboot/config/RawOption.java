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

package io.github.uwsgiboot.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.github.uwsgiboot.networking.PropertyNames;

/**
 * An option of uWSGI's that is given by its own name.
 *
 * @param name the name of the option, or one of its aliases
 * @param values the values, each of which becomes a line
 * @param property the name of the property that the option comes from, which problems
 * with the option as a whole name
 */
public record RawOption(String name, List<String> values, String property) {

	/**
	 * The prefix of the properties.
	 */
	public static final String PROPERTY = "uwsgi.options";

	/**
	 * Create an option from a copy of the list.
	 */
	public RawOption {
		values = List.copyOf(values);
	}

	/**
	 * Create an option that comes from the property below {@code uwsgi.options} that has
	 * its name.
	 * @param name the name of the option, or one of its aliases
	 * @param values the values, each of which becomes a line
	 */
	public RawOption(String name, List<String> values) {
		this(name, values, PROPERTY + "." + name);
	}

	/**
	 * Return the names of the properties that the values come from: of several values
	 * below {@code uwsgi.options} those of the elements of the list.
	 * @return the names, in the order of the values
	 */
	public List<String> properties() {
		int size = this.values.size();
		if (!this.property.equals(PROPERTY + "." + this.name)) {
			return Collections.nCopies(size, this.property);
		}
		List<String> properties = new ArrayList<>(size);
		for (int i = 0; i < size; i++) {
			properties.add(PropertyNames.element(this.property, i, size));
		}
		return properties;
	}

}

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

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the value of an option has to look like, where uWSGI reads more out of it than a
 * text: a cron line, a list of keys, a name and what belongs to it.
 *
 * @param pattern a regular expression for the whole value, or {@code null} if the value
 * is a list of keys
 * @param required the keys that a list needs, each as its names with {@code |} between
 * them
 * @param keys all keys that a list may have, empty if the value is no list of keys
 * @param numbers those of the keys whose values are whole numbers
 * @param description what the value is, for a sentence after "takes"
 * @param example a value of this form
 * @param otherwise what uWSGI does on another value, after "uWSGI"
 */
public record ValueForm(@Nullable String pattern, List<String> required, List<String> keys, List<String> numbers,
		String description, String example, String otherwise) {

	/**
	 * Copy the lists.
	 * @param pattern a regular expression for the whole value, or {@code null}
	 * @param required the keys that a list needs
	 * @param keys all keys that a list may have
	 * @param numbers those whose values are whole numbers
	 * @param description what the value is
	 * @param example a value of this form
	 * @param otherwise what uWSGI does on another value
	 */
	public ValueForm {
		required = List.copyOf(required);
		keys = List.copyOf(keys);
		numbers = List.copyOf(numbers);
	}

	static ValueForm of(CatalogueRow row) {
		return new ValueForm(row.value("pattern"), row.values("required"), row.values("keys"), row.values("numbers"),
				row.cell("form"), row.cell("example"), row.cell("otherwise"));
	}

	/**
	 * Return whether the pattern matches a value.
	 * @param value the whole value
	 * @return whether there is a pattern, and it matches
	 */
	public boolean matches(String value) {
		return this.pattern != null && value.matches(this.pattern);
	}

	/**
	 * Return whether a value is to be read as a list of keys.
	 * @param value the whole value
	 * @return whether it is a list of keys, right or wrong
	 */
	public boolean isKeyed(String value) {
		return !this.keys.isEmpty() && (this.pattern == null || value.indexOf('=') >= 0);
	}

	/**
	 * Return whether uWSGI would take a value of a key for another number.
	 * @param key the key
	 * @param value its value
	 * @return whether the key is one of a number, and the value is none
	 */
	public boolean isMisread(String key, String value) {
		return this.numbers.contains(key) && !value.matches("[-+]?[0-9]+");
	}

	/**
	 * Return the keys that a list needs and does not have.
	 * @param present the keys that the list has
	 * @return the missing ones, each by the first of its names
	 */
	public List<String> missing(Collection<String> present) {
		List<String> missing = new ArrayList<>();
		for (String names : this.required) {
			List<String> alternatives = List.of(names.split("\\|"));
			if (alternatives.stream().noneMatch(present::contains)) {
				missing.add(alternatives.get(0));
			}
		}
		return missing;
	}

}

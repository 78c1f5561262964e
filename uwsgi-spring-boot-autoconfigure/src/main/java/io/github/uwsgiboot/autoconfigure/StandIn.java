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

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.ResolvableType;

/**
 * What keeps the place of an element of a list that could not be read, so that the
 * elements behind it are read as well. Nothing is written with it.
 */
final class StandIn {

	private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}");

	// No list of numbers refuses it.
	private static final Integer ANY_NUMBER = 1;

	private StandIn() {
	}

	/**
	 * Return what stands in for a value.
	 * @param name the name that is bound
	 * @param type its type
	 * @param given what is given
	 * @return the stand-in, or {@code null} if the value is no part of a list
	 */
	static @Nullable Object of(ConfigurationPropertyName name, ResolvableType type, ConfigurationProperty given) {
		String text = String.valueOf(given.getValue());
		if (name.isNumericIndex(name.getNumberOfElements() - 1)) {
			return (type.resolve() == Integer.class) ? ANY_NUMBER : text;
		}
		boolean numbers = type.resolve() == List.class && type.getGeneric().resolve() == Integer.class;
		return (numbers && text.indexOf(',') >= 0) ? numbers(text) : null;
	}

	private static List<Integer> numbers(String text) {
		List<Integer> numbers = new ArrayList<>();
		for (String element : text.split(",")) {
			numbers.add(NUMBER.matcher(element.strip()).matches() ? Integer.valueOf(element.strip()) : ANY_NUMBER);
		}
		return numbers;
	}

}

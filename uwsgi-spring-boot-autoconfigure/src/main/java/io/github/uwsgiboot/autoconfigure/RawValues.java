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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.networking.PropertyNames;
import io.github.uwsgiboot.option.ArgumentKind;
import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.UwsgiOption;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.PlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.util.CollectionUtils;

/**
 * Values that are taken as they are, without splitting at commas: a scalar is one value,
 * a list one value an element. A list comes from one source as a whole, an empty one too.
 * An empty scalar in a file takes away what a source of lower rank says. A placeholder,
 * an argument or a variable of the environment may be empty by mistake.
 */
final class RawValues {

	private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");

	private static final int NO_INDEX = -1;

	private static final String TIME = "${strftime:";

	private final PlaceholdersResolver placeholders;

	private final Consumer<Problem> problems;

	private final Set<String> empty = new HashSet<>();

	private final Set<String> takenAway = new HashSet<>();

	RawValues(PlaceholdersResolver placeholders, Consumer<Problem> problems) {
		this.placeholders = placeholders;
		this.problems = problems;
	}

	/**
	 * Read values by their keys.
	 * @param group the group that the properties are in
	 * @param properties the properties, those of the highest source first
	 * @param complete whether no element of a list was left out of the properties
	 * @return the values by what stands behind the name of the group, except for an index
	 */
	Map<String, List<String>> read(PropertyGroup group, List<RankedProperty> properties, boolean complete) {
		Map<String, SortedMap<Integer, @Nullable String>> values = values(group, properties);
		// Directives are one list: under other keys is what is no text.
		if (complete && (group != PropertyGroup.DIRECTIVES || values.size() == 1)) {
			for (Map.Entry<String, SortedMap<Integer, @Nullable String>> indexed : values.entrySet()) {
				reportGap(group, indexed.getKey(), indexed.getValue());
			}
		}
		return lists(group, values);
	}

	private Map<String, SortedMap<Integer, @Nullable String>> values(PropertyGroup group,
			List<RankedProperty> properties) {
		int depth = group.propertyName().getNumberOfElements();
		Map<String, SortedMap<Integer, @Nullable String>> values = new LinkedHashMap<>();
		Map<String, Integer> ranks = new HashMap<>();
		for (RankedProperty property : properties) {
			ConfigurationPropertyName name = property.name();
			int index = index(name);
			String key = key(group, property, joined(name, depth, name.getNumberOfElements() - ((index < 0) ? 0 : 1)));
			ConfigurationProperty value = property.property();
			if (value != null) {
				SortedMap<Integer, @Nullable String> indexed = values.get(key);
				if (indexed == null) {
					indexed = new TreeMap<>();
					values.put(key, indexed);
					ranks.put(key, property.rank());
				}
				boolean counts = Integer.valueOf(property.rank()).equals(ranks.get(key));
				noteEmpty(key, property, counts);
				if (counts) {
					put(value, index, indexed);
				}
			}
		}
		return values;
	}

	private void noteEmpty(String key, RankedProperty property, boolean counts) {
		if (counts && index(property.name()) == NO_INDEX && property.isInFile() && property.isEmpty()) {
			this.empty.add(key);
		}
		else if (!counts && this.empty.contains(key)) {
			this.takenAway.add(key);
		}
	}

	// A source that is made by a program may hold a list as a whole.
	private void put(ConfigurationProperty property, int index, SortedMap<Integer, @Nullable String> indexed) {
		Object value = RankedProperty.scalar(property.getValue());
		if (index != NO_INDEX || !(value instanceof Collection<?> || value.getClass().isArray())) {
			indexed.put(index, text(property.getName(), value));
			return;
		}
		int position = 0;
		for (Object element : (value instanceof Collection<?> list) ? list : CollectionUtils.arrayToList(value)) {
			indexed.put(position, text(property.getName(), element));
			position++;
		}
	}

	private void reportGap(PropertyGroup group, String key, SortedMap<Integer, @Nullable String> indexed) {
		int expected = 0;
		for (int index : indexed.keySet()) {
			if (index > expected) {
				String list = key.isEmpty() ? group.propertyName().toString()
						: PropertyNames.entry(group.propertyName().toString(), key);
				this.problems.accept(UnknownNames.elementMissing(list, index));
				return;
			}
			expected = index + 1;
		}
	}

	// A variable of the environment has no dashes, and few options have dots.
	private static String key(PropertyGroup group, RankedProperty property, String elements) {
		boolean dashed = group == PropertyGroup.OPTIONS && property.isEnvironment()
				&& OptionCatalogue.uwsgi20().find(elements) == null;
		return dashed ? elements.replace('.', '-') : elements;
	}

	private Map<String, List<String>> lists(PropertyGroup group,
			Map<String, SortedMap<Integer, @Nullable String>> values) {
		Map<String, List<String>> lists = new LinkedHashMap<>();
		for (Map.Entry<String, SortedMap<Integer, @Nullable String>> indexed : values.entrySet()) {
			List<String> list = resolved(indexed.getValue());
			boolean blank = "".equals(indexed.getValue().get(NO_INDEX));
			boolean none = blank && (isList(group, indexed.getKey()) || isTakenAway(indexed.getKey()));
			if (!list.isEmpty() && !none) {
				lists.put(indexed.getKey(), list);
			}
		}
		return lists;
	}

	private boolean isTakenAway(String key) {
		UwsgiOption option = OptionCatalogue.uwsgi20().find(key);
		return this.takenAway.contains(key) && (option == null || !option.takesEmptyText());
	}

	private static List<String> resolved(SortedMap<Integer, @Nullable String> indexed) {
		List<String> values = new ArrayList<>();
		for (String value : indexed.values()) {
			if (value != null) {
				values.add(value);
			}
		}
		return List.copyOf(values);
	}

	// Spring makes an empty text of an empty list, and the other way round.
	private static boolean isList(PropertyGroup group, String key) {
		if (group == PropertyGroup.DIRECTIVES) {
			return key.isEmpty();
		}
		UwsgiOption option = OptionCatalogue.uwsgi20().find(key);
		return option != null && option.repeatable() && option.argument() != ArgumentKind.OPTIONAL;
	}

	private @Nullable String text(ConfigurationPropertyName name, @Nullable Object value) {
		try {
			return String.valueOf(RankedProperty.scalar(this.placeholders.resolvePlaceholders(withTime(value))));
		}
		catch (IllegalArgumentException | IllegalStateException ex) {
			this.problems.accept(Problem.error("placeholder-unresolved", name.toString(), null,
					UnresolvedValue.reason(ex),
					"Define the placeholder, or give it a default: ${name:default}. Write '\\${' where uWSGI or a shell"
							+ " shall see '${'."));
			return null;
		}
	}

	// What follows the colon of this variable of log encoders is a format, which Spring
	// would take for the default of a property that there is not, without a word.
	private static @Nullable Object withTime(@Nullable Object value) {
		if (!(value instanceof String text) || !text.contains(TIME)) {
			return value;
		}
		return text.replace("\\" + TIME, TIME).replace(TIME, "\\" + TIME);
	}

	private static int index(ConfigurationPropertyName name) {
		String last = name.getElement(name.getNumberOfElements() - 1, Form.ORIGINAL);
		return INDEX.matcher(last).matches() ? Integer.parseInt(last) : NO_INDEX;
	}

	private static String joined(ConfigurationPropertyName name, int start, int end) {
		List<String> elements = new ArrayList<>();
		for (int i = start; i < end; i++) {
			elements.add(name.getElement(i, Form.ORIGINAL));
		}
		return String.join(".", elements);
	}

}

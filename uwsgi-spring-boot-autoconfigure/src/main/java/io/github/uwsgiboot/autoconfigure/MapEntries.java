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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.networking.PropertyNames;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/**
 * Groups the properties of a map by its entries, in one pass over all sources. What an
 * environment variable says of an entry finds the entry of the files, however its key is
 * spelt.
 */
final class MapEntries {

	private final ConfigurationPropertyName map;

	private final KnownProperties known;

	private final Consumer<Problem> problems;

	private final Map<String, MapEntry> entries = new LinkedHashMap<>();

	private final List<UnknownMember> unknown = new ArrayList<>();

	private final Set<String> reported = new HashSet<>();

	MapEntries(ConfigurationPropertyName map, KnownProperties known, Consumer<Problem> problems) {
		this.map = map;
		this.known = known;
		this.problems = problems;
	}

	Collection<MapEntry> group(List<RankedProperty> properties) {
		for (RankedProperty property : properties) {
			if (!property.isEnvironment()) {
				add(property);
			}
		}
		for (UnknownMember member : this.unknown) {
			report(member);
		}
		for (RankedProperty property : properties) {
			if (property.isEnvironment()) {
				addFromEnvironment(property);
			}
		}
		return this.entries.values();
	}

	private MapEntry entry(String key) {
		String id = RankedProperty.uniform(key);
		MapEntry known = this.entries.get(id);
		MapEntry entry = (known != null) ? known : new MapEntry(key);
		this.entries.put(id, entry);
		return entry;
	}

	private void add(RankedProperty property) {
		ConfigurationPropertyName name = property.name();
		int depth = this.map.getNumberOfElements();
		String key = name.getElement(depth, Form.ORIGINAL);
		if (name.isNumericIndex(depth)) {
			reportOnce(UnknownNames.listInsteadOfMap(this.map, key));
			return;
		}
		MapEntry entry = entry(key);
		if (!entry.key().equals(key)) {
			reportOnce(UnknownNames.ambiguousKey(this.map, key, entry.key()));
		}
		else if (endOfProperty(name) == depth + 1) {
			requireEmpty(property, key);
		}
		else {
			add(property, entry, depth + 1);
		}
	}

	private void add(RankedProperty property, MapEntry entry, int start) {
		ConfigurationPropertyName name = property.name();
		int end = endOfProperty(name);
		String found = this.known.find(RankedProperty.uniform(name, start, end, "."));
		if (found != null && isIndexed(name) && !this.known.isList(found)) {
			reportOnce(UnknownNames
				.listInsteadOfValue(PropertyNames.entry(this.map.toString(), entry.key()) + "." + found));
			return;
		}
		if (found != null) {
			entry.add(new EntryMember(found, index(name), property));
			return;
		}
		List<String> below = this.known.below(RankedProperty.uniform(name, start, end, "."));
		if (below.isEmpty()) {
			this.unknown.add(new UnknownMember(name, entry, start, end));
		}
		else if (!property.isEmpty()) {
			reportOnce(UnknownNames.groupIsScalar(property(name, entry, start), property.text(), below));
		}
	}

	// An entry that has properties of its own is no beginning of a key, nor is a list.
	private void report(UnknownMember member) {
		MapEntry entry = member.entry();
		String dottedKey = (entry.isEmpty() && !member.name().isNumericIndex(member.start()))
				? dottedKey(member.name(), member.start(), member.end()) : null;
		boolean hasName = this.known.find("name") != null;
		reportOnce((dottedKey != null) ? UnknownNames.dottedKey(this.map, entry.key() + "." + dottedKey, hasName)
				: UnknownNames.unknown(property(member.name(), entry, member.start()), nearest(member),
						beside(member)));
	}

	private List<String> nearest(UnknownMember member) {
		ConfigurationPropertyName name = member.name();
		for (int start = member.start() + 1; start < member.end(); start++) {
			String found = this.known.find(RankedProperty.uniform(name, start, member.end(), "."));
			if (found != null) {
				return List.of(found);
			}
		}
		return this.known.nearest(name.subName(member.start()).toString());
	}

	private List<String> beside(UnknownMember member) {
		return this.known.beside(RankedProperty.uniform(member.name(), member.start(), member.end(), "."));
	}

	private String property(ConfigurationPropertyName name, MapEntry entry, int start) {
		String separator = name.isNumericIndex(start) ? "" : ".";
		return PropertyNames.entry(this.map.toString(), entry.key()) + separator + name.subName(start);
	}

	private @Nullable String dottedKey(ConfigurationPropertyName name, int start, int end) {
		return IntStream.range(start + 1, end)
			.filter((split) -> this.known.find(RankedProperty.uniform(name, split, end, ".")) != null)
			.mapToObj((split) -> name.subName(start).chop(split - start).toString())
			.findFirst()
			.orElse(null);
	}

	private void requireEmpty(RankedProperty property, String key) {
		if (!property.isEmpty()) {
			String value = String.valueOf(property.text());
			String member = this.known.find(RankedProperty.uniform(key));
			reportOnce((member != null) ? UnknownNames.nameMissing(this.map, member, value)
					: UnknownNames.scalar(this.map, key, value));
		}
	}

	private void addFromEnvironment(RankedProperty property) {
		ConfigurationPropertyName name = property.name();
		int start = this.map.getNumberOfElements();
		int end = endOfProperty(name);
		Integer split = split(name, start, end);
		if (split == null) {
			reportOnce(UnknownNames.unknownVariable(property, this.map));
			return;
		}
		String key = joined(name, start, split);
		String found = this.known.findJoined(RankedProperty.uniform(name, split, end, ""));
		if (found != null && isIndexed(name) && !this.known.isList(found)) {
			reportOnce(UnknownNames.unknownVariable(property, this.map));
		}
		else if (found != null) {
			entry(key).add(new EntryMember(found, index(name), property));
		}
	}

	// A key in brackets is one element, whatever it has in it.
	private static String joined(ConfigurationPropertyName name, int start, int end) {
		StringJoiner key = new StringJoiner("-");
		for (int i = start; i < end; i++) {
			key.add(name.getElement(i, Form.ORIGINAL));
		}
		return key.toString();
	}

	/**
	 * Return where the key of an entry ends in the name that was made of an environment
	 * variable. The property is as long as it can be.
	 * @param name the name
	 * @param start where the key begins
	 * @param end where the property ends
	 * @return where the key ends, or {@code null} if there is no property
	 */
	private @Nullable Integer split(ConfigurationPropertyName name, int start, int end) {
		for (int split = start + 1; split < end; split++) {
			if (this.known.findJoined(RankedProperty.uniform(name, split, end, "")) != null) {
				return split;
			}
		}
		return null;
	}

	private static int endOfProperty(ConfigurationPropertyName name) {
		return name.getNumberOfElements() - (isIndexed(name) ? 1 : 0);
	}

	private static String index(ConfigurationPropertyName name) {
		return isIndexed(name) ? "[" + name.getLastElement(Form.ORIGINAL) + "]" : "";
	}

	private static boolean isIndexed(ConfigurationPropertyName name) {
		return name.isNumericIndex(name.getNumberOfElements() - 1);
	}

	private void reportOnce(Problem problem) {
		if (this.reported.add(problem.code() + " " + problem.property())) {
			this.problems.accept(problem);
		}
	}

	/**
	 * What no entry has.
	 *
	 * @param name the name of the property
	 * @param entry the entry that it is below
	 * @param start where its name within the entry begins
	 * @param end where that ends
	 */
	private record UnknownMember(ConfigurationPropertyName name, MapEntry entry, int start, int end) {

	}

}

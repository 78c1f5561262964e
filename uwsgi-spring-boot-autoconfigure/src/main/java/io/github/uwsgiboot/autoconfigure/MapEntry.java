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
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/**
 * An entry of a map, put together from all sources.
 */
final class MapEntry {

	/**
	 * The name under which the properties of an entry are bound, whatever its key is.
	 */
	static final ConfigurationPropertyName NAME = ConfigurationPropertyName.of("entry");

	private static final String DSN = "dsn";

	private final String key;

	private final List<EntryMember> members = new ArrayList<>();

	MapEntry(String key) {
		this.key = key;
	}

	String key() {
		return this.key;
	}

	boolean isEmpty() {
		return this.members.isEmpty();
	}

	void add(EntryMember member) {
		this.members.add(member);
	}

	/**
	 * Tell which properties of the entry environment variables set.
	 * @param entry the name of the entry
	 * @param variables takes the names of the properties
	 */
	void addVariables(String entry, Map<RankedProperty, String> variables) {
		for (EntryMember member : this.members) {
			if (member.source().isEnvironment()) {
				variables.put(member.source(), entry + "." + member.property() + member.index());
			}
		}
	}

	/**
	 * Return the properties that count: of each, the one from the highest source. A list
	 * comes from one source as a whole. A DSN describes the whole socket, so that nothing
	 * from a source below its own counts.
	 * @return the properties by their names below {@link #NAME}
	 */
	Map<ConfigurationPropertyName, ConfigurationProperty> merge() {
		Map<ConfigurationPropertyName, ConfigurationProperty> merged = new LinkedHashMap<>();
		Map<String, Integer> ranks = new HashMap<>();
		Collections.sort(this.members);
		for (EntryMember member : this.members) {
			Integer dsnRank = ranks.get(DSN);
			boolean covered = dsnRank != null && dsnRank < member.rank();
			ConfigurationProperty property = member.source().property();
			if (!covered && property != null) {
				Integer higher = ranks.putIfAbsent(member.property(), member.rank());
				if (higher == null || higher == member.rank()) {
					merged.put(NAME.append(member.property() + member.index()), property);
				}
			}
		}
		return merged;
	}

}

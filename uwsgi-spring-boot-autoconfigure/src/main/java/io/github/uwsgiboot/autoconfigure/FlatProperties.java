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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The names of all properties that stand in no map. Those of {@link SeparateProperties}
 * are looked at when something that begins like them is asked for.
 */
final class FlatProperties implements ReinterpretedValues.TextProperties {

	private final KnownProperties root = new KnownProperties(UwsgiProperties.class);

	private final Map<SeparateProperties, KnownProperties> separate = new EnumMap<>(SeparateProperties.class);

	FlatProperties() {
		for (PropertyGroup group : PropertyGroup.ENTRIES) {
			this.root.add(group.propertyName().subName(1).toString());
		}
	}

	/**
	 * Find the name that is written with dots between its elements.
	 * @param uniform the elements in lower case and without dashes
	 * @return the dashed name, or {@code null} if there is none
	 */
	@Nullable String find(String uniform) {
		return known(SeparateProperties.of(uniform)).find(uniform);
	}

	/**
	 * Find the name whose elements are written without anything between them, as from an
	 * environment variable.
	 * @param joined the letters of the elements
	 * @return the dashed name, or {@code null} if there is none
	 */
	@Nullable String findJoined(String joined) {
		String found = this.root.findJoined(joined);
		for (SeparateProperties group : SeparateProperties.values()) {
			if (found == null && group.isBeginningOf(joined)) {
				found = known(group).findJoined(joined);
			}
		}
		return found;
	}

	/**
	 * Return whether a property has elements.
	 * @param name the dashed name
	 * @return whether it is a list
	 */
	boolean isList(String name) {
		return known(SeparateProperties.of(RankedProperty.uniform(name))).isList(name);
	}

	@Override
	public boolean isText(RankedProperty property) {
		String uniform = property.uniform(1);
		return known(SeparateProperties.of(uniform)).isText(uniform);
	}

	/**
	 * Return the names below the given one.
	 * @param uniform the elements in lower case and without dashes, with dots between
	 * them
	 * @return the dashed names, relative to the given one
	 */
	List<String> below(String uniform) {
		return all().below(uniform);
	}

	/**
	 * Return the names that are most like the given one.
	 * @param name a name that is not known
	 * @return the nearest names, the nearest first
	 */
	List<String> nearest(String name) {
		return all().nearest(name);
	}

	/**
	 * Return the names that stand beside the given one.
	 * @param uniform the elements of a name that is not known, in lower case and without
	 * dashes, with dots between them
	 * @return the dashed names, relative to what they are part of
	 */
	List<String> beside(String uniform) {
		return all().beside(uniform);
	}

	/**
	 * Return a text by which names are sorted in the order in which Boot binds JavaBeans
	 * within JavaBeans: flags first, then by name.
	 * @param property the name of the property
	 * @return the text
	 */
	String bindingOrder(String property) {
		String name = property.substring(UwsgiProperties.PREFIX.length() + 1);
		boolean flag = known(SeparateProperties.of(RankedProperty.uniform(name))).isFlag(name);
		StringBuilder order = new StringBuilder();
		String[] elements = name.split("\\.");
		for (int i = 0; i < elements.length; i++) {
			order.append((flag && i == elements.length - 1) ? "0" : "1").append(elements[i]).append(' ');
		}
		return order.toString();
	}

	private KnownProperties known(@Nullable SeparateProperties group) {
		if (group == null) {
			return this.root;
		}
		KnownProperties known = this.separate.get(group);
		if (known == null) {
			known = new KnownProperties(group.type(), group.prefix() + ".");
			this.separate.put(group, known);
		}
		return known;
	}

	private KnownProperties all() {
		List<KnownProperties> all = new ArrayList<>(List.of(this.root));
		for (SeparateProperties group : SeparateProperties.values()) {
			all.add(known(group));
		}
		return new KnownProperties(all);
	}

}

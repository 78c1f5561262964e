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

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

import io.github.uwsgiboot.option.EditDistance;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.core.ResolvableType;
import org.springframework.util.StringUtils;

/**
 * The names of the properties of a JavaBean and of the JavaBeans in it.
 */
final class KnownProperties implements ReinterpretedValues.TextProperties {

	// as of uwsgi.networking.sockets.web
	private static final int ENTRY_DEPTH = 4;

	private static final int FURTHEST = 3;

	private static final int MOST = 3;

	private static final int MOST_BESIDE = 25;

	private static final String PACKAGE = KnownProperties.class.getPackageName();

	private final Map<String, String> names = new LinkedHashMap<>();

	private final Map<String, String> joinedNames = new LinkedHashMap<>();

	private final Map<String, Method> getters = new HashMap<>();

	/**
	 * Find the properties of a JavaBean.
	 * @param type the JavaBean
	 */
	KnownProperties(Class<?> type) {
		this(type, "");
	}

	/**
	 * Find the properties of a JavaBean.
	 * @param type the JavaBean
	 * @param prefix what stands before each name, with a dot at its end
	 */
	KnownProperties(Class<?> type, String prefix) {
		collect(type, prefix);
	}

	/**
	 * Join properties.
	 * @param parts the properties
	 */
	KnownProperties(Collection<KnownProperties> parts) {
		Map<String, String> sorted = new TreeMap<>();
		for (KnownProperties part : parts) {
			for (Map.Entry<String, String> name : part.names.entrySet()) {
				sorted.put(name.getValue().replace('.', ' '), name.getKey());
			}
		}
		sorted.forEach((name, uniform) -> this.names.put(uniform, name.replace(' ', '.')));
	}

	private void collect(Class<?> type, String prefix) {
		for (Map.Entry<String, Method> getter : getters(type).entrySet()) {
			Class<?> propertyType = getter.getValue().getReturnType();
			String name = prefix + DataObjectPropertyName.toDashedForm(getter.getKey());
			if (isGroup(propertyType)) {
				collect(propertyType, name + ".");
				continue;
			}
			add(name);
			this.getters.put(name, getter.getValue());
		}
	}

	/**
	 * Add a property that is no text.
	 * @param name the dashed name
	 */
	void add(String name) {
		this.names.put(RankedProperty.uniform(name), name);
		this.joinedNames.put(RankedProperty.uniform(name).replace(".", ""), name);
	}

	/**
	 * Return the names of all properties.
	 * @return the dashed names
	 */
	Collection<String> names() {
		return this.names.values();
	}

	private static Map<String, Method> getters(Class<?> type) {
		Map<String, Method> getters = new TreeMap<>();
		for (Method method : type.getDeclaredMethods()) {
			String name = method.getName();
			int prefix = name.startsWith("get") ? 3 : (name.startsWith("is") ? 2 : name.length());
			if (Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 0 && prefix < name.length()) {
				getters.put(StringUtils.uncapitalize(name.substring(prefix)), method);
			}
		}
		return getters;
	}

	/**
	 * Return whether values of the given type are made of properties.
	 * @param type the type of a property
	 * @return whether the type is a JavaBean of properties
	 */
	static boolean isGroup(Class<?> type) {
		return type.getPackageName().equals(PACKAGE) && !type.isEnum();
	}

	/**
	 * Find the name that is written with dots between its elements.
	 * @param uniform the elements in lower case and without dashes
	 * @return the dashed name, or {@code null} if there is none
	 */
	@Nullable String find(String uniform) {
		return this.names.get(uniform);
	}

	/**
	 * Find the name whose elements are written without anything between them, as from an
	 * environment variable.
	 * @param joined the letters of the elements
	 * @return the dashed name, or {@code null} if there is none
	 */
	@Nullable String findJoined(String joined) {
		return this.joinedNames.get(joined);
	}

	private static boolean isText(Method getter) {
		ResolvableType type = ResolvableType.forMethodReturnType(getter);
		return type.resolve() == String.class || type.asCollection().resolveGeneric() == String.class;
	}

	/**
	 * Return whether a property is a text, or a list of texts.
	 * @param uniform the elements in lower case and without dashes, with dots between
	 * them
	 * @return whether it is a text
	 */
	boolean isText(String uniform) {
		String name = find(uniform);
		Method getter = (name != null) ? this.getters.get(name) : null;
		return getter != null && isText(getter);
	}

	@Override
	public boolean isText(RankedProperty property) {
		return isText(property.uniform(ENTRY_DEPTH));
	}

	/**
	 * Return whether a property is on or off and never unset.
	 * @param name the dashed name
	 * @return whether it is a flag
	 */
	boolean isFlag(String name) {
		Method getter = this.getters.get(name);
		return getter != null && getter.getName().startsWith("is");
	}

	/**
	 * Return whether a property has elements.
	 * @param name the dashed name
	 * @return whether it is a list
	 */
	boolean isList(String name) {
		Method getter = this.getters.get(name);
		return getter != null && Collection.class.isAssignableFrom(getter.getReturnType());
	}

	/**
	 * Return the names below the given one.
	 * @param uniform the elements in lower case and without dashes, with dots between
	 * them
	 * @return the dashed names, relative to the given one
	 */
	List<String> below(String uniform) {
		int elements = elements(uniform);
		return this.names.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().startsWith(uniform + "."))
			.map((entry) -> entry.getValue().split("\\.", elements + 1)[elements])
			.toList();
	}

	/**
	 * Return the names that stand beside the given one, unless they are too many to be
	 * read.
	 * @param uniform the elements of a name that is not known, in lower case and without
	 * dashes, with dots between them
	 * @return the dashed names, relative to what they are part of
	 */
	List<String> beside(String uniform) {
		int dot = uniform.lastIndexOf('.');
		List<String> beside = (dot > 0) ? below(uniform.substring(0, dot)) : List.copyOf(this.names.values());
		return (beside.size() <= MOST_BESIDE) ? beside : List.of();
	}

	/**
	 * Return the names that are most like the given one, or like its beginning; at least
	 * one letter has to be right.
	 * @param name a name that is not known
	 * @return the nearest names, the nearest first
	 */
	List<String> nearest(String name) {
		int furthest = Math.min(FURTHEST, name.length() - 1);
		List<String> nearest = nearest((known) -> distance(name, known), furthest);
		return !nearest.isEmpty() ? nearest : nearest(
				(known) -> new EditDistance(firstElements(name, elements(known)), known).upTo(FURTHEST), furthest);
	}

	private List<String> nearest(ToIntFunction<String> distance, int furthest) {
		return this.names.values()
			.stream()
			.filter((known) -> distance.applyAsInt(known) <= furthest)
			.sorted(Comparator.comparingInt(distance))
			.limit(MOST)
			.toList();
	}

	private static int distance(String name, String known) {
		return lastElement(name).equals(lastElement(known)) ? 1 : new EditDistance(name, known).upTo(FURTHEST);
	}

	private static int elements(String name) {
		return 1 + (int) name.chars().filter((character) -> character == '.').count();
	}

	private static String firstElements(String name, int count) {
		return String.join(".", Arrays.asList(name.split("\\.")).subList(0, Math.min(count, elements(name))));
	}

	private static String lastElement(String name) {
		return name.substring(name.lastIndexOf('.') + 1);
	}

}

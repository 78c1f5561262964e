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

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.configurationmetadata.ConfigurationMetadataProperty;
import org.springframework.boot.configurationmetadata.ValueHint;
import org.springframework.util.ClassUtils;

/**
 * Renders the page of all properties from the configuration metadata.
 */
final class PropertiesPage {

	private static final String INTRODUCTION = """
			# All properties

			Written from the configuration metadata by `PropertiesPageTests`, which fails when this page is not up to date;
			`-Dtest=PropertiesPageTests -Dproperties-page.update=true` writes it anew.

			`*` stands for a name that you choose. Where there is no default, nothing is rendered, and uWSGI's own default
			holds. Times are written as `5s` or `2m`, a bare number is one of seconds unless the description says otherwise;
			sizes as `64KB`, a bare number is one of bytes. A list may be a YAML list or one value with commas; values of
			`uwsgi.options` and `uwsgi.directives` are not split at commas.
			""";

	private static final String TABLE = """

			## `%s`

			| property | type | default | description |
			| --- | --- | --- | --- |
			""";

	private static final int MOST_HINTS = 12;

	private static final Map<String, String> TYPES = Map.of("java.lang.String", "text", "java.lang.Boolean",
			"`true`, `false`", "java.lang.Integer", "number", "java.time.Duration", "time",
			"org.springframework.util.unit.DataSize", "size",
			"java.util.Map<java.lang.String,java.util.List<java.lang.String>>", "lists of text by option");

	private PropertiesPage() {
	}

	static String render(Map<String, ConfigurationMetadataProperty> properties) {
		Map<String, Map<String, ConfigurationMetadataProperty>> groups = new TreeMap<>(
				Comparator.comparing(PropertiesPage::isOurs).reversed().thenComparing(Comparator.naturalOrder()));
		properties.forEach((name, property) -> groups.computeIfAbsent(group(name), (unused) -> new TreeMap<>())
			.put(name, property));
		StringBuilder page = new StringBuilder(INTRODUCTION);
		groups.forEach((group, members) -> {
			page.append(TABLE.formatted(group));
			members.forEach((name, property) -> page.append(row(name, property)));
		});
		return page.toString();
	}

	private static boolean isOurs(String group) {
		return group.startsWith(UwsgiProperties.PREFIX);
	}

	private static String group(String name) {
		return name.substring(0, name.lastIndexOf('.'));
	}

	private static String row(String name, ConfigurationMetadataProperty property) {
		return "| `%s` | %s | %s | %s |\n".formatted(name, type(property), defaultValue(property.getDefaultValue()),
				text(property.getDescription()));
	}

	private static String type(ConfigurationMetadataProperty property) {
		List<ValueHint> hints = property.getHints().getValueHints();
		if (hints.isEmpty() || hints.size() > MOST_HINTS) {
			return type(property.getType());
		}
		String values = hints.stream()
			.map((hint) -> "`%s`".formatted(hint.getValue()))
			.collect(Collectors.joining(", "));
		boolean isOpen = property.getHints()
			.getValueProviders()
			.stream()
			.anyMatch((provider) -> provider.getName().equals("any"));
		return type(property.getType()) + (isOpen ? ", such as " : ": ") + values;
	}

	private static String type(String type) {
		String known = TYPES.get(type);
		if (known != null) {
			return known;
		}
		if (type.startsWith("java.util.List<") || type.startsWith("java.util.Set<")) {
			return "list of " + type(type.substring(type.indexOf('<') + 1, type.length() - 1));
		}
		if (type.startsWith("java.util.Map<")) {
			return "entries, see below";
		}
		Class<?> resolved = ClassUtils.resolveClassName(type, null);
		if (!resolved.isEnum()) {
			return resolved.getSimpleName().toLowerCase(Locale.ROOT);
		}
		return Arrays.stream(resolved.getEnumConstants())
			.map((constant) -> "`" + ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-') + "`")
			.collect(Collectors.joining(", "));
	}

	private static String defaultValue(@Nullable Object value) {
		if (value == null) {
			return "";
		}
		Collection<?> values = (value instanceof Object[] array) ? Arrays.asList(array) : List.of(value);
		return values.stream().map((element) -> "`" + element + "`").collect(Collectors.joining(", "));
	}

	private static String text(String description) {
		return description.replace("|", "\\|").replace("*", "\\*").replace("<", "&lt;");
	}

}

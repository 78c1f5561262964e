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

package io.github.uwsgiboot.ide;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.boot.configurationmetadata.ConfigurationMetadataProperty;
import org.springframework.util.ClassUtils;

/**
 * A document with a value for each property, in the nested form.
 */
final class PropertiesYaml {

	private PropertiesYaml() {
	}

	static String of(Map<String, ConfigurationMetadataProperty> properties) {
		Node root = new Node(new TreeMap<>(), "");
		properties.forEach((name, property) -> {
			Node node = root;
			String[] elements = name.replace("*", "name").split("\\.");
			for (int i = 0; i < elements.length - 1; i++) {
				node = node.children().computeIfAbsent(elements[i], (unused) -> new Node(new TreeMap<>(), ""));
			}
			node.children().put(elements[elements.length - 1], new Node(Map.of(), value(property.getType())));
		});
		StringBuilder yaml = new StringBuilder();
		root.append(yaml, "");
		return yaml.toString();
	}

	private static String value(String type) {
		if (type.startsWith("java.util.Map<")) {
			return " { master: true, env: [ \"A=1\", \"B=2\" ] }";
		}
		if (type.startsWith("java.util.List<") || type.startsWith("java.util.Set<")) {
			return " [" + value(type.substring(type.indexOf('<') + 1, type.length() - 1)) + " ]";
		}
		return switch (type) {
			case "java.lang.String" -> " text";
			case "java.lang.Boolean" -> " true";
			case "java.lang.Integer" -> " 1";
			case "java.time.Duration" -> " 5s";
			case "org.springframework.util.unit.DataSize" -> " 64KB";
			default -> " " + value(ClassUtils.resolveClassName(type, null));
		};
	}

	private static String value(Class<?> type) {
		return type.isEnum() ? ((Enum<?>) type.getEnumConstants()[0]).name().toLowerCase(Locale.ROOT).replace('_', '-')
				: "1";
	}

	private record Node(Map<String, Node> children, String value) {

		void append(StringBuilder yaml, String indentation) {
			this.children.forEach((name, child) -> {
				yaml.append(indentation).append(name).append(':').append(child.value).append('\n');
				child.append(yaml, indentation + "  ");
			});
		}

	}

}

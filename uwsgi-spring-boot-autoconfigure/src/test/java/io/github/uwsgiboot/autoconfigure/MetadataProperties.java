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

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.configurationmetadata.ConfigurationMetadataProperty;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataRepositoryJsonBuilder;

/**
 * All properties in the configuration metadata, those in the values of maps included:
 * <code>*</code> stands for the key of an entry.
 */
public final class MetadataProperties {

	private static final Pattern MAP = Pattern
		.compile("java\\.util\\.Map<java\\.lang\\.String,(io\\.github\\.uwsgiboot\\.\\S+)>");

	private MetadataProperties() {
	}

	/**
	 * Return the names of the properties that have a value, which a map of groups has
	 * not.
	 */
	static Set<String> names() throws IOException {
		Set<String> names = new TreeSet<>(all().keySet());
		names.removeIf((name) -> !name.startsWith(UwsgiProperties.PREFIX + "."));
		names.removeAll(mapValues().keySet());
		return names;
	}

	/**
	 * Return all properties by their names.
	 * @return the properties
	 * @throws IOException if the metadata cannot be read
	 */
	public static Map<String, ConfigurationMetadataProperty> all() throws IOException {
		Map<String, ConfigurationMetadataProperty> all = new TreeMap<>();
		read(metadata()).forEach((property) -> all.put(property.getId(), property));
		for (Map.Entry<String, Class<?>> map : mapValues().entrySet()) {
			read(metadata(map.getValue()))
				.forEach((property) -> all.put(map.getKey() + ".*." + property.getId(), property));
		}
		return all;
	}

	/**
	 * Return the types of the values of those properties that are maps of groups.
	 * @return the types by the names of the properties
	 * @throws IOException if the metadata cannot be read
	 */
	public static Map<String, Class<?>> mapValues() throws IOException {
		Map<String, Class<?>> types = new TreeMap<>();
		for (ConfigurationMetadataProperty property : read(metadata())) {
			Matcher map = MAP.matcher(property.getType());
			if (map.matches()) {
				types.put(property.getId(), type(map.group(1)));
			}
		}
		return types;
	}

	/**
	 * Return the file with the metadata of the module.
	 */
	static Path metadata() {
		return directory().resolve("spring-configuration-metadata.json");
	}

	/**
	 * Return the file with the metadata of the values of a map.
	 * @param type the type of the values
	 */
	static Path metadata(Class<?> type) {
		return directory().resolve("spring/configuration-metadata/" + type.getName() + ".json");
	}

	private static Collection<ConfigurationMetadataProperty> read(Path file) throws IOException {
		try (InputStream json = Files.newInputStream(file)) {
			return ConfigurationMetadataRepositoryJsonBuilder.create(json).build().getAllProperties().values();
		}
	}

	private static Class<?> type(String name) {
		try {
			return Class.forName(name);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Path directory() {
		try {
			return Path.of(UwsgiProperties.class.getProtectionDomain().getCodeSource().getLocation().toURI())
				.resolve("META-INF");
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.boot.configurationmetadata.ConfigurationMetadataProperty;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataRepositoryJsonBuilder;

/**
 * The names of all properties in the configuration metadata, those in the values of maps
 * included: <code>*</code> stands for the key of an entry.
 */
final class MetadataProperties {

	private static final Pattern MAP = Pattern
		.compile("java\\.util\\.Map<java\\.lang\\.String,(io\\.github\\.uwsgiboot\\.\\S+)>");

	private MetadataProperties() {
	}

	static Set<String> names() throws IOException {
		Set<String> names = new TreeSet<>();
		for (ConfigurationMetadataProperty property : read("spring-configuration-metadata.json").toList()) {
			Matcher map = MAP.matcher(property.getType());
			if (map.matches()) {
				read("spring/configuration-metadata/" + map.group(1) + ".json")
					.forEach((value) -> names.add(property.getId() + ".*." + value.getId()));
			}
			else if (property.getId().startsWith(UwsgiProperties.PREFIX + ".")) {
				names.add(property.getId());
			}
		}
		return names;
	}

	private static Stream<ConfigurationMetadataProperty> read(String file) throws IOException {
		try (InputStream json = Files.newInputStream(outputDirectory().resolve("META-INF").resolve(file))) {
			return ConfigurationMetadataRepositoryJsonBuilder.create(json).build().getAllProperties().values().stream();
		}
	}

	private static Path outputDirectory() {
		try {
			return Path.of(UwsgiProperties.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

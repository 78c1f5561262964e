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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.boot.configurationmetadata.ConfigurationMetadataProperty;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataRepositoryJsonBuilder;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the configuration metadata, which is what an IDE shows to users.
 */
class ConfigurationMetadataTests {

	@Test
	void propertyIsDescribed() throws Exception {
		Collection<ConfigurationMetadataProperty> properties = properties(
				outputDirectory().resolve("META-INF/spring-configuration-metadata.json"));
		assertThat(properties).extracting(ConfigurationMetadataProperty::getId)
			.contains("uwsgi.enabled", "management.endpoint.uwsgi.access", "management.endpoint.uwsgi.show-values",
					"management.endpoint.uwsgi.roles")
			.allMatch((id) -> id.matches("uwsgi\\..+|management\\.(endpoint\\.uwsgi(instance)?|health\\.uwsgi)\\..+"));
		assertThat(problems(properties)).isEmpty();
	}

	@Test
	void propertyOfMapValueIsDescribed() throws Exception {
		List<String> problems = new ArrayList<>();
		for (Path file : mapValueFiles()) {
			Collection<ConfigurationMetadataProperty> properties = properties(file);
			assertThat(properties).as(file.toString()).isNotEmpty();
			problems(properties).forEach((problem) -> problems.add(file.getFileName() + ": " + problem));
		}
		assertThat(problems).isEmpty();
	}

	private List<Path> mapValueFiles() throws Exception {
		Path directory = outputDirectory().resolve("META-INF/spring/configuration-metadata");
		if (!Files.exists(directory)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(directory)) {
			return files.toList();
		}
	}

	private Path outputDirectory() throws URISyntaxException {
		return Path.of(UwsgiProperties.class.getProtectionDomain().getCodeSource().getLocation().toURI());
	}

	private Collection<ConfigurationMetadataProperty> properties(Path file) throws IOException {
		try (InputStream json = Files.newInputStream(file)) {
			return ConfigurationMetadataRepositoryJsonBuilder.create(json).build().getAllProperties().values();
		}
	}

	private List<String> problems(Collection<ConfigurationMetadataProperty> properties) {
		return properties.stream().flatMap(this::problems).toList();
	}

	private Stream<String> problems(ConfigurationMetadataProperty property) {
		String description = property.getDescription();
		if (!StringUtils.hasText(description)) {
			return Stream.of(property.getId() + " has no description");
		}
		List<String> problems = new ArrayList<>();
		if (description.matches("(?s)(The|An?)\\b.*")) {
			problems.add("starts with an article");
		}
		if (!description.endsWith(".")) {
			problems.add("does not end with a full stop");
		}
		if (Boolean.class.getName().equals(property.getType()) && !description.startsWith("Whether ")) {
			problems.add("is a boolean's and does not start with \"Whether\"");
		}
		return problems.stream()
			.map((problem) -> "description of " + property.getId() + " " + problem + ": " + description);
	}

}

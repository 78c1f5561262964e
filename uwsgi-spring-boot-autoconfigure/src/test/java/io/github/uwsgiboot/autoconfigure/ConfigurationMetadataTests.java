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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.uwsgiboot.actuate.endpoint.UwsgiEndpoint;
import io.github.uwsgiboot.networking.Networking;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.BeanUtils;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataProperty;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the configuration metadata, which is what an IDE shows to users, against the
 * types that properties are bound to.
 */
class ConfigurationMetadataTests {

	private static final String ENDPOINT = "management.endpoint.uwsgi.";

	@Test
	void propertiesAreThoseOfTheTypesThatAreBound() throws IOException {
		Set<String> properties = new TreeSet<>(MetadataProperties.all().keySet());
		Set<String> readByConditions = properties.stream()
			.filter((name) -> name.startsWith("management."))
			.collect(Collectors.toSet());
		Set<String> bound = defaults().keySet();
		readByConditions.removeAll(bound);
		properties.removeAll(readByConditions);
		assertThat(properties).isNotEmpty().containsExactlyElementsOf(bound);
		assertThat(readByConditions).contains(ENDPOINT + "access", ENDPOINT + "cache.time-to-live",
				"management.health.uwsgi.enabled", "management.info.uwsgi.enabled");
	}

	@Test
	void defaultsAreThoseOfTheTypesThatAreBound() throws IOException {
		Map<String, ConfigurationMetadataProperty> properties = MetadataProperties.all();
		Map<String, @Nullable Object> metadata = new TreeMap<>();
		Map<String, @Nullable Object> code = new TreeMap<>();
		defaults().forEach((name, value) -> {
			Object expected = comparable(value);
			code.put(name, expected);
			metadata.put(name, comparable(properties.get(name).getDefaultValue(), expected));
		});
		assertThat(metadata).isEqualTo(code);
	}

	@Test
	void accessOfTheEndpointIsThatOfItsAnnotation() throws IOException {
		assertThat(MetadataProperties.all().get(ENDPOINT + "access").getDefaultValue())
			.isEqualTo(comparable(UwsgiEndpoint.class.getAnnotation(Endpoint.class).defaultAccess()).toString()
				.replace('-', '_'));
	}

	@Test
	void propertyIsDescribed() throws IOException {
		List<String> problems = new ArrayList<>();
		MetadataProperties.all()
			.forEach((name, property) -> problems(property)
				.forEach((problem) -> problems.add(name + " " + problem + ": " + property.getDescription())));
		assertThat(problems).isEmpty();
	}

	private static Map<String, @Nullable Object> defaults() throws IOException {
		Map<String, @Nullable Object> defaults = BeanDefaults.of(new UwsgiProperties(), UwsgiProperties.PREFIX + ".");
		defaults.putAll(BeanDefaults.of(new EntryProperties(), Networking.PROPERTY + "."));
		for (SeparateProperties group : SeparateProperties.values()) {
			defaults.putAll(BeanDefaults.of(BeanUtils.instantiateClass(group.type()),
					UwsgiProperties.PREFIX + "." + group.prefix() + "."));
		}
		defaults.putAll(BeanDefaults.of(new UwsgiEndpointProperties(), ENDPOINT));
		MetadataProperties.mapValues()
			.forEach((name, type) -> defaults.putAll(BeanDefaults.of(BeanUtils.instantiateClass(type), name + ".*.")));
		return defaults;
	}

	private static @Nullable Object comparable(@Nullable Object value) {
		if (value instanceof Enum<?> constant) {
			return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
		}
		if (value instanceof Collection<?> collection) {
			return collection.isEmpty() ? null : collection.stream().map(String::valueOf).toList();
		}
		return (value instanceof Map<?, ?> map && map.isEmpty()) ? null : value;
	}

	private static @Nullable Object comparable(@Nullable Object metadata, @Nullable Object expected) {
		if (metadata instanceof Object[] values) {
			return Arrays.stream(values).map(String::valueOf).toList();
		}
		if (metadata instanceof String text && expected instanceof Duration) {
			return DurationStyle.detectAndParse(text);
		}
		return (metadata instanceof String text && expected instanceof DataSize) ? DataSize.parse(text) : metadata;
	}

	private static Stream<String> problems(ConfigurationMetadataProperty property) {
		String description = property.getDescription();
		if (!StringUtils.hasText(description)) {
			return Stream.of("has no description");
		}
		List<String> problems = new ArrayList<>();
		if (description.matches("(?s)(The|An?)\\b.*")) {
			problems.add("starts with an article");
		}
		if (!description.endsWith(".")) {
			problems.add("does not end with a full stop");
		}
		if (Boolean.class.getName().equals(property.getType()) && !description.startsWith("Whether ")) {
			problems.add("is a boolean and does not start with \"Whether\"");
		}
		if (Duration.class.getName().equals(property.getType()) && !description.matches("(Time|Maximum time)\\b.*")) {
			problems.add("is a duration and does not start with \"Time\"");
		}
		return problems.stream();
	}

}

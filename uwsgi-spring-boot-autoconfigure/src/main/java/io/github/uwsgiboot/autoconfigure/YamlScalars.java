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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginProvider;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin.Location;
import org.springframework.core.io.Resource;

/**
 * Finds numbers and truth values that YAML made of something that looks otherwise, such
 * as 432 of {@code 0660}, 3630 of {@code 60:30}, or {@code false} of {@code off}.
 */
final class YamlScalars {

	private static final Pattern SCALAR = Pattern.compile("[^,\\]}#\\s]+");

	private final Map<Resource, List<String>> files = new HashMap<>();

	/**
	 * Return what stands in the file.
	 * @param property the property
	 * @return the text in the file, or {@code null} if the value is what stands there
	 */
	@Nullable String reinterpreted(ConfigurationProperty property) {
		Object value = property.getValue();
		if (!(value instanceof Number || value instanceof Boolean)
				|| !(unwrap(property.getOrigin()) instanceof TextResourceOrigin origin)) {
			return null;
		}
		String text = text(origin);
		return (text != null && !text.equals(value.toString())) ? text : null;
	}

	private @Nullable Origin unwrap(@Nullable Origin origin) {
		return (origin instanceof OriginProvider provider) ? provider.getOrigin() : origin;
	}

	private @Nullable String text(TextResourceOrigin origin) {
		Resource resource = origin.getResource();
		Location location = origin.getLocation();
		if (resource == null || location == null) {
			return null;
		}
		List<String> lines = this.files.get(resource);
		if (lines == null) {
			lines = lines(resource);
			this.files.put(resource, lines);
		}
		if (location.getLine() >= lines.size()) {
			return null;
		}
		String line = lines.get(location.getLine());
		Matcher matcher = SCALAR.matcher(line);
		return (location.getColumn() < line.length() && matcher.find(location.getColumn())) ? matcher.group() : null;
	}

	private static List<String> lines(Resource resource) {
		try {
			return resource.getContentAsString(StandardCharsets.UTF_8).lines().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read %s again".formatted(resource), ex);
		}
	}

}

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

package io.github.uwsgiboot.actuate.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.ini.IniChange;
import io.github.uwsgiboot.ini.IniDocument;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.SanitizableData;

/**
 * Hides the secrets in changes to a file that anybody may have written.
 */
final class ChangeSanitizer {

	private final Map<String, List<String>> properties;

	private final ValueSanitizer values;

	/**
	 * Create a sanitizer of changes.
	 * @param document the document that the file is compared with, which tells the
	 * properties of options
	 * @param values decides what is shown of values
	 */
	ChangeSanitizer(IniDocument document, ValueSanitizer values) {
		this.values = values;
		this.properties = document.directives()
			.stream()
			.collect(Collectors.groupingBy(Directive::key,
					Collectors.mapping(Directive::property, Collectors.toList())));
	}

	IniChange sanitize(IniChange change) {
		String oldValue = sanitize(change, change.oldValue());
		String newValue = sanitize(change, change.newValue());
		return new IniChange(change.kind(), change.section(), key(change), oldValue, newValue, change.property());
	}

	private @Nullable String sanitize(IniChange change, @Nullable String value) {
		if (value == null) {
			return null;
		}
		return properties(change).stream()
			.map((property) -> this.values.sanitize(change.key(), property, value))
			.filter((shown) -> !shown.equals(value))
			.findFirst()
			.orElse(value);
	}

	private List<String> properties(IniChange change) {
		if (change.property() != null) {
			return List.of(change.property());
		}
		List<String> properties = new ArrayList<>(List.of("uwsgi.options." + change.key()));
		properties.addAll(this.properties.getOrDefault(change.key(), List.of()));
		return properties;
	}

	// A line of no option and without a value may be anything.
	private String key(IniChange change) {
		boolean bare = Objects.requireNonNullElse(change.oldValue(), change.newValue()).isEmpty();
		boolean foreign = change.property() == null;
		return (foreign && bare && this.values.isHidden(change.key())) ? SanitizableData.SANITIZED_VALUE : change.key();
	}

}

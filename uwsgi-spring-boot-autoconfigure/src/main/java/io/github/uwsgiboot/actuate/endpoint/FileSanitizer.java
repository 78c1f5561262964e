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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.ini.IniDocument;
import io.github.uwsgiboot.ini.IniWriter;

import org.springframework.boot.actuate.endpoint.SanitizableData;

/**
 * Hides the secrets in the lines of a file that anybody may have written.
 */
final class FileSanitizer {

	private static final String HIDDEN = SanitizableData.SANITIZED_VALUE;

	// uWSGI joins the next line to one that ends in a single '%' (core/ini.c).
	private static final Pattern CONTINUED = Pattern.compile("(?<!%)(?:%%)*%$");

	private final Map<String, Set<String>> properties;

	private final ValueSanitizer values;

	/**
	 * Create a sanitizer of files.
	 * @param document the document that the file is compared with, which tells the
	 * properties of options
	 * @param values decides what is shown of values
	 */
	FileSanitizer(IniDocument document, ValueSanitizer values) {
		this.values = values;
		this.properties = document.directives()
			.stream()
			.collect(Collectors.groupingBy(Directive::key,
					Collectors.mapping(Directive::property, Collectors.toCollection(LinkedHashSet::new))));
	}

	/**
	 * Return what is shown of the lines.
	 * @param lines the lines, with or without their ends
	 * @return as many lines
	 */
	List<String> sanitize(List<String> lines) {
		List<String> sanitized = new ArrayList<>(lines.size());
		boolean continued = false;
		for (String line : lines) {
			String text = line.strip();
			sanitized.add(continued ? hidden(line, "") : sanitize(line, text));
			continued = CONTINUED.matcher(text).find() && this.values.hidesSecrets();
		}
		return sanitized;
	}

	private String sanitize(String line, String text) {
		if (text.isEmpty() || text.startsWith("[") || text.equals(IniWriter.MARK)) {
			return line;
		}
		if (text.startsWith("#") || text.startsWith(";")) {
			return this.values.hidesSecrets() ? hidden(line, text.charAt(0) + " ") : line;
		}
		int equals = text.indexOf('=');
		if (equals < 0) {
			return this.values.isHidden(text) ? hidden(line, "") : line;
		}
		String key = text.substring(0, equals).strip();
		String value = text.substring(equals + 1).strip();
		String shown = sanitizeValue(key, value);
		return shown.equals(value) ? line : withEnd(line, key + " = " + shown);
	}

	private String sanitizeValue(String key, String value) {
		String shown = this.values.sanitize(key, "uwsgi.options." + key, value);
		for (String property : this.properties.getOrDefault(key, Set.of())) {
			if (!shown.equals(value)) {
				return shown;
			}
			shown = this.values.sanitize(key, property, value);
		}
		return shown;
	}

	private static String hidden(String line, String prefix) {
		return withEnd(line, prefix + HIDDEN);
	}

	private static String withEnd(String line, String text) {
		return line.endsWith("\n") ? text + "\n" : text;
	}

}

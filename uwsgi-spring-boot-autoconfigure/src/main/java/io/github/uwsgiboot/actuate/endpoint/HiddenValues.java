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

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.actuate.endpoint.SanitizableData;

/**
 * Hides values that a sentence quotes, wholly or in part, in upper or lower case.
 */
final class HiddenValues {

	private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}_-]+");

	private static final int SHORTEST_PART = 4;

	private final List<String> texts;

	/**
	 * Create hidden values.
	 * @param values the values
	 */
	HiddenValues(Collection<String> values) {
		Set<String> texts = new LinkedHashSet<>(values);
		for (String value : values) {
			SEPARATORS.splitAsStream(value).filter((part) -> part.length() >= SHORTEST_PART).forEach(texts::add);
		}
		this.texts = texts.stream()
			.filter((text) -> !text.isEmpty())
			.sorted(Comparator.comparingInt(String::length).reversed())
			.toList();
	}

	String hideIn(String sentence) {
		String hidden = sentence;
		for (String text : this.texts) {
			Pattern whole = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(text) + "(?![\\p{L}\\p{N}])",
					Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
			hidden = whole.matcher(hidden).replaceAll(Matcher.quoteReplacement(SanitizableData.SANITIZED_VALUE));
		}
		return hidden;
	}

}

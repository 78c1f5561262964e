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

package io.github.uwsgiboot.check.binary;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The values of a file that may carry secrets, masked where uWSGI repeats them.
 */
final class Secrets {

	private static final String MASK = "******";

	private static final Pattern PEM = Pattern
		.compile("(?s)-----BEGIN [A-Z0-9 ]+-----.*?(?:-----END [A-Z0-9 ]+-----|$)");

	private static final int MINIMAL_LENGTH = 3;

	// The longest first, since one value may be a part of another.
	private final Map<String, String> masked = new TreeMap<>(
			Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

	Secrets(List<Line> lines) {
		lines.stream().filter(Line::isSecret).forEach(this::add);
	}

	private void add(Line line) {
		String text = line.text();
		int colon = text.indexOf(':');
		boolean route = line.canonicalName().contains("route") && colon > 0;
		put(text, route ? text.substring(0, colon + 1) + MASK : MASK);
		put(text.substring(text.indexOf('=') + 1).strip(), MASK);
	}

	private void put(String text, String mask) {
		if (text.length() >= MINIMAL_LENGTH) {
			this.masked.putIfAbsent(text, mask);
		}
	}

	/**
	 * Mask what may be secret.
	 * @param text what uWSGI wrote
	 * @return the text without secrets
	 */
	String mask(String text) {
		String result = PEM.matcher(text).replaceAll(MASK);
		for (Map.Entry<String, String> entry : this.masked.entrySet()) {
			result = result.replace(entry.getKey(), entry.getValue());
		}
		return result;
	}

}

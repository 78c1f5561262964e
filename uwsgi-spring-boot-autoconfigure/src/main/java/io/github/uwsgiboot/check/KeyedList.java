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

package io.github.uwsgiboot.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code key=value} pairs with commas between them, as uWSGI does
 * ({@code uwsgi_kvlist_parse()} in {@code core/utils.c}): a backslash takes its meaning
 * from a comma, blanks belong to the key, and the last of two pairs with a key counts.
 */
final class KeyedList {

	private KeyedList() {
	}

	static Map<String, String> parse(String text) {
		Map<String, String> values = new LinkedHashMap<>();
		for (String pair : pairs(text)) {
			int equals = pair.indexOf('=');
			if (equals >= 0) {
				values.put(pair.substring(0, equals), pair.substring(equals + 1));
			}
		}
		return values;
	}

	/**
	 * Return what stands between the commas.
	 * @param text the text
	 * @return the parts, with and without an equals sign
	 */
	static List<String> pairs(String text) {
		List<String> pairs = new ArrayList<>();
		StringBuilder pair = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character == ',') {
				pairs.add(pair.toString());
				pair.setLength(0);
			}
			else if (character != '\\') {
				pair.append(character);
			}
			else if (++i < text.length()) {
				pair.append(text.charAt(i));
			}
		}
		pairs.add(pair.toString());
		return pairs;
	}

}

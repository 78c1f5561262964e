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

import java.util.HashMap;
import java.util.Map;

/**
 * Reads {@code key=value} pairs with commas between them, as uWSGI does
 * ({@code uwsgi_kvlist_parse()} in {@code core/utils.c}).
 */
final class KeyedList {

	private KeyedList() {
	}

	static Map<String, String> parse(String text) {
		Map<String, String> values = new HashMap<>();
		for (String pair : text.split(",")) {
			String[] parts = pair.split("=", 2);
			if (parts.length == 2) {
				values.put(parts[0].strip(), parts[1]);
			}
		}
		return values;
	}

}

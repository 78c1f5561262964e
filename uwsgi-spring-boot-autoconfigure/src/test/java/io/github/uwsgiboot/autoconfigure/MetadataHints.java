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
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The hints in a file of configuration metadata, as they stand there: those of properties
 * that do not exist included.
 *
 * @param values the values by the names of the hints, each with its description
 */
record MetadataHints(Map<String, Map<String, String>> values) {

	static MetadataHints read(Path file) throws IOException {
		Map<String, Map<String, String>> hints = new LinkedHashMap<>();
		for (JsonNode hint : JsonMapper.shared().readTree(file.toFile()).path("hints")) {
			Map<String, String> values = new LinkedHashMap<>();
			for (JsonNode value : hint.path("values")) {
				values.put(value.path("value").asString(), value.path("description").asString(""));
			}
			hints.put(hint.path("name").asString(), values);
		}
		return new MetadataHints(hints);
	}

}

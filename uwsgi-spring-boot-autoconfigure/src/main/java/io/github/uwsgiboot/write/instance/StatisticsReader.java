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

package io.github.uwsgiboot.write.instance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.github.uwsgiboot.write.Proof;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the document of a stats server ({@code uwsgi_master_generate_stats()} in
 * {@code core/master_utils.c}).
 */
final class StatisticsReader {

	// What requests carry stands in the document as it came.
	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
		.build();

	Statistics read(String document) throws IOException {
		JsonNode root = tree(document);
		if (!root.path("workers").isArray() || !root.has("pid")) {
			throw new IOException("The answer is not one of a stats server of uWSGI's");
		}
		List<ListenQueue> sockets = new ArrayList<>();
		root.path("sockets").forEach((socket) -> sockets.add(queue(socket)));
		JsonNode workers = root.path("workers");
		int accepting = 0;
		for (JsonNode worker : workers) {
			accepting += isAccepting(worker) ? 1 : 0;
		}
		JsonNode metrics = root.path("metrics");
		return new Statistics(root.path("version").asString(""), root.path("pid").asLong(0), workers.size(), accepting,
				root.path("listen_queue_errors").asLong(0), sockets, proof(metrics),
				value(metrics, Proof.FALLBACK_METRIC) > 0);
	}

	private static JsonNode tree(String document) throws IOException {
		try {
			return MAPPER.readTree(document);
		}
		catch (JacksonException ex) {
			throw new IOException("The answer is not JSON: " + ex.getOriginalMessage(), ex);
		}
	}

	// A cheap worker is started as soon as there is a request for it.
	private static boolean isAccepting(JsonNode worker) {
		return worker.path("accepting").asInt(0) == 1 || worker.path("status").asString("").equals("cheap");
	}

	private static ListenQueue queue(JsonNode socket) {
		long limit = socket.path("max_queue").asLong(0);
		return new ListenQueue(socket.path("name").asString(""), socket.path("proto").asString(""),
				(limit > 0) ? socket.path("queue").asLong(0) : null, (limit > 0) ? limit : null);
	}

	private static @Nullable Proof proof(JsonNode metrics) {
		long generation = value(metrics, Proof.GENERATION_METRIC);
		return (generation > 0) ? new Proof(generation, value(metrics, Proof.FINGERPRINT_METRIC)) : null;
	}

	private static long value(JsonNode metrics, String name) {
		return metrics.path(name).path("value").asLong(0);
	}

}

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

package io.github.uwsgiboot.fuzz;

/**
 * How much is tried, by the system properties {@code fuzz.values}, {@code fuzz.texts},
 * {@code fuzz.configurations} and {@code fuzz.seed}. The defaults take a few seconds.
 *
 * @param values the number of values
 * @param texts the number of texts
 * @param configurations the number of configurations
 * @param seed what the random numbers start from
 */
record FuzzSettings(int values, int texts, int configurations, long seed) {

	static FuzzSettings fromSystemProperties() {
		return new FuzzSettings(Integer.getInteger("fuzz.values", 500), Integer.getInteger("fuzz.texts", 50),
				Integer.getInteger("fuzz.configurations", 50), Long.getLong("fuzz.seed", 1L));
	}

}

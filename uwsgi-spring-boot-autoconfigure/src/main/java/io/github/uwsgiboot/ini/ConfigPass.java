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

package io.github.uwsgiboot.ini;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One of the passes that uWSGI makes over values: each {@code S(key)}, where {@code S} is
 * the symbol of the pass, is replaced by what the key stands for, and the value is
 * scanned again from its second character on ({@code uwsgi_apply_config_pass()} in
 * {@code core/utils.c}).
 */
enum ConfigPass {

	/**
	 * <code>$(NAME)</code>, an environment variable.
	 */
	ENVIRONMENT('$'),

	/**
	 * <code>@(path)</code>, the content of a file.
	 */
	FILE('@'),

	/**
	 * <code>%(key)</code>, the value of another option.
	 */
	OPTION('%');

	private final char symbol;

	ConfigPass(char symbol) {
		this.symbol = symbol;
	}

	/**
	 * Return the keys that this pass looks up in a value if it finds none of them.
	 * @param value the value
	 * @return the keys
	 */
	Stream<String> keysIn(String value) {
		List<String> keys = new ArrayList<>();
		scan(value, (key) -> {
			keys.add(key);
			return null;
		}).run();
		return keys.stream();
	}

	/**
	 * Return a scan that replaces what this pass finds in a value.
	 * @param value the value
	 * @param lookup tells what a key stands for
	 * @return the scan
	 */
	ReferenceScan scan(String value, Lookup lookup) {
		return new ReferenceScan(this.symbol, value, lookup);
	}

	/**
	 * Tells what a key stands for.
	 */
	interface Lookup {

		/**
		 * Look up a key.
		 * @param key the key, which is not empty
		 * @return what the key stands for, or {@code null} to leave it as it is
		 */
		@Nullable String find(String key);

	}

}

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.UwsgiOption;
import org.jspecify.annotations.Nullable;

/**
 * The list in which uWSGI keeps what it has read, before it runs the options
 * ({@code add_exported_option()} in {@code core/config.c}). What {@code set} and
 * {@code set-placeholder} say is in the list too, behind them.
 */
final class ExportedOptions {

	private final List<ExportedOption> options = new ArrayList<>();

	private final Map<String, ExportedOption> firstByKey = new HashMap<>();

	/**
	 * Add an option, and the one that it sets.
	 * @param key the key
	 * @param value the value
	 * @param line the number of the line in the caller's list
	 */
	void add(String key, String value, int line) {
		add(key, value, line, false);
	}

	private void add(String key, String value, int line, boolean placeholder) {
		UwsgiOption option = OptionCatalogue.uwsgi20().find(key);
		boolean immediate = option != null && option.immediate();
		ExportedOption exported = new ExportedOption(key, value, line, !placeholder && !immediate);
		this.options.add(exported);
		this.firstByKey.putIfAbsent(key, exported);
		if (option != null && !placeholder
				&& (option.name().equals("set") || option.name().equals("set-placeholder"))) {
			addSet(value, line, !option.name().equals("set"));
		}
	}

	private void addSet(String value, int line, boolean placeholder) {
		int equals = value.indexOf('=');
		// without one uWSGI exits
		if (equals >= 0) {
			add(value.substring(0, equals), value.substring(equals + 1), line, placeholder);
		}
	}

	List<ExportedOption> all() {
		return this.options;
	}

	/**
	 * Return what <code>%(key)</code> stands for at this moment.
	 * @param key the key, or several words
	 * @return the text, or {@code null} if nothing stands for it
	 */
	@Nullable String placeholder(String key) {
		if (key.indexOf(' ') >= 0) {
			return new PlaceholderArithmetic((word) -> {
				String value = find(word);
				return (value != null) ? value : "";
			}).calculate(key);
		}
		return find(key);
	}

	private @Nullable String find(String key) {
		ExportedOption option = this.firstByKey.get(key);
		return (option != null) ? option.value() : null;
	}

	/**
	 * An option in the list.
	 */
	static final class ExportedOption {

		private final String key;

		private final int line;

		private final boolean seesPasses;

		private String value;

		private @Nullable ReferenceScan scan;

		private ExportedOption(String key, String value, int line, boolean seesPasses) {
			this.key = key;
			this.value = value;
			this.line = line;
			this.seesPasses = seesPasses;
		}

		void apply(ConfigPass pass, ConfigPass.Lookup lookup) {
			if (!this.seesPasses) {
				return;
			}
			this.scan = pass.scan(this.value, lookup);
			try {
				this.value = this.scan.run();
			}
			finally {
				this.scan = null;
			}
		}

		String key() {
			return this.key;
		}

		/**
		 * Return the value. A reference of an option to itself stands for what has become
		 * of its value so far.
		 * @return the value at this moment
		 */
		String value() {
			return (this.scan != null) ? this.scan.toString() : this.value;
		}

		int line() {
			return this.line;
		}

	}

}

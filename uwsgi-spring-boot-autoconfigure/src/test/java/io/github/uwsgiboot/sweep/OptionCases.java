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

package io.github.uwsgiboot.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.UwsgiOption;

/**
 * Each option of the catalogue with plain values of its kind, most of them wrong.
 *
 * @param directories the directories that values name
 */
record OptionCases(SweepDirectories directories) {

	/**
	 * Options with which uWSGI ends as it should, while a child of it goes on.
	 */
	private static final Set<String> DETACHING = Set.of("daemonize", "daemonize2");

	List<SweepCase> all() {
		List<SweepCase> all = new ArrayList<>();
		for (UwsgiOption option : OptionCatalogue.uwsgi20().options()) {
			if (!option.exits() && !DETACHING.contains(option.name())) {
				values(option).forEach((value) -> all.add(of(option.name(), value)));
			}
		}
		return all;
	}

	private List<String> values(UwsgiOption option) {
		String work = this.directories.work().toString();
		return switch (option.argument()) {
			case FLAG, NONE -> List.of("true");
			case INTEGER -> List.of("1", "0", "-1", "70000");
			case UNSIGNED -> List.of("1", "0", "-1");
			case SIGNED -> List.of("1", "-1");
			case SHORT -> List.of("1", "70000");
			case MEGABYTES -> List.of("1", "0");
			case OPTIONAL -> List.of("x", "1", "true");
			case KEY_VALUE -> List.of("x", "k=v");
			case TEXT -> List.of("x", "1", "a=b", work, work + "/none", work + "/no/ne");
			case LIST -> List.of("x", "1", "a=b", "1 x", work, work + "/none", work + "/no/ne");
			case SPECIAL -> List.of("x", "1", "a=b", "true", "127.0.0.1:7999", work, work + "/none", work + "/no/ne");
		};
	}

	/**
	 * Return the configuration with one option.
	 * @param option the name of the option
	 * @param value the value
	 */
	SweepCase of(String option, String value) {
		return new SweepCase(option, value, """
				uwsgi:
				  options:
				    %s: "1"
				    %s: "true"
				    %s: %s
				  networking:
				    sockets:
				      web: { dsn: "http://127.0.0.1:7080" }
				""".formatted(option.equals("processes") ? "threads" : "processes",
				option.equals("die-on-term") ? "no-orphans" : "die-on-term", option, SweepCase.quoted(value)));
	}

}

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

import java.util.List;
import java.util.stream.Stream;

/**
 * What uWSGI ends on without a word of ours.
 *
 * @param subject the name of an option, of a property, or the beginning of a line
 * @param value a regular expression for the values
 * @param says what uWSGI says then
 * @param why why nothing is said
 */
record KnownExit(String subject, String value, String says, String why) {

	/**
	 * Return all exits that are known: those of the table, and those for want of a file
	 * that uWSGI looks for in a directory that only it knows.
	 */
	static List<KnownExit> all() {
		return Stream
			.concat(DataRow.of(KnownExit.class, "known-exits.tsv").stream().map(KnownExit::of),
					DataRow.ofCatalogue("uwsgi-2.0-required-paths.tsv").stream().map(KnownExit::ofRelativePath))
			.toList();
	}

	private static KnownExit ofRelativePath(DataRow row) {
		return new KnownExit(row.first(), "[^/].*", "",
				"the path is not absolute: uWSGI looks for it in a directory that only it knows");
	}

	private static KnownExit of(DataRow row) {
		List<String> cells = row.cells();
		return new KnownExit(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
	}

	boolean matches(SweepCase tried, String log) {
		return this.subject.equals(tried.subject()) && tried.value().matches(this.value) && log.contains(this.says);
	}

}

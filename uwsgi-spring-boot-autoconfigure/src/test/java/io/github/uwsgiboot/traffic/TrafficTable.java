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

package io.github.uwsgiboot.traffic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table in the documentation that tells for each networking property the test that
 * fails without it, or why there is none.
 *
 * @param rows the rows
 */
record TrafficTable(List<Row> rows) {

	private static final Path FILE = Path.of("..", "docs", "traffic-table.md");

	private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| (?:`(\\w+)\\.(\\w+)`|([^`|].*?)) \\|");

	/**
	 * Read the table.
	 * @return the table
	 * @throws IOException if the file cannot be read
	 */
	static TrafficTable read() throws IOException {
		return new TrafficTable(Files.readAllLines(FILE)
			.stream()
			.filter((line) -> line.startsWith("| `"))
			.map(TrafficTable::row)
			.toList());
	}

	private static Row row(String line) {
		Matcher matcher = ROW.matcher(line);
		if (!matcher.matches()) {
			throw new IllegalStateException("Not a row with a property, and a test or a reason: " + line);
		}
		return new Row(matcher.group(1), matcher.group(2), matcher.group(3));
	}

	/**
	 * Return the rows that name a test.
	 * @return the rows
	 */
	List<Row> tested() {
		return this.rows.stream().filter((row) -> row.testClass() != null).toList();
	}

	/**
	 * A row.
	 *
	 * @param property the property, with {@code *} for names that users choose
	 * @param testClass the simple name of the test class, {@code null} if there is none
	 * @param testMethod the name of the test method, {@code null} if there is none
	 */
	record Row(String property, String testClass, String testMethod) {

		Class<?> type() throws ClassNotFoundException {
			return Class.forName(getClass().getPackageName() + "." + this.testClass);
		}

		@Override
		public String toString() {
			return this.property;
		}

	}

}

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

/**
 * Something that a straightforward renderer gets wrong.
 *
 * @param wrong what it writes
 * @param golden the golden case that shows what is written instead, or how it is refused
 * @param evidence the test that shows what uWSGI does with it, or a dash and the reason
 * why there is none
 */
record Misreading(String wrong, String golden, String evidence) {

	private static final Path FILE = Path.of("src/test/resources/io/github/uwsgiboot/traffic/misreadings.txt");

	/**
	 * Return all misreadings.
	 * @return the misreadings
	 * @throws IOException if the table cannot be read
	 */
	static List<Misreading> all() throws IOException {
		return Files.readAllLines(FILE).stream().filter((line) -> !line.startsWith("#")).map(Misreading::of).toList();
	}

	private static Misreading of(String line) {
		String[] cells = line.split(" \\| ");
		return new Misreading(cells[0], cells[1], cells[2]);
	}

	/**
	 * Return whether a test shows what uWSGI does.
	 * @return whether there is a test
	 */
	boolean isShown() {
		return !this.evidence.startsWith("- ");
	}

	/**
	 * Return the golden case.
	 * @return the file of the case
	 */
	Path goldenFile() {
		return Path.of("src/test/resources/golden", this.golden + ".txt");
	}

}

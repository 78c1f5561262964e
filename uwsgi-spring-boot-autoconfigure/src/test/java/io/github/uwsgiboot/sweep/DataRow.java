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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import io.github.uwsgiboot.option.OptionCatalogue;

/**
 * A row of a file with one row a line and tabs between the cells, below a row of titles.
 *
 * @param cells the cells
 */
record DataRow(List<String> cells) {

	/**
	 * Return the rows of a table of the catalogue.
	 * @param table the name of the file
	 * @return the rows
	 */
	static List<DataRow> ofCatalogue(String table) {
		return of(OptionCatalogue.class, table);
	}

	/**
	 * Return the rows of a file.
	 * @param type the type that the file stands beside
	 * @param file the name of the file
	 * @return the rows
	 */
	static List<DataRow> of(Class<?> type, String file) {
		try (InputStream input = Objects.requireNonNull(type.getResourceAsStream(file), file)) {
			return new String(input.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.skip(1)
				.map((line) -> new DataRow(List.of(line.split("\t"))))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String first() {
		return this.cells.get(0);
	}

	String last() {
		return this.cells.get(this.cells.size() - 1);
	}

	@Override
	public String toString() {
		return first();
	}

}

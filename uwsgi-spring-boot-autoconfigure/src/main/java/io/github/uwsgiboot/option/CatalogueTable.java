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

package io.github.uwsgiboot.option;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table of the catalogue: tab-separated cells, a row a line, {@code #} before comments.
 *
 * @param resource the name of the file beside this class
 * @param columns the number of cells that each row has
 */
record CatalogueTable(String resource, int columns) {

	List<List<String>> rows() {
		try (InputStream stream = CatalogueTable.class.getResourceAsStream(this.resource)) {
			if (stream == null) {
				throw new IllegalStateException("'%s' is missing from the class path".formatted(this.resource));
			}
			return read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("'%s' cannot be read".formatted(this.resource), ex);
		}
	}

	private List<List<String>> read(BufferedReader reader) {
		return reader.lines().filter((line) -> !line.startsWith("#")).map(this::cells).toList();
	}

	private List<String> cells(String line) {
		List<String> cells = List.of(line.split("\t"));
		if (cells.size() != this.columns) {
			throw new IllegalStateException("'%s' has a row with %d cells instead of %d: %s".formatted(this.resource,
					cells.size(), this.columns, line));
		}
		return cells;
	}

}

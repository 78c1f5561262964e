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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of the catalogue: comments after {@code #}, a line with the names of the
 * columns, then a line a row. Tabs separate the cells.
 *
 * @param resource the name of the file beside this class
 */
record CatalogueTable(String resource) {

	List<CatalogueRow> rows() {
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

	private static List<CatalogueRow> read(BufferedReader reader) throws IOException {
		Map<String, Integer> columns = new HashMap<>();
		List<CatalogueRow> rows = new ArrayList<>();
		for (String line = reader.readLine(); line != null; line = reader.readLine()) {
			if (line.startsWith("#")) {
				continue;
			}
			if (columns.isEmpty()) {
				for (String column : line.split("\t")) {
					columns.put(column, columns.size());
				}
			}
			else {
				rows.add(new CatalogueRow(columns, line));
			}
		}
		return rows;
	}

}

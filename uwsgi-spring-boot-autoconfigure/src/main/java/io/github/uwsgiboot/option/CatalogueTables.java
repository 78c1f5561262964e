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

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The tables of a catalogue, generated ones and those kept by hand. A table is read when
 * something in it is asked for. Safe for use by several threads.
 */
final class CatalogueTables {

	private final String version;

	private final Map<String, Map<String, CatalogueRow>> tables = new HashMap<>();

	CatalogueTables(String version) {
		this.version = version;
	}

	/**
	 * Return a row by its first cell.
	 * @param table the table, in which no two rows have the same first cell
	 * @param first the first cell
	 * @return the row, or {@code null} if there is none
	 */
	@Nullable CatalogueRow row(String table, String first) {
		return byFirst(table).get(first);
	}

	/**
	 * Return the value of a cell of a row.
	 * @param table the table, in which no two rows have the same first cell
	 * @param first the first cell
	 * @param column the name of the column
	 * @return the value, or {@code null} if there is no such row, or the cell has none
	 */
	@Nullable String value(String table, String first, String column) {
		CatalogueRow row = row(table, first);
		return (row != null) ? row.value(column) : null;
	}

	/**
	 * Return whether there is a row.
	 * @param table the table
	 * @param first the first cell
	 * @return whether there is a row with the first cell
	 */
	boolean has(String table, String first) {
		return byFirst(table).containsKey(first);
	}

	/**
	 * Return the names nearest to one that is not in a table.
	 * @param table the table
	 * @param first what no row has as its first cell
	 * @return at most three first cells, the nearest first
	 */
	List<String> nearest(String table, String first) {
		Map<String, String> names = new HashMap<>();
		for (String known : byFirst(table).keySet()) {
			names.put(known, known);
		}
		return new NearestNames(names).to(first);
	}

	/**
	 * Read a table.
	 * @param table the table
	 * @return all rows in their order
	 */
	List<CatalogueRow> rows(String table) {
		return new CatalogueTable(this.version + "-" + table + ".tsv").rows();
	}

	private synchronized Map<String, CatalogueRow> byFirst(String table) {
		Map<String, CatalogueRow> known = this.tables.get(table);
		if (known == null) {
			known = new HashMap<>();
			for (CatalogueRow row : rows(table)) {
				known.put(row.first(), row);
			}
			this.tables.put(table, known);
		}
		return known;
	}

}

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

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A row of a {@link CatalogueTable}. A cell with {@code -} has no value. A cell is read
 * when it is asked for: of most rows an application uses none but the first.
 *
 * @param columns the position of each column
 * @param line the cells, with tabs between them
 */
record CatalogueRow(Map<String, Integer> columns, String line) {

	private static final String NO_VALUE = "-";

	/**
	 * Return the first cell, which says what the row is about.
	 * @return the first cell
	 */
	String first() {
		return cell(0);
	}

	/**
	 * Return the value of a cell.
	 * @param column the name of the column
	 * @return the value, or {@code null} if the cell has none
	 */
	@Nullable String value(String column) {
		String cell = cell(column);
		return cell.equals(NO_VALUE) ? null : cell;
	}

	/**
	 * Return the values of a cell that holds a list.
	 * @param column the name of the column
	 * @return the values, in their order
	 */
	List<String> values(String column) {
		String cell = cell(column);
		return cell.equals(NO_VALUE) ? List.of() : List.of(cell.split(","));
	}

	/**
	 * Return the value of a cell that may not be without one.
	 * @param column the name of the column
	 * @return the value
	 */
	String cell(String column) {
		return cell(Objects.requireNonNull(this.columns.get(column), column));
	}

	private String cell(int position) {
		int start = 0;
		for (int i = 0; i < position; i++) {
			start = this.line.indexOf('\t', start) + 1;
			if (start == 0) {
				throw new IllegalStateException("There are fewer than %d cells: %s".formatted(position + 1, this.line));
			}
		}
		int end = this.line.indexOf('\t', start);
		return (end < 0) ? this.line.substring(start) : this.line.substring(start, end);
	}

	/**
	 * Return the constant that a cell names.
	 * @param <E> the type of the constant
	 * @param column the name of the column
	 * @param defaultValue the constant for a cell without a value
	 * @return the constant
	 */
	<E extends Enum<E>> E constant(String column, E defaultValue) {
		String cell = cell(column);
		return cell.equals(NO_VALUE) ? defaultValue : Enum.valueOf(defaultValue.getDeclaringClass(), cell);
	}

	/**
	 * Return whether a cell with one possible value has it.
	 * @param column the name of the column
	 * @param word the value
	 * @return whether the cell has the value
	 */
	boolean is(String column, String word) {
		String cell = cell(column);
		if (!cell.equals(word) && !cell.equals(NO_VALUE)) {
			throw new IllegalStateException(
					"column '%s' has neither '%s' nor '%s': %s".formatted(column, word, NO_VALUE, this.line));
		}
		return cell.equals(word);
	}

}

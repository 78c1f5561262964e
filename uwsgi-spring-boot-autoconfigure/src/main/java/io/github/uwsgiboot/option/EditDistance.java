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

/**
 * The number of letters to insert, drop, replace or swap with their neighbour to make one
 * word of another.
 *
 * @param from the one word
 * @param to the other word
 */
public record EditDistance(String from, String to) {

	/**
	 * Return the distance.
	 * @param limit the greatest distance of interest
	 * @return the distance, or a number above the limit if the words are further apart
	 */
	public int upTo(int limit) {
		if (Math.abs(this.from.length() - this.to.length()) > limit) {
			return limit + 1;
		}
		int[] beforePrevious = new int[this.to.length() + 1];
		int[] previous = firstRow();
		for (int row = 1; row <= this.from.length(); row++) {
			int[] current = row(row, previous, beforePrevious);
			beforePrevious = previous;
			previous = current;
		}
		return previous[this.to.length()];
	}

	private int[] firstRow() {
		int[] row = new int[this.to.length() + 1];
		for (int column = 0; column < row.length; column++) {
			row[column] = column;
		}
		return row;
	}

	private int[] row(int row, int[] previous, int[] beforePrevious) {
		int[] current = new int[this.to.length() + 1];
		current[0] = row;
		for (int column = 1; column < current.length; column++) {
			int replaced = previous[column - 1] + (same(row, column) ? 0 : 1);
			current[column] = Math.min(replaced, 1 + Math.min(previous[column], current[column - 1]));
			if (swapped(row, column)) {
				current[column] = Math.min(current[column], 1 + beforePrevious[column - 2]);
			}
		}
		return current;
	}

	private boolean same(int row, int column) {
		return this.from.charAt(row - 1) == this.to.charAt(column - 1);
	}

	private boolean swapped(int row, int column) {
		return row > 1 && column > 1 && this.from.charAt(row - 1) == this.to.charAt(column - 2)
				&& this.from.charAt(row - 2) == this.to.charAt(column - 1);
	}

}

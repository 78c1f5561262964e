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

package io.github.uwsgiboot.networking;

import java.util.function.Predicate;

/**
 * Finds numbers outside of a range.
 *
 * @param <N> the type of the numbers
 * @param least the least number in the range
 * @param greatest the greatest number in the range
 */
record OutOfRange<N extends Number>(long least, long greatest) implements Predicate<N> {

	/**
	 * Find numbers below the given one.
	 * @param <N> the type of the numbers
	 * @param least the least number that is right
	 * @return the numbers that are wrong
	 */
	static <N extends Number> OutOfRange<N> below(long least) {
		return new OutOfRange<>(least, Long.MAX_VALUE);
	}

	/**
	 * Find numbers above the given one.
	 * @param <N> the type of the numbers
	 * @param greatest the greatest number that is right
	 * @return the numbers that are wrong
	 */
	static <N extends Number> OutOfRange<N> above(long greatest) {
		return new OutOfRange<>(Long.MIN_VALUE, greatest);
	}

	/**
	 * Find numbers outside of a range.
	 * @param <N> the type of the numbers
	 * @param least the least number that is right
	 * @param greatest the greatest number that is right
	 * @return the numbers that are wrong
	 */
	static <N extends Number> OutOfRange<N> outside(long least, long greatest) {
		return new OutOfRange<>(least, greatest);
	}

	@Override
	public boolean test(N number) {
		return number.longValue() < this.least || number.longValue() > this.greatest;
	}

}

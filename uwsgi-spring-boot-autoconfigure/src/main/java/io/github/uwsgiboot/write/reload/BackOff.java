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

package io.github.uwsgiboot.write.reload;

import java.time.Duration;

/**
 * The waiting time between failed attempts, which doubles from one to the next.
 *
 * @param initial the time after the first failure, longer than zero
 * @param max the longest time, not shorter than the initial one
 */
public record BackOff(Duration initial, Duration max) {

	private static final int MOST_DOUBLINGS = 30;

	/**
	 * Create a back-off.
	 * @throws IllegalArgumentException if the initial time is not longer than zero, or
	 * longer than the longest time
	 */
	public BackOff {
		if (initial.isNegative() || initial.isZero() || max.compareTo(initial) < 0) {
			throw new IllegalArgumentException(
					"The initial time must be longer than zero and not longer than the longest time, but they are "
							+ initial + " and " + max);
		}
	}

	/**
	 * Return the back-off that begins with a second and ends with a minute.
	 * @return the default
	 */
	public static BackOff defaults() {
		return new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(1));
	}

	/**
	 * Return how long to wait after a failure.
	 * @param failures how often it failed in a row, at least once
	 * @return the time until the next attempt
	 */
	Duration after(int failures) {
		long factor = 1L << Math.min(failures - 1, MOST_DOUBLINGS);
		boolean longest = this.max.dividedBy(factor).compareTo(this.initial) < 0;
		return longest ? this.max : this.initial.multipliedBy(factor);
	}

}

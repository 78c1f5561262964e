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

import java.time.Duration;
import java.util.function.Predicate;

/**
 * Finds durations outside of a range.
 *
 * @param least the shortest duration in the range
 * @param greatest the longest duration in the range
 */
record OutOfDuration(Duration least, Duration greatest) implements Predicate<Duration> {

	private static final Duration SHORTEST = Duration.ofSeconds(Long.MIN_VALUE);

	private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE);

	/**
	 * Find durations of no time, and negative ones.
	 * @return the durations that are wrong
	 */
	static OutOfDuration notPositive() {
		return new OutOfDuration(Duration.ofNanos(1), LONGEST);
	}

	/**
	 * Find durations above the given one.
	 * @param seconds the greatest number of seconds that is right
	 * @return the durations that are wrong
	 */
	static OutOfDuration above(long seconds) {
		return new OutOfDuration(SHORTEST, Duration.ofSeconds(seconds));
	}

	@Override
	public boolean test(Duration duration) {
		return duration.compareTo(this.least) < 0 || duration.compareTo(this.greatest) > 0;
	}

}

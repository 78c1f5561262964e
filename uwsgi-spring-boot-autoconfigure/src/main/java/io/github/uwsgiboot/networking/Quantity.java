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

/**
 * Durations and sizes as text with a unit, as people write them in properties.
 */
public final class Quantity {

	private static final long KILOBYTE = 1024;

	private static final long MEGABYTE = KILOBYTE * KILOBYTE;

	private Quantity() {
	}

	/**
	 * Return a duration as text.
	 * @param duration the duration
	 * @return the text in seconds, or in milliseconds if these are not whole, for example
	 * {@code 5s} and {@code 1500ms}
	 */
	public static String of(Duration duration) {
		return (duration.getNano() == 0) ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
	}

	/**
	 * Return a size as text.
	 * @param bytes the number of bytes
	 * @return the text in the greatest unit in which the number is whole, for example
	 * {@code 64KB} and {@code 65535B}
	 */
	public static String ofBytes(long bytes) {
		if (bytes == 0) {
			return "0";
		}
		if (bytes % MEGABYTE == 0) {
			return bytes / MEGABYTE + "MB";
		}
		return (bytes % KILOBYTE == 0) ? bytes / KILOBYTE + "KB" : bytes + "B";
	}

}

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

package io.github.uwsgiboot.check.binary;

import java.time.Duration;

import io.github.uwsgiboot.check.BinaryCheck;

/**
 * How the uWSGI binary is asked.
 *
 * @param use whether the binary tests a file before it is published
 * @param path the path of the binary, or a name without a slash that is looked up in the
 * directories of the environment variable {@code PATH}
 * @param timeout the time after which the binary is given up, once when it is asked what
 * it is made of, and once when it tests a file; positive
 * @param files whether the binary opens the certificates and keys that the file names
 * @param embeddedPlugins whether plugins that are part of the binary are left out of the
 * file
 */
public record BinarySettings(BinaryCheck use, String path, Duration timeout, boolean files, boolean embeddedPlugins) {

	/**
	 * The default time after which the binary is given up.
	 */
	public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

	private static final String DEFAULT_PATH = "uwsgi";

	/**
	 * Create settings.
	 * @throws IllegalArgumentException if the timeout is not positive
	 */
	public BinarySettings {
		if (timeout.isNegative() || timeout.isZero()) {
			throw new IllegalArgumentException("The timeout is not positive: " + timeout);
		}
	}

	/**
	 * Return settings with which no binary is started.
	 * @return the settings
	 */
	public static BinarySettings off() {
		return of(BinaryCheck.OFF, DEFAULT_PATH);
	}

	/**
	 * Return settings for a binary, with a timeout of 10 seconds.
	 * @param use whether the binary tests a file before it is published
	 * @param path the path or name of the binary
	 * @return the settings
	 */
	public static BinarySettings of(BinaryCheck use, String path) {
		return new BinarySettings(use, path, DEFAULT_TIMEOUT, true, true);
	}

	/**
	 * Return whether a binary may be started.
	 * @return whether a binary may be started
	 */
	public boolean isOn() {
		return this.use != BinaryCheck.OFF;
	}

}

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
import java.util.Objects;

import io.github.uwsgiboot.check.BinaryCheck;
import org.jspecify.annotations.Nullable;

/**
 * How the uWSGI binary is asked: {@linkplain #off() not at all}, or {@linkplain #of one
 * binary} with defaults that the {@code with} methods change. Immutable.
 */
public final class BinarySettings {

	/**
	 * The default time after which the binary is given up.
	 */
	public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

	private static final String DEFAULT_PATH = "uwsgi";

	private final BinaryCheck use;

	private final String path;

	private final Duration timeout;

	private final boolean files;

	private final boolean embeddedPlugins;

	private BinarySettings(BinaryCheck use, String path, Duration timeout, boolean files, boolean embeddedPlugins) {
		if (timeout.isNegative() || timeout.isZero()) {
			throw new IllegalArgumentException("The timeout is not positive: " + timeout);
		}
		this.use = use;
		this.path = path;
		this.timeout = timeout;
		this.files = files;
		this.embeddedPlugins = embeddedPlugins;
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
	 * Return these settings with another timeout.
	 * @param timeout the time after which the binary is given up, positive
	 * @return the settings
	 * @throws IllegalArgumentException if the timeout is not positive
	 */
	public BinarySettings withTimeout(Duration timeout) {
		return new BinarySettings(this.use, this.path, timeout, this.files, this.embeddedPlugins);
	}

	/**
	 * Return these settings, with certificates and keys opened or not.
	 * @param files whether the binary opens the certificates and keys that the file names
	 * @return the settings
	 */
	public BinarySettings withFiles(boolean files) {
		return new BinarySettings(this.use, this.path, this.timeout, files, this.embeddedPlugins);
	}

	/**
	 * Return these settings, with the binary asked for its own plugins or not.
	 * @param embeddedPlugins whether plugins that are part of the binary are left out of
	 * the file
	 * @return the settings
	 */
	public BinarySettings withEmbeddedPlugins(boolean embeddedPlugins) {
		return new BinarySettings(this.use, this.path, this.timeout, this.files, embeddedPlugins);
	}

	/**
	 * Return whether a binary may be started.
	 * @return whether a binary may be started
	 */
	public boolean isOn() {
		return this.use != BinaryCheck.OFF;
	}

	/**
	 * Return whether the binary tests a file before it is published.
	 * @return whether it tests a file
	 */
	public BinaryCheck use() {
		return this.use;
	}

	/**
	 * Return the path of the binary, or a name without a slash that is looked up in the
	 * directories of the environment variable {@code PATH}.
	 * @return the path or name
	 */
	public String path() {
		return this.path;
	}

	/**
	 * Return the time after which the binary is given up, once when it is asked what it
	 * is made of, and once when it tests a file; positive.
	 * @return the timeout
	 */
	public Duration timeout() {
		return this.timeout;
	}

	/**
	 * Return whether the binary opens the certificates and keys that the file names.
	 * @return whether files are opened
	 */
	public boolean files() {
		return this.files;
	}

	/**
	 * Return whether plugins that are part of the binary are left out of the file.
	 * @return whether they are left out
	 */
	public boolean embeddedPlugins() {
		return this.embeddedPlugins;
	}

	@Override
	public boolean equals(@Nullable Object object) {
		return object instanceof BinarySettings other && this.use == other.use && this.path.equals(other.path)
				&& this.timeout.equals(other.timeout) && this.files == other.files
				&& this.embeddedPlugins == other.embeddedPlugins;
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.use, this.path, this.timeout, this.files, this.embeddedPlugins);
	}

}

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

package io.github.uwsgiboot.write;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How a file proves, from the outside, that a running uWSGI runs it: {@linkplain #none()
 * not at all}, or {@linkplain #on() with its defaults}, changed by the {@code with}
 * methods. Immutable.
 */
public final class ProofSettings {

	private static final ProofSettings NONE = new ProofSettings(false, null, Duration.ofSeconds(2), null);

	private final boolean enabled;

	private final @Nullable String stats;

	private final Duration timeout;

	private final @Nullable Path fallback;

	private ProofSettings(boolean enabled, @Nullable String stats, Duration timeout, @Nullable Path fallback) {
		if (timeout.isNegative() || timeout.isZero()) {
			throw new IllegalArgumentException("The timeout is not positive: " + timeout);
		}
		this.enabled = enabled;
		this.stats = stats;
		this.timeout = timeout;
		this.fallback = fallback;
	}

	/**
	 * Return settings with which a file proves nothing.
	 * @return the settings
	 */
	public static ProofSettings none() {
		return NONE;
	}

	/**
	 * Return settings with which a file carries its proof, and no last known good.
	 * @return the settings
	 */
	public static ProofSettings on() {
		return new ProofSettings(true, null, NONE.timeout, null);
	}

	/**
	 * Return whether the file has anything to do with a proof.
	 * @return whether it carries one, or is to be kept as the last known good
	 */
	boolean isSet() {
		return this.enabled || this.fallback != null;
	}

	/**
	 * Return these settings with another last known good.
	 * @param fallback the file, an absolute path outside of the directory of the ini
	 * file, or {@code null} for none
	 * @return the settings
	 */
	public ProofSettings withFallback(@Nullable Path fallback) {
		return new ProofSettings(this.enabled, this.stats, this.timeout, fallback);
	}

	/**
	 * Return these settings with another time to wait for an answer.
	 * @param timeout how long an answer of the stats server is waited for, positive
	 * @return the settings
	 * @throws IllegalArgumentException if the timeout is not positive
	 */
	public ProofSettings withTimeout(Duration timeout) {
		return new ProofSettings(this.enabled, this.stats, timeout, this.fallback);
	}

	/**
	 * Return these settings with another stats server.
	 * @param stats the address, or {@code null} for the one that the file names
	 * @return the settings
	 */
	public ProofSettings withStats(@Nullable String stats) {
		return new ProofSettings(this.enabled, stats, this.timeout, this.fallback);
	}

	/**
	 * Return whether the file carries its {@link Proof}; default {@code false}.
	 * @return whether there is a proof
	 */
	public boolean enabled() {
		return this.enabled;
	}

	/**
	 * Return the address of the stats server to ask, {@code host:port}, a path, or
	 * {@code http://host:port} for one that speaks HTTP; default {@code null}: the one
	 * that the file names.
	 * @return the address
	 */
	public @Nullable String stats() {
		return this.stats;
	}

	/**
	 * Return how long an answer of the stats server is waited for, positive; default 2
	 * seconds.
	 * @return the time
	 */
	public Duration timeout() {
		return this.timeout;
	}

	/**
	 * Return the file that keeps the last configuration that was seen accepting requests,
	 * and that uWSGI falls back to; default {@code null}: none.
	 * @return the file
	 */
	public @Nullable Path fallback() {
		return this.fallback;
	}

}

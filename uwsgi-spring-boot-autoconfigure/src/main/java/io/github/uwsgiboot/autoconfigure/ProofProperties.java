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

package io.github.uwsgiboot.autoconfigure;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.convert.DurationUnit;

/**
 * Properties of the proof that a running uWSGI runs the file.
 */
@ConfigurationProperties("uwsgi.proof")
public class ProofProperties {

	/**
	 * Whether the file carries its generation and its fingerprint as metrics, which uWSGI
	 * shows while it runs the file.
	 */
	private boolean enabled = false;

	/**
	 * Address of the stats server to ask: host:port, an absolute path, or http:// and one
	 * of these. The one that the file names by default.
	 */
	private @Nullable String stats;

	/**
	 * Time, more than 0 seconds and up to a minute, after which an answer of the stats
	 * server is no longer waited for.
	 */
	@DurationUnit(ChronoUnit.SECONDS)
	private Duration timeout = Duration.ofSeconds(2);

	public boolean isEnabled() {
		return this.enabled;
	}

	public void setEnabled(boolean enabled) {
		this.enabled = enabled;
	}

	public @Nullable String getStats() {
		return this.stats;
	}

	public void setStats(@Nullable String stats) {
		this.stats = stats;
	}

	public Duration getTimeout() {
		return this.timeout;
	}

	public void setTimeout(Duration timeout) {
		this.timeout = timeout;
	}

}

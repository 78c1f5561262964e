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

import io.github.uwsgiboot.networking.Parameters;
import io.github.uwsgiboot.networking.StatsParameters;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Properties of the server that tells what the workers do.
 */
@ConfigurationProperties("uwsgi.networking.stats")
public class StatsProperties extends ParameterProperties {

	/**
	 * Address of the server that tells what the workers do, as JSON: host:port, :port,
	 * [ipv6]:port, a path or @name. Whoever can connect sees the requests that are being
	 * served.
	 */
	private @Nullable String address;

	/**
	 * Whether the server answers with headers of HTTP.
	 */
	private @Nullable Boolean http;

	/**
	 * Whether the JSON is written without blanks.
	 */
	private @Nullable Boolean minified;

	/**
	 * Whether the cores of the workers are left out, and with them the requests that are
	 * being served.
	 */
	private @Nullable Boolean noCores;

	/**
	 * Whether metrics are left out.
	 */
	private @Nullable Boolean noMetrics;

	public @Nullable String getAddress() {
		return this.address;
	}

	public void setAddress(@Nullable String address) {
		this.address = address;
	}

	public @Nullable Boolean getHttp() {
		return this.http;
	}

	public void setHttp(@Nullable Boolean http) {
		this.http = http;
	}

	public @Nullable Boolean getMinified() {
		return this.minified;
	}

	public void setMinified(@Nullable Boolean minified) {
		this.minified = minified;
	}

	public @Nullable Boolean getNoCores() {
		return this.noCores;
	}

	public void setNoCores(@Nullable Boolean noCores) {
		this.noCores = noCores;
	}

	public @Nullable Boolean getNoMetrics() {
		return this.noMetrics;
	}

	public void setNoMetrics(@Nullable Boolean noMetrics) {
		this.noMetrics = noMetrics;
	}

	@Override
	Parameters toParameters() {
		return Parameters.none()
			.with(StatsParameters.ADDRESS, this.address)
			.with(StatsParameters.HTTP, this.http)
			.with(StatsParameters.MINIFIED, this.minified)
			.with(StatsParameters.NO_CORES, this.noCores)
			.with(StatsParameters.NO_METRICS, this.noMetrics);
	}

}

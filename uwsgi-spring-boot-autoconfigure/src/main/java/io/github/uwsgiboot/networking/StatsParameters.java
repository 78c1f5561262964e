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

import java.util.List;

/**
 * Parameters of the server that tells what the workers do, as JSON (uWSGI's
 * {@code core/master.c} and {@code core/stats.c}). Each makes uWSGI run with a master
 * process.
 */
public final class StatsParameters {

	/**
	 * Address of the server: {@code host:port}, {@code :port}, {@code [ipv6]:port}, a
	 * path or {@code @name}. Whoever can connect sees the requests that are being served.
	 * uWSGI's default is no server.
	 */
	public static final Parameter<String> ADDRESS = Parameter.address("stats.address", "stats",
			AddressRules::requireServer);

	/**
	 * Whether the server answers with headers of HTTP. uWSGI's default is false.
	 */
	public static final Parameter<Boolean> HTTP = Parameter.flag("stats.http", "stats-http");

	/**
	 * Whether the JSON is written without blanks. uWSGI's default is false.
	 */
	public static final Parameter<Boolean> MINIFIED = Parameter.flag("stats.minified", "stats-minified");

	/**
	 * Whether the cores of the workers are left out, and with them the requests that are
	 * being served. uWSGI's default is false.
	 */
	public static final Parameter<Boolean> NO_CORES = Parameter.flag("stats.no-cores", "stats-no-cores");

	/**
	 * Whether metrics are left out. uWSGI's default is false.
	 */
	public static final Parameter<Boolean> NO_METRICS = Parameter.flag("stats.no-metrics", "stats-no-metrics");

	static final List<Parameter<?>> ALL = List.of(ADDRESS, HTTP, MINIFIED, NO_CORES, NO_METRICS);

	private StatsParameters() {
	}

}

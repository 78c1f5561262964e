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

package io.github.uwsgiboot.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A socket as somebody meant it, in words that know no numbers.
 *
 * @param option the option that opens the socket
 * @param endpoint the address, or {@code shared} and the address of the shared socket
 * @param tls what stands behind the address, from the first comma on
 * @param workers the workers that serve the socket, as text, empty for all
 */
record MeantSocket(String option, String endpoint, String tls, String workers) {

	private static final Set<String> ROUTERS = Set.of("http", "https", "http-to-https", "fastrouter", "rawrouter",
			"sslrouter");

	private static final Set<String> TLS = Set.of("https-socket", "suwsgi-socket", "https", "sslrouter",
			"http-to-https");

	private static final Set<String> NO_SOCKETS = Set.of("abstract-socket", "chmod-socket", "chown-socket",
			"wait-for-socket");

	/**
	 * Read the sockets of a report, with the two counters that uWSGI has: {@code =N}
	 * counts shared sockets, {@code map-socket} all others.
	 * @param lines the lines of the report
	 * @return the sockets in their order, the shared ones first and routers last
	 */
	static List<MeantSocket> in(List<String> lines) {
		List<MeantSocket> shared = new ArrayList<>();
		List<MeantSocket> sockets = new ArrayList<>();
		List<MeantSocket> routers = new ArrayList<>();
		Map<Integer, String> workers = new HashMap<>();
		for (String line : lines) {
			String key = line.substring(0, line.indexOf(" = "));
			String value = line.substring(line.indexOf(" = ") + 3);
			if (key.equals("map-socket")) {
				workers.put(Integer.valueOf(value.split(":")[0]), value.split(":")[1]);
			}
			else if (key.endsWith("shared-socket")) {
				shared.add(new MeantSocket(key, value, "", ""));
			}
			else if (ROUTERS.contains(key)) {
				routers.add(of(key, value, shared));
			}
			else if (key.equals("socket") || key.endsWith("-socket") && !NO_SOCKETS.contains(key)) {
				sockets.add(of(key, value, shared));
			}
		}
		List<MeantSocket> all = new ArrayList<>(shared);
		for (int i = 0; i < sockets.size(); i++) {
			MeantSocket socket = sockets.get(i);
			all.add(new MeantSocket(socket.option, socket.endpoint, socket.tls, workers.getOrDefault(i, "")));
		}
		all.addAll(routers);
		return all;
	}

	private static MeantSocket of(String option, String value, List<MeantSocket> shared) {
		boolean isTls = TLS.contains(option);
		int comma = isTls ? value.indexOf(',') : -1;
		String address = (comma < 0) ? value : value.substring(0, comma);
		String tls = (comma < 0) ? "" : value.substring(comma);
		boolean reference = address.startsWith("=");
		String endpoint = reference ? "shared " + shared.get(Integer.parseInt(address.substring(1))).endpoint : address;
		return new MeantSocket(option, endpoint, tls, "");
	}

	/**
	 * Return the plugin that the socket needs.
	 * @return the name of the plugin, if it is a router or ZeroMQ
	 */
	Stream<String> plugin() {
		return Stream.of(this.option)
			.filter((opening) -> ROUTERS.contains(opening) || opening.equals("zeromq-socket"))
			.map((opening) -> opening.startsWith("http") ? "http" : opening.replace("zeromq-socket", "mongrel2"));
	}

	/**
	 * Return whether a line of a report is about sockets.
	 * @param line the line
	 * @return whether {@link #in} reads it
	 */
	static boolean isIn(String line) {
		return line.startsWith("map-socket = ") || !in(List.of(line.replace(" = =", " = "))).isEmpty();
	}

}

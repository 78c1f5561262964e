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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Parameters of what uWSGI waits for when it starts (uWSGI's {@code core/utils.c}).
 */
public final class WaitForParameters {

	private static final String DEFAULT = "its default, 60 seconds";

	private static final int LONGEST_INTERFACE_NAME = 15;

	/**
	 * Addresses of servers that must accept a connection before uWSGI binds its sockets
	 * and loads applications: {@code host:port} with a numeric IPv4 address, a path or
	 * {@code @name}. uWSGI's own sockets are none of them, unless they are shared ones,
	 * which are bound before.
	 */
	public static final Parameter<List<String>> SOCKET = Parameter.peers("wait-for.socket", "wait-for-socket");

	/**
	 * Time after which uWSGI gives up waiting for one server and exits, in whole seconds,
	 * at least 1. uWSGI's default is 60.
	 */
	public static final Parameter<Duration> SOCKET_TIMEOUT = Parameter.seconds("wait-for.socket-timeout",
			"wait-for-socket-timeout", DEFAULT);

	/**
	 * Names of network interfaces that must be there before uWSGI drops its privileges,
	 * each of 1 to 15 bytes. A uWSGI that is not started by root does not wait for them.
	 */
	public static final Parameter<List<String>> INTERFACE = Parameter.texts("wait-for.interface", "wait-for-interface")
		.refuse("interface-malformed", (names) -> !names.stream().allMatch(WaitForParameters::isInterfaceName),
				"No network interface has such a name; uWSGI would wait until the time is over, and exit.",
				"Write names of 1 to 15 bytes without blanks and '/', for example 'eth0'.");

	/**
	 * Time after which uWSGI gives up waiting for one network interface and exits, in
	 * whole seconds, at least 1. uWSGI's default is 60.
	 */
	public static final Parameter<Duration> INTERFACE_TIMEOUT = Parameter.seconds("wait-for.interface-timeout",
			"wait-for-interface-timeout", DEFAULT);

	static final List<Parameter<?>> ALL = List.of(SOCKET, SOCKET_TIMEOUT, INTERFACE, INTERFACE_TIMEOUT);

	private WaitForParameters() {
	}

	private static boolean isInterfaceName(String name) {
		int length = name.getBytes(StandardCharsets.UTF_8).length;
		return length > 0 && length <= LONGEST_INTERFACE_NAME
				&& name.chars().noneMatch((character) -> character == '/' || Character.isWhitespace(character));
	}

}

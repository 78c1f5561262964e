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

/**
 * Rules for addresses that are not those of sockets: of servers within uWSGI, and of
 * servers that uWSGI connects to (uWSGI's {@code core/socket.c}).
 */
final class AddressRules {

	private static final String HOST_AND_PORT = "Write an IPv4 address and a port, for example 127.0.0.1:9191, or a path.";

	private AddressRules() {
	}

	/**
	 * Require an address that uWSGI's own servers can be bound to: no number of a shared
	 * socket, no file descriptor and no beginning of an address.
	 * @param text the address
	 * @throws InvalidAddressException if uWSGI would misread it
	 */
	static void requireServer(String text) {
		if (text.startsWith("=")) {
			throw new InvalidAddressException("address-shared-number",
					"Only sockets and routers can have a shared socket: uWSGI would create a unix socket file of that"
							+ " name.",
					HOST_AND_PORT);
		}
		Address address = Address.parse(text);
		if (address instanceof Address.FileDescriptor) {
			throw new InvalidAddressException("address-descriptor",
					"Only sockets and routers can have a file descriptor: uWSGI would bind a port that the kernel picks.",
					HOST_AND_PORT);
		}
		if (address instanceof Address.Tcp tcp && tcp.host().contains("*")) {
			throw new InvalidAddressException("address-host",
					"uWSGI completes '*' for sockets alone; it would bind 255.255.255.255, where nobody can connect.",
					HOST_AND_PORT);
		}
	}

	/**
	 * Require an address that the server of statistics of a router or of the Emperor can
	 * be bound to, which ends the host at the first colon
	 * ({@code plugins/corerouter/corerouter.c}, {@code core/emperor.c}).
	 * @param text the address
	 * @throws InvalidAddressException if uWSGI would misread it
	 */
	static void requireRouterServer(String text) {
		requireServer(text);
		if (Address.parse(text) instanceof Address.Tcp tcp && tcp.isIpv6()) {
			throw new InvalidAddressException("address-ipv6",
					"uWSGI takes what follows the first colon for the port here, and would bind another address.",
					HOST_AND_PORT);
		}
	}

	/**
	 * Require an address that uWSGI can connect to: a numeric IPv4 address or a unix
	 * socket, since it looks no names up for that.
	 * @param text the address
	 * @throws InvalidAddressException if uWSGI would connect elsewhere, or nowhere
	 */
	static void requirePeer(String text) {
		PathRules.requireNoHome(text);
		if (!isReachable(text)) {
			throw new InvalidAddressException("address-not-reachable",
					"uWSGI connects to numeric IPv4 addresses with a port and to unix sockets alone; it looks no name up,"
							+ " and would connect elsewhere or nowhere.",
					HOST_AND_PORT);
		}
	}

	private static boolean isReachable(String text) {
		try {
			return Address.parse(text).isReachable();
		}
		catch (InvalidAddressException ex) {
			return false;
		}
	}

}

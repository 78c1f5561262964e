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
 * An address in one of the forms that uWSGI binds as they are meant (uWSGI's
 * {@code core/socket.c}). Whatever uWSGI would silently bind elsewhere is refused.
 */
public sealed interface Address {

	/**
	 * The most bytes that uWSGI takes for the path of a socket.
	 */
	int LONGEST_PATH = 102;

	/**
	 * Read an address.
	 * @param text the text
	 * @return the address
	 * @throws InvalidAddressException if uWSGI would misread the text
	 */
	static Address parse(String text) {
		if (text.isBlank()) {
			throw new InvalidAddressException("address-missing", "uWSGI exits on a socket without an address.",
					"Write host:port or a path.");
		}
		if (text.startsWith("=")) {
			throw new InvalidAddressException("address-shared-number",
					"uWSGI takes '=' for the number of a shared socket, which changes with every socket added.",
					"Write 'shared: NAME' with the name of the shared socket instead of an address.");
		}
		if (text.startsWith(AddressSyntax.FILE_DESCRIPTOR)) {
			return AddressSyntax.fileDescriptor(text);
		}
		int colon = text.lastIndexOf(':');
		if (text.endsWith("]") && text.startsWith("[")) {
			throw AddressSyntax.ipv6WithoutPort(text);
		}
		if (colon < 0) {
			return AddressSyntax.local(text);
		}
		return AddressSyntax.tcp(text, text.substring(0, colon), text.substring(colon + 1));
	}

	/**
	 * Return whether a host looks like an IPv4 address: up to four numbers of up to three
	 * digits with dots between them, of which {@code *} may stand for the last one.
	 * @param host the host
	 * @return whether the host is an address, whole, shortened ({@code 127.1}) or the
	 * beginning of one ({@code 127.0.*})
	 */
	static boolean isIpv4(String host) {
		return Ipv4Syntax.matches(host);
	}

	/**
	 * Return whether uWSGI itself can connect to what listens here. It takes numeric IPv4
	 * addresses and unix sockets ({@code uwsgi_connect()} in {@code core/socket.c}).
	 * @return whether uWSGI finds the address
	 */
	default boolean isReachable() {
		return true;
	}

	/**
	 * An address of TCP or UDP.
	 *
	 * @param host the host: an IPv4 address, a name, an IPv6 address in brackets, the
	 * beginning of an IPv4 address followed by {@code *}, or empty for all interfaces
	 * @param port the port, from 1 to 65535
	 */
	record Tcp(String host, int port) implements Address {

		/**
		 * Return whether the address stands for all interfaces.
		 * @return whether the host is a wildcard
		 */
		public boolean isWildcard() {
			return this.host.isEmpty() || this.host.equals("0.0.0.0") || this.host.equals("[::]");
		}

		/**
		 * Return whether the host is a name that has to be looked up.
		 * @return whether the host is neither empty nor numeric
		 */
		public boolean isName() {
			return !this.host.isEmpty() && !this.host.startsWith("[") && !isIpv4(this.host);
		}

		/**
		 * Return whether the address is one of IPv6.
		 * @return whether the host stands in brackets
		 */
		public boolean isIpv6() {
			return this.host.startsWith("[");
		}

		@Override
		public boolean isReachable() {
			return !isIpv6() && !isName() && !this.host.contains("*");
		}

	}

	/**
	 * A path in the file system.
	 *
	 * @param path the path, of at most 102 bytes
	 */
	record UnixPath(String path) implements Address {

	}

	/**
	 * A name in Linux's abstract namespace.
	 *
	 * @param name the name, with its leading {@code @}
	 */
	record AbstractName(String name) implements Address {

	}

	/**
	 * A listening file descriptor that uWSGI inherits.
	 *
	 * @param number the number of the file descriptor
	 */
	record FileDescriptor(int number) implements Address {

		@Override
		public boolean isReachable() {
			return false;
		}

	}

}

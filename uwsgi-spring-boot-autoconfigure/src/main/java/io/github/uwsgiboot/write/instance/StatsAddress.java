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

package io.github.uwsgiboot.write.instance;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;

import io.github.uwsgiboot.networking.Address;
import io.github.uwsgiboot.networking.InvalidAddressException;

/**
 * Where a stats server of uWSGI's is asked.
 *
 * @param text the address as it was given
 * @param http whether the server speaks HTTP
 */
public record StatsAddress(String text, boolean http) {

	private static final String HTTP_SCHEME = "http://";

	private static final String NOT_ASKED = "The stats server at '%s' cannot be asked from here: %s";

	/**
	 * Create an address from a text in which {@code http://} tells that the server speaks
	 * HTTP.
	 * @param text {@code host:port}, an absolute path, or {@code http://} and one of
	 * these
	 * @return the address
	 */
	public static StatsAddress parse(String text) {
		boolean http = text.startsWith(HTTP_SCHEME);
		return new StatsAddress(http ? text.substring(HTTP_SCHEME.length()).replaceFirst("(?<=:\\d{1,5})/$", "") : text,
				http);
	}

	/**
	 * Return whether a client can connect to such an address, if somebody listens there.
	 * @return {@code false} if nobody can, or Java cannot
	 */
	public boolean isConnectable() {
		try {
			socketAddress();
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/**
	 * Return where a client connects. What listens on all interfaces is asked on
	 * loopback.
	 * @return the address of the socket
	 * @throws IllegalArgumentException if uWSGI can listen there and Java cannot connect,
	 * or if nobody can
	 */
	SocketAddress socketAddress() {
		try {
			return socketAddress(Address.parse(this.text));
		}
		catch (InvalidAddressException ex) {
			throw new IllegalArgumentException(NOT_ASKED.formatted(this.text, ex.remedy().replaceFirst("\\.$", "")),
					ex);
		}
	}

	private SocketAddress socketAddress(Address address) {
		if (address instanceof Address.Tcp tcp) {
			return tcp(tcp);
		}
		if (address instanceof Address.UnixPath path && path.path().startsWith("/")) {
			return UnixDomainSocketAddress.of(path.path());
		}
		throw new IllegalArgumentException(NOT_ASKED.formatted(this.text,
				"only TCP and absolute paths of unix sockets can. Set 'uwsgi.proof.stats'"));
	}

	private SocketAddress tcp(Address.Tcp tcp) {
		if (tcp.host().contains("*")) {
			throw new IllegalArgumentException(
					NOT_ASKED.formatted(this.text, "its host is the beginning of an address. Set 'uwsgi.proof.stats'"));
		}
		if (tcp.isWildcard()) {
			return new InetSocketAddress(tcp.isIpv6() ? "::1" : "127.0.0.1", tcp.port());
		}
		return new InetSocketAddress(tcp.host().replaceAll("[\\[\\]]", ""), tcp.port());
	}

}

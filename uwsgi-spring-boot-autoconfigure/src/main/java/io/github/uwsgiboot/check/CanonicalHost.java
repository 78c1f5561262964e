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

package io.github.uwsgiboot.check;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;

import io.github.uwsgiboot.networking.Address;
import org.jspecify.annotations.Nullable;

/**
 * A host in the one form that all its spellings share.
 *
 * @param name the numeric address, or the name in lower case
 * @param ipv6 whether the host is an address of IPv6, and not one of IPv4 in its notation
 * ({@code [::ffff:127.0.0.1]})
 */
record CanonicalHost(String name, boolean ipv6) {

	private static final String ANY = "0.0.0.0";

	private static final String ANY_IPV6 = "0:0:0:0:0:0:0:0";

	/**
	 * Return the form of a host.
	 * @param host a well-formed host
	 * @return the form, or {@code null} if the host depends on the machine's interfaces
	 */
	static @Nullable CanonicalHost of(String host) {
		if (host.contains("*")) {
			return null;
		}
		if (host.startsWith("[")) {
			// As the kernel, Java takes an IPv4 address within one of IPv6 for what it
			// is.
			String address = ipv6(host.substring(1, host.length() - 1));
			return new CanonicalHost(address, address.indexOf(':') >= 0);
		}
		if (host.isEmpty()) {
			return new CanonicalHost(ANY, false);
		}
		if (Address.isIpv4(host)) {
			return new CanonicalHost(ipv4(host), false);
		}
		String name = host.toLowerCase(Locale.ROOT);
		return new CanonicalHost(name.equals("localhost") ? "127.0.0.1" : name, false);
	}

	private static String ipv4(String host) {
		String[] parts = host.split("\\.");
		if (parts.length == 4) {
			return host;
		}
		StringBuilder address = new StringBuilder();
		for (int i = 0; i < parts.length - 1; i++) {
			address.append(Integer.parseInt(parts[i])).append('.');
		}
		// The last part of a shortened address stands for the bytes that are left out,
		// too.
		return address + "0.".repeat(4 - parts.length) + Integer.parseInt(parts[parts.length - 1]);
	}

	private static String ipv6(String host) {
		try {
			return InetAddress.getByName(host).getHostAddress();
		}
		catch (UnknownHostException ex) {
			throw new IllegalStateException("'%s' was parsed as an address of IPv6".formatted(host), ex);
		}
	}

	/**
	 * Return whether the host stands for all addresses.
	 */
	boolean isAny() {
		return this.name.equals(ANY) || isAnyIpv6();
	}

	boolean isAnyIpv6() {
		return this.name.equals(ANY_IPV6);
	}

	/**
	 * Return whether the kernel refuses to listen at this host and another one on one
	 * port.
	 * @param other the other host
	 * @param ipv6Only whether all addresses of IPv6 do not include those of IPv4
	 */
	boolean overlaps(CanonicalHost other, boolean ipv6Only) {
		boolean anyIpv6 = isAnyIpv6() || other.isAnyIpv6();
		return (this.ipv6 == other.ipv6) ? isAny() || other.isAny() : anyIpv6 && !ipv6Only;
	}

}

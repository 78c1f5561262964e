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

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.uwsgiboot.networking.Address;

/**
 * Finds host names without an IPv4 address, and addresses and beginnings of addresses
 * that no network interface has ({@code socket_to_in_addr()} and
 * {@code generate_socket_name()} in {@code core/socket.c}).
 */
class HostNameCheck implements Check {

	private static final Pattern NUMERIC = Pattern.compile("(?!127\\.|0\\.0\\.0\\.0)(\\d{1,3}\\.){3}\\d{1,3}");

	private static final String LOOPBACK_IPV6 = "0:0:0:0:0:0:0:1";

	private final Host host;

	/**
	 * Create the check.
	 * @param host the machine
	 */
	HostNameCheck(Host host) {
		this.host = host;
	}

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Map<String, Boolean> known = new HashMap<>();
		Stream<Problem> problems = subject.listeners().stream().flatMap((listener) -> check(listener, known));
		return subject.lines().isOn("freebind") ? problems
				: Stream.concat(problems, subject.listeners().stream().filter(this::isForeign).map(this::foreign));
	}

	private boolean isForeign(Listener listener) {
		return !listener.isUdp() && listener.address() instanceof Address.Tcp tcp && (tcp.isIpv6() ? isForeignIpv6(tcp)
				: NUMERIC.matcher(tcp.host()).matches() && !this.host.ipv4Addresses().contains(tcp.host()));
	}

	private boolean isForeignIpv6(Address.Tcp address) {
		CanonicalHost host = CanonicalHost.of(address.host());
		return host != null && host.ipv6() && !host.isAny() && !host.name().equals(LOOPBACK_IPV6)
				&& !this.host.ipv6Addresses().contains(host.name());
	}

	private Stream<Problem> check(Listener listener, Map<String, Boolean> known) {
		if (!(listener.address() instanceof Address.Tcp tcp)) {
			return Stream.empty();
		}
		if (tcp.host().contains("*")) {
			return hasInterface(tcp.host()) ? Stream.empty() : Stream.of(noInterface(listener));
		}
		boolean unknown = tcp.isName() && !listener.isUdp()
				&& !known.computeIfAbsent(tcp.host(), this.host::hasIpv4Address);
		return unknown ? Stream.of(unknown(listener, tcp.host())) : Stream.empty();
	}

	private boolean hasInterface(String pattern) {
		String start = pattern.substring(0, pattern.indexOf('*'));
		return this.host.ipv4Addresses().stream().anyMatch((address) -> address.startsWith(start));
	}

	private Problem unknown(Listener listener, String name) {
		return listener.error("host-unknown",
				"'%s' has no IPv4 address here; uWSGI would bind 255.255.255.255, where nobody can connect, and log"
					.formatted(name) + " success.",
				"Write an IP address, or set 'uwsgi.check.host' to false if uWSGI runs on another machine.");
	}

	private Problem foreign(Listener listener) {
		return listener.warning("address-no-interface",
				"No network interface of this machine has this address now; uWSGI exits if none has it when it starts.",
				"Write an address of the machine, set 'uwsgi.networking.freebind' to true if it comes later, or set"
						+ " 'uwsgi.check.host' to false if uWSGI runs on another machine.");
	}

	private Problem noInterface(Listener listener) {
		return listener.error("address-no-interface",
				"No network interface of this machine has an address that begins like this; uWSGI exits.",
				"Write an address of the machine, or set 'uwsgi.check.host' to false if uWSGI runs on another"
						+ " machine.");
	}

}

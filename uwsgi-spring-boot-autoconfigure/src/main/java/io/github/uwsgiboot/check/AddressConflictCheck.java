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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.github.uwsgiboot.networking.Address;
import org.jspecify.annotations.Nullable;

/**
 * Finds addresses that two lines listen at. uWSGI drops the second of two sockets with
 * the very same address ({@code core/socket.c}); anywhere else the kernel refuses the
 * second, and uWSGI exits.
 */
class AddressConflictCheck implements Check {

	private final @Nullable Host host;

	/**
	 * Create the check.
	 * @param host the machine, or {@code null} if it is not known
	 */
	AddressConflictCheck(@Nullable Host host) {
		this.host = host;
	}

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		boolean reuse = subject.lines().isOn("reuse-port");
		boolean abstractNames = subject.lines().isOn("abstract-socket");
		Set<Integer> several = portsOfSeveral(subject.listeners());
		Map<Integer, PortUse> ports = new HashMap<>();
		Map<Integer, PortUse> udpPorts = new HashMap<>();
		Map<String, Listener> files = new HashMap<>();
		Set<String> stats = new HashSet<>();
		Problems problems = new Problems();
		for (Listener listener : subject.listeners()) {
			// uWSGI has one server of statistics for each option, and binds it once.
			if (listener.line().conditional() || listener.isStats() && !stats.add(listener.line().name())) {
				continue;
			}
			if (!(listener.address() instanceof Address.Tcp tcp)) {
				problems.add(file(listener, abstractNames, files));
			}
			else if (several.contains(tcp.port())) {
				problems.add(tcp(listener, tcp, reuse, listener.isUdp() ? udpPorts : ports));
			}
		}
		return problems.stream();
	}

	private Set<Integer> portsOfSeveral(List<Listener> listeners) {
		Set<Integer> ports = new HashSet<>();
		Set<Integer> several = new HashSet<>();
		for (Listener listener : listeners) {
			if (listener.address() instanceof Address.Tcp tcp && !ports.add(tcp.port())) {
				several.add(tcp.port());
			}
		}
		return several;
	}

	private @Nullable Problem file(Listener listener, boolean abstractNames, Map<String, Listener> files) {
		Address address = listener.address();
		String file = (address != null) ? file(address, abstractNames) : null;
		Listener other = (file != null) ? files.putIfAbsent(file, listener) : null;
		return (other != null && !isAmbiguous(listener, other)) ? twice(listener, unixConsequence(listener, other))
				: null;
	}

	private @Nullable Problem tcp(Listener listener, Address.Tcp address, boolean reuse, Map<Integer, PortUse> ports) {
		CanonicalHost host = CanonicalHost.of(address.host());
		if (host == null) {
			return null;
		}
		PortUse port = ports.computeIfAbsent(address.port(), (number) -> new PortUse());
		Listener same = port.same(host);
		Listener overlapping = overlapping(host, port);
		port.add(host, listener);
		if (same != null) {
			return isAmbiguous(listener, same) ? null : twice(listener, tcpConsequence(listener, same, reuse));
		}
		return (overlapping != null && !reuse) ? overlap(listener, host, overlapping) : null;
	}

	// Of two entries of one name, which is told elsewhere, one is taken for both.
	private boolean isAmbiguous(Listener listener, Listener other) {
		return listener.entry() != null && listener.entry() == other.entry();
	}

	private @Nullable Listener overlapping(CanonicalHost host, PortUse port) {
		Listener overlapping = port.overlapping(host, false);
		boolean ipv6Only = overlapping != null && this.host != null && this.host.bindsIpv6Only();
		return ipv6Only ? port.overlapping(host, true) : overlapping;
	}

	private @Nullable String file(Address address, boolean abstractNames) {
		if (address instanceof Address.UnixPath path) {
			return abstractNames ? path.path() : plain(path.path());
		}
		return (address instanceof Address.AbstractName name) ? name.name().replaceFirst("^(@|\\\\0)", "@") : null;
	}

	private String plain(String path) {
		return path.replaceAll("/(\\./)+", "/").replaceAll("/{2,}", "/").replaceFirst("^\\./", "");
	}

	private String unixConsequence(Listener listener, Listener other) {
		return droppedBySameText(listener, other) ? dropped(other)
				: "uWSGI would remove the file of '%s' when it binds this one, so that nobody could connect there"
					.formatted(other.property()) + " any more.";
	}

	private String tcpConsequence(Listener listener, Listener other, boolean reuse) {
		if (droppedBySameText(listener, other)) {
			return dropped(other);
		}
		return reuse
				? "With 'reuse-port' the kernel would spread the connections over this one and '%s'."
					.formatted(other.property())
				: "uWSGI would exit, because '%s' listens at that address already.".formatted(other.property());
	}

	private boolean droppedBySameText(Listener listener, Listener other) {
		return listener.isSocket() && other.isSocket() && Objects.equals(listener.endpoint(), other.endpoint());
	}

	private String dropped(Listener other) {
		return "uWSGI would drop this socket without a word, because '%s' has the same address."
			.formatted(other.property());
	}

	private Problem twice(Listener listener, String consequence) {
		return listener.error("address-twice", consequence, "Write another address, or leave one of the two out.");
	}

	private Problem overlap(Listener listener, CanonicalHost host, Listener other) {
		if (other.address() instanceof Address.Tcp tcp && isOfOtherFamily(host, tcp)) {
			return listener.error("address-overlap",
					"uWSGI would exit: of this address and that of '%s' one stands for all addresses of IPv6, which"
						.formatted(other.property())
							+ " include those of IPv4 unless net.ipv6.bindv6only is 1, and the port is the same.",
					"Leave the address of IPv4 out, since '[::]' gets its connections, too. Otherwise write another port,"
							+ " or set 'uwsgi.networking.bsd-socket.port-reuse' to true.");
		}
		return listener.error("address-overlap",
				"uWSGI would exit: of this address and that of '%s' one stands for all addresses of the machine,"
					.formatted(other.property()) + " the other's included, and the port is the same.",
				"Write another port, or set 'uwsgi.networking.bsd-socket.port-reuse' to true.");
	}

	private boolean isOfOtherFamily(CanonicalHost host, Address.Tcp address) {
		CanonicalHost other = CanonicalHost.of(address.host());
		return other != null && other.ipv6() != host.ipv6();
	}

}

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

import java.util.stream.Stream;

import io.github.uwsgiboot.networking.Address;
import io.github.uwsgiboot.networking.InvalidAddressException;
import org.jspecify.annotations.Nullable;

/**
 * Finds addresses that uWSGI would bind elsewhere than meant, or not at all.
 */
class AddressCheck implements Check {

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		boolean chdir = subject.lines().has("chdir");
		Problems problems = new Problems();
		for (Listener listener : subject.listeners()) {
			String endpoint = listener.endpoint();
			if (endpoint != null && !listener.isStats() && !isNumberOfSharedSocket(listener)) {
				check(listener, withoutBlanks(listener, endpoint), chdir, problems);
			}
		}
		return problems.stream();
	}

	// uWSGI cuts the blanks around a value off, of which another check tells; behind the
	// address of a TLS socket there is more.
	private String withoutBlanks(Listener listener, String endpoint) {
		boolean last = listener.line().directive().value().text().endsWith(endpoint);
		return last ? endpoint.strip() : endpoint.stripLeading();
	}

	private boolean isNumberOfSharedSocket(Listener listener) {
		// Typed sockets name shared sockets; uWSGI's own options have numbers alone.
		return listener.line().isRaw() && listener.usesSharedSocket() && listener.mayUseSharedSocket();
	}

	private void check(Listener listener, String endpoint, boolean chdir, Problems problems) {
		try {
			Address known = listener.address();
			Address address = (known != null) ? known
					: Address.parse(listener.hasAutomaticPort() ? withPort(endpoint) : endpoint);
			problems.add(kind(listener, address));
			problems.add(alone(listener, address, chdir));
		}
		catch (InvalidAddressException ex) {
			problems.add(listener.error(ex.code(), ex.consequence(), ex.remedy()));
		}
	}

	private String withPort(String endpoint) {
		return endpoint.substring(0, endpoint.length() - 1) + "1";
	}

	private @Nullable Problem kind(Listener listener, Address address) {
		if (listener.isUdp() && !isNumericIpv4(address)) {
			return listener.error("address-udp",
					"uWSGI binds UDP to numeric IPv4 addresses alone; it would log that UDP is enabled and receive"
							+ " nothing.",
					"Write an IPv4 address and a port, for example 127.0.0.1:8125.");
		}
		if (listener.isSharedSocket() && address instanceof Address.FileDescriptor) {
			return listener.error("address-descriptor",
					"uWSGI takes no file descriptor for a shared socket and would bind 255.255.255.255.",
					"Give the file descriptor to a socket of another type.");
		}
		return (address instanceof Address.Tcp tcp && tcp.host().contains("*")) ? asterisk(listener, tcp) : null;
	}

	private @Nullable Problem asterisk(Listener listener, Address.Tcp address) {
		if (!listener.isSocket() && !listener.isSharedSocket()) {
			return listener.error("address-host",
					"uWSGI completes '*' for sockets alone; it could not look the host up and would bind"
							+ " 255.255.255.255, where nobody can connect.",
					"Write an IPv4 address, an IPv6 address in brackets, a host name, or nothing for all interfaces.");
		}
		return !address.host().equals("*") ? null
				: listener.error("address-host",
						"uWSGI completes the beginning of an address; '*' alone it takes for 1.0.0.0, which it makes of"
								+ " the number of a network interface, and exits.",
						"Write ':%d' for all interfaces.".formatted(address.port()));
	}

	private boolean isNumericIpv4(Address address) {
		return address instanceof Address.Tcp tcp && !tcp.isIpv6() && !tcp.isName() && !tcp.host().contains("*");
	}

	private @Nullable Problem alone(Listener listener, Address address, boolean chdir) {
		if (address instanceof Address.AbstractName) {
			return listener.warning("address-abstract",
					"uWSGI ends the name with a zero byte, so that only a client that does the same can connect: nginx"
							+ " and curl cannot.",
					"Write a path, and set 'uwsgi.networking.unix-socket.abstract' to true.");
		}
		if (listener.isSharedSocket() && chdir && address instanceof Address.UnixPath path
				&& !path.path().startsWith("/")) {
			return listener.warning("address-relative",
					"uWSGI binds a shared socket before it changes to the directory of 'chdir', and any other socket"
							+ " after it.",
					"Write a path that begins with '/'.");
		}
		return null;
	}

}

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

/**
 * Finds addresses that uWSGI would bind elsewhere than meant, or not at all.
 */
class AddressCheck implements Check {

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		boolean chdir = subject.lines().has("chdir");
		return subject.listeners()
			.stream()
			.filter((listener) -> !listener.isStats() && !isNumberOfSharedSocket(listener))
			.flatMap((listener) -> check(listener, chdir));
	}

	private boolean isNumberOfSharedSocket(Listener listener) {
		// Typed sockets name shared sockets; uWSGI's own options have numbers alone.
		return listener.line().isRaw() && listener.usesSharedSocket() && listener.mayUseSharedSocket();
	}

	private Stream<Problem> check(Listener listener, boolean chdir) {
		String endpoint = listener.endpoint();
		if (endpoint == null) {
			return Stream.empty();
		}
		try {
			Address address = Address.parse(listener.hasAutomaticPort() ? withPort(endpoint) : endpoint);
			return Stream.of(kind(listener, address), alone(listener, address, chdir)).flatMap((problems) -> problems);
		}
		catch (InvalidAddressException ex) {
			return Stream
				.of(Problem.error(ex.code(), listener.property(), listener.text(), ex.consequence(), ex.remedy()));
		}
	}

	private String withPort(String endpoint) {
		return endpoint.substring(0, endpoint.length() - 1) + "1";
	}

	private Stream<Problem> kind(Listener listener, Address address) {
		if (listener.isUdp() && !isNumericIpv4(address)) {
			return Stream.of(Problem.error("address-udp", listener.property(), listener.text(),
					"uWSGI binds UDP to numeric IPv4 addresses alone; it would log that UDP is enabled and receive"
							+ " nothing.",
					"Write an IPv4 address and a port, for example 127.0.0.1:8125."));
		}
		if (listener.isSharedSocket() && address instanceof Address.FileDescriptor) {
			return Stream.of(Problem.error("address-descriptor", listener.property(), listener.text(),
					"uWSGI takes no file descriptor for a shared socket and would bind 255.255.255.255.",
					"Give the file descriptor to a socket of another type."));
		}
		if (!listener.isSocket() && !listener.isSharedSocket() && address instanceof Address.Tcp tcp
				&& tcp.host().contains("*")) {
			return Stream.of(Problem.error("address-host", listener.property(), listener.text(),
					"uWSGI completes '*' for sockets alone; it could not look the host up and would bind"
							+ " 255.255.255.255, where nobody can connect.",
					"Write an IPv4 address, an IPv6 address in brackets, a host name, or nothing for all interfaces."));
		}
		return Stream.empty();
	}

	private boolean isNumericIpv4(Address address) {
		return address instanceof Address.Tcp tcp && !tcp.isIpv6() && !tcp.isName() && !tcp.host().contains("*");
	}

	private Stream<Problem> alone(Listener listener, Address address, boolean chdir) {
		if (address instanceof Address.AbstractName) {
			return Stream.of(Problem.warning("address-abstract", listener.property(), listener.text(),
					"uWSGI ends the name with a zero byte, so that only a client that does the same can connect: nginx"
							+ " and curl cannot.",
					"Write a path, and set 'uwsgi.networking.unix-socket.abstract' to true."));
		}
		if (listener.isSharedSocket() && chdir && address instanceof Address.UnixPath path
				&& !path.path().startsWith("/")) {
			return Stream.of(Problem.warning("address-relative", listener.property(), listener.text(),
					"uWSGI binds a shared socket before it changes to the directory of 'chdir', and any other socket"
							+ " after it.",
					"Write a path that begins with '/'."));
		}
		return Stream.empty();
	}

}

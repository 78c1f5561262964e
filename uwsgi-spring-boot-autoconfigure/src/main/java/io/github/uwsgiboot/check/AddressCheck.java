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
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.networking.SocketType;

/**
 * Finds addresses that uWSGI would bind elsewhere than meant, or not at all.
 */
class AddressCheck implements Check {

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		return subject.sockets().stream().flatMap((socket) -> check(socket, subject));
	}

	private Stream<Problem> check(Socket socket, CheckSubject subject) {
		String text = socket.get(SocketAttribute.ADDRESS);
		if (text == null || !socket.type().accepts(SocketAttribute.ADDRESS)) {
			return Stream.empty();
		}
		String property = socket.property(SocketAttribute.ADDRESS);
		try {
			return check(socket.type(), property, text, Address.parse(subject.resolve(text)));
		}
		catch (InvalidAddressException ex) {
			return Stream.of(Problem.error(ex.code(), property, text, ex.consequence(), ex.remedy()));
		}
	}

	private Stream<Problem> check(SocketType type, String property, String text, Address address) {
		if (type == SocketType.SHARED && address instanceof Address.FileDescriptor) {
			return Stream.of(Problem.error("address-descriptor", property, text,
					"uWSGI does not take a file descriptor for a shared socket and would bind 255.255.255.255.",
					"Give the file descriptor to a socket of another type."));
		}
		if (type == SocketType.UDP && !(address instanceof Address.Tcp tcp && !tcp.isIpv6())) {
			return Stream.of(Problem.error("address-udp", property, text,
					"uWSGI binds UDP to IPv4 addresses alone; it would log that UDP is enabled and receive nothing.",
					"Write an IPv4 address and a port, for example 127.0.0.1:8125."));
		}
		if (type.isTls() && text.indexOf(',') >= 0) {
			return Stream.of(Problem.error("tls-comma", property, text,
					"uWSGI separates the address from the certificate by a comma.", "Write a path without a comma."));
		}
		return Stream.empty();
	}

}

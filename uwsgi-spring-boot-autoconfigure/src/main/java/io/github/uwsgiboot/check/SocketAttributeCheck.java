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

import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;

/**
 * Finds attributes that a socket's type does not have, and those that it needs.
 */
class SocketAttributeCheck implements Check {

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		return subject.sockets().stream().flatMap((socket) -> Stream.concat(unsupported(socket), missing(socket)));
	}

	private Stream<Problem> unsupported(Socket socket) {
		return socket.attributes()
			.stream()
			.filter((attribute) -> !socket.type().accepts(attribute))
			.map((attribute) -> Problem.error("socket-attribute-unsupported", socket.property(attribute),
					String.valueOf(socket.get(attribute)),
					"A socket of type '%s' has no '%s': uWSGI has no option for it.".formatted(socket.type().id(),
							attribute),
					"Leave '%s' out, or choose another type.".formatted(attribute)));
	}

	private Stream<Problem> missing(Socket socket) {
		if (socket.type().accepts(SocketAttribute.PULL)) {
			return Stream.of(SocketAttribute.PULL, SocketAttribute.PUSH)
				.filter((attribute) -> socket.get(attribute) == null)
				.map((attribute) -> Problem.error("socket-address-missing", socket.property(attribute), null,
						"A ZeroMQ socket needs a pair of addresses; with one alone every worker of uWSGI dies.",
						"Set both 'pull' and 'push'."));
		}
		boolean address = socket.get(SocketAttribute.ADDRESS) != null;
		boolean shared = socket.get(SocketAttribute.SHARED) != null;
		if (address && shared) {
			return Stream.of(Problem.error("socket-address-and-shared", socket.property(), null,
					"The socket has both an address and a shared socket; uWSGI binds one or the other.",
					"Leave one of 'address' and 'shared' out."));
		}
		return (address || shared) ? Stream.empty()
				: Stream.of(Problem.error("socket-address-missing", socket.property(), null,
						"The socket has no address; uWSGI exits on that.", socket.type().accepts(SocketAttribute.SHARED)
								? "Set 'address', 'shared' or 'dsn'." : "Set 'address' or 'dsn'."));
	}

}

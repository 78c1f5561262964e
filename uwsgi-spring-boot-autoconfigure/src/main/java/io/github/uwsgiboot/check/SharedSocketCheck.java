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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.networking.SocketType;

/**
 * Finds shared sockets that do not exist, that are used twice, or that are not used.
 */
class SharedSocketCheck implements Check {

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		List<String> names = subject.sockets()
			.stream()
			.filter((socket) -> socket.type() == SocketType.SHARED)
			.map(Socket::name)
			.toList();
		Map<String, List<Socket>> users = subject.sockets()
			.stream()
			.filter((socket) -> socket.get(SocketAttribute.SHARED) != null)
			.collect(Collectors.groupingBy((socket) -> String.valueOf(socket.get(SocketAttribute.SHARED)),
					LinkedHashMap::new, Collectors.toList()));
		return Stream.concat(users.entrySet().stream().flatMap((use) -> check(use.getKey(), use.getValue(), names)),
				names.stream().filter((name) -> !users.containsKey(name)).map(this::unused));
	}

	private Stream<Problem> check(String name, List<Socket> users, List<String> names) {
		if (!names.contains(name)) {
			return users.stream().map((user) -> unknown(name, user, names));
		}
		return users.stream().skip(1).map((user) -> usedTwice(name, user, users.get(0)));
	}

	private Problem unknown(String name, Socket user, List<String> names) {
		return Problem.error("shared-socket-unknown", user.property(SocketAttribute.SHARED), name,
				"There is no socket '%s' of type 'shared'; uWSGI would exit.".formatted(name),
				names.isEmpty() ? "Add a socket of type 'shared' with that name."
						: "Write one of %s.".formatted(String.join(", ", names)));
	}

	private Problem usedTwice(String name, Socket user, Socket first) {
		return Problem.error("shared-socket-used-twice", user.property(SocketAttribute.SHARED), name,
				"The shared socket '%s' is used by '%s' already; uWSGI would serve one of the two alone."
					.formatted(name, first.name()),
				"Give the socket a shared socket of its own.");
	}

	private Problem unused(String name) {
		return Problem.warning("shared-socket-unused", Socket.of(name, SocketType.SHARED).property(), null,
				"No socket uses the shared socket '%s': uWSGI would bind it and answer nobody.".formatted(name),
				"Write 'shared: %s' at a socket, or leave the shared socket out.".formatted(name));
	}

}

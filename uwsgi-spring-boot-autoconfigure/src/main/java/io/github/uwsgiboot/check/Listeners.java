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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.option.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that make uWSGI listen somewhere, and the addresses in them.
 */
final class Listeners {

	private static final Set<String> SERVERS = Set.of("udp", "stats");

	private static final Set<String> ROUTERS = Set.of("http", "http-to-https", "fastrouter", "rawrouter");

	private static final Set<String> TLS_ROUTERS = Set.of("https", "sslrouter");

	private static final Set<String> KEYED_TLS_ROUTERS = Set.of("https2", "sslrouter2");

	private final Map<String, Socket> sockets = new HashMap<>();

	private final Function<String, @Nullable String> literals;

	private Listeners(List<Socket> sockets, Function<String, @Nullable String> literals) {
		this.literals = literals;
		sockets.forEach((socket) -> this.sockets.put(socket.property(), socket));
	}

	/**
	 * Find the lines.
	 * @param lines all lines
	 * @param sockets the sockets that lines were rendered from
	 * @param literals returns the text that uWSGI sees in place of the text of a typed
	 * property, or {@code null} if that is not known
	 * @return the lines that make uWSGI listen
	 */
	static List<Listener> of(Lines lines, List<Socket> sockets, Function<String, @Nullable String> literals) {
		Listeners listeners = new Listeners(sockets, literals);
		return lines.stream().map(listeners::listener).filter(Objects::nonNull).toList();
	}

	private @Nullable Listener listener(Line line) {
		Socket socket = this.sockets.get(line.property());
		if (socket != null) {
			return typed(line, socket);
		}
		Function<String, @Nullable String> address = address(line);
		if (!line.isRaw() || address == null) {
			return null;
		}
		String text = line.literal();
		String endpoint = (text != null) ? address.apply(text) : null;
		return new Listener(line, null, line.property(), endpoint, endpoint);
	}

	private @Nullable Listener typed(Line line, Socket socket) {
		if (!socket.type().accepts(SocketAttribute.ADDRESS)) {
			return null;
		}
		String text = socket.get(SocketAttribute.ADDRESS);
		if (text == null) {
			String shared = socket.get(SocketAttribute.SHARED);
			return new Listener(line, socket, socket.property(SocketAttribute.SHARED), shared, null);
		}
		return new Listener(line, socket, socket.property(SocketAttribute.ADDRESS), text, this.literals.apply(text));
	}

	private static @Nullable Function<String, @Nullable String> address(Line line) {
		String name = line.name();
		boolean plain = line.isIn(Phase.SHARED_SOCKETS) || line.isIn(Phase.SOCKETS) || SERVERS.contains(name)
				|| ROUTERS.contains(name);
		if (KEYED_TLS_ROUTERS.contains(name)) {
			return (text) -> KeyedList.parse(text).get("addr");
		}
		if (TLS_ROUTERS.contains(name) || SocketType.openedBy(name).filter(SocketType::isTls).isPresent()) {
			return (text) -> text.split(",", 2)[0].stripLeading();
		}
		return (plain && !name.equals("zeromq-socket")) ? String::stripLeading : null;
	}

}

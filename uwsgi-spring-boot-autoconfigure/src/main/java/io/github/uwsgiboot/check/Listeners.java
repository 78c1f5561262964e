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

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.github.uwsgiboot.networking.ListeningEntry;
import io.github.uwsgiboot.networking.RouterType;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.option.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that make uWSGI listen somewhere, and the addresses in them.
 */
final class Listeners {

	private static final Set<String> SERVERS = Set.of("udp", "stats", "http-stats", "emperor-stats", "fastrouter-stats",
			"forkptyrouter-stats", "rawrouter-stats", "sslrouter-stats", "tuntap-router-stats");

	private static final Set<String> KEYED_TLS_ROUTERS = Set.of("https2", "sslrouter2");

	private final Map<String, ListeningEntry> entries = new HashMap<>();

	private final Function<String, @Nullable String> literals;

	private Listeners(List<ListeningEntry> entries, Function<String, @Nullable String> literals) {
		this.literals = literals;
		entries.forEach((entry) -> this.entries.put(entry.property(), entry));
	}

	/**
	 * Find the lines.
	 * @param lines all lines
	 * @param entries the sockets and routers that lines were rendered from
	 * @param literals returns the text that uWSGI sees in place of the text of a typed
	 * property, or {@code null} if that is not known
	 * @return the lines that make uWSGI listen
	 */
	static List<Listener> of(Lines lines, List<ListeningEntry> entries, Function<String, @Nullable String> literals) {
		Listeners listeners = new Listeners(entries, literals);
		List<Listener> found = new ArrayList<>();
		for (Line line : lines.all()) {
			Listener listener = listeners.listener(line);
			if (listener != null) {
				found.add(listener);
			}
		}
		return Collections.unmodifiableList(found);
	}

	private @Nullable Listener listener(Line line) {
		ListeningEntry entry = this.entries.get(line.property());
		if (entry != null) {
			return typed(line, entry);
		}
		Function<String, @Nullable String> address = address(line);
		if (address == null) {
			return null;
		}
		String text = line.literal();
		String endpoint = (text != null) ? address.apply(text) : null;
		return Listener.of(line, null, line.property(), endpoint, endpoint);
	}

	private @Nullable Listener typed(Line line, ListeningEntry entry) {
		if (!entry.accepts(SocketAttribute.ADDRESS)) {
			return null;
		}
		String text = entry.get(SocketAttribute.ADDRESS);
		if (text == null) {
			return Listener.of(line, entry, entry.property(SocketAttribute.SHARED), entry.get(SocketAttribute.SHARED),
					null);
		}
		String endpoint = isOnAutomaticSharedSocket(line, entry) ? null : this.literals.apply(text);
		return Listener.of(line, entry, entry.property(SocketAttribute.ADDRESS), text, endpoint);
	}

	private boolean isOnAutomaticSharedSocket(Line line, ListeningEntry entry) {
		String text = line.literal();
		return entry instanceof Socket socket && socket.isDsn() && line.isIn(Phase.SOCKETS) && text != null
				&& text.startsWith("=");
	}

	private static @Nullable Function<String, @Nullable String> address(Line line) {
		String name = line.name();
		if (KEYED_TLS_ROUTERS.contains(name)) {
			return (text) -> KeyedList.parse(text).get("addr");
		}
		if (RouterType.addedBy(name).isPresent() || SocketType.openedBy(name).filter(SocketType::isTls).isPresent()) {
			return (text) -> text.split(",", 2)[0].stripLeading();
		}
		boolean plain = line.isIn(Phase.SHARED_SOCKETS) || line.isIn(Phase.SOCKETS) || SERVERS.contains(name);
		return (plain && !name.equals("zeromq-socket")) ? String::stripLeading : null;
	}

}

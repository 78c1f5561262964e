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

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.ListeningEntry;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.option.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that make uWSGI listen somewhere, and the addresses in them.
 */
final class Listeners {

	/**
	 * Options that start servers of statistics.
	 */
	static final Set<String> STATS = Set.of("stats", "http-stats", "emperor-stats", "fastrouter-stats",
			"forkptyrouter-stats", "rawrouter-stats", "sslrouter-stats", "tuntap-router-stats");

	/**
	 * Options that add routers of the http plugin.
	 */
	static final Set<String> HTTP_ROUTERS = Set.of("http", "https", "https2", "http-to-https");

	/**
	 * Those of them that add routers that speak TLS.
	 */
	static final Set<String> HTTPS_ROUTERS = Set.of("https", "https2");

	/**
	 * Options that add routers by keys, for which there are no properties.
	 */
	static final Set<String> KEYED_TLS_ROUTERS = Set.of("https2", "sslrouter2");

	private final Map<String, ListeningEntry> entries = new HashMap<>();

	private final UwsgiConfiguration configuration;

	private Listeners(List<ListeningEntry> entries, UwsgiConfiguration configuration) {
		this.configuration = configuration;
		for (ListeningEntry entry : entries) {
			this.entries.put(entry.property(), entry);
		}
	}

	/**
	 * Find the lines.
	 * @param lines all lines
	 * @param entries the sockets and routers that lines were rendered from
	 * @param configuration the configuration that both belong to
	 * @return the lines that make uWSGI listen
	 */
	static List<Listener> of(Lines lines, List<ListeningEntry> entries, UwsgiConfiguration configuration) {
		Listeners listeners = new Listeners(entries, configuration);
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
		if (!listens(line)) {
			return null;
		}
		String text = line.literal();
		String endpoint = (text != null) ? endpoint(line, text) : null;
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
		String endpoint = isOnAutomaticSharedSocket(line, entry) ? null : LiteralText.of(this.configuration, text);
		return Listener.of(line, entry, entry.property(SocketAttribute.ADDRESS), text, endpoint);
	}

	private boolean isOnAutomaticSharedSocket(Line line, ListeningEntry entry) {
		String text = line.literal();
		return entry instanceof Socket socket && socket.isDsn() && line.isIn(Phase.SOCKETS) && text != null
				&& text.startsWith("=");
	}

	private static boolean listens(Line line) {
		boolean socket = line.isIn(Phase.SHARED_SOCKETS) || line.isIn(Phase.SOCKETS);
		return socket && !line.name().equals("zeromq-socket") || line.name().equals("udp")
				|| STATS.contains(line.name()) || KEYED_TLS_ROUTERS.contains(line.name()) || line.addsRouter();
	}

	private static @Nullable String endpoint(Line line, String text) {
		if (KEYED_TLS_ROUTERS.contains(line.name())) {
			return KeyedList.parse(text).get("addr");
		}
		int end = (line.addsRouter() || line.isTls()) ? text.indexOf(',') : -1;
		return ((end < 0) ? text : text.substring(0, end)).stripLeading();
	}

}

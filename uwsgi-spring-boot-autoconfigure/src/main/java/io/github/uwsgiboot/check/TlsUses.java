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

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.uwsgiboot.networking.ListeningEntry;
import io.github.uwsgiboot.networking.Networking;
import io.github.uwsgiboot.networking.SniEntry;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.networking.TlsMaterial;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places where certificates are used.
 */
final class TlsUses {

	private TlsUses() {
	}

	static List<TlsUse> of(Networking networking, Lines lines) {
		Stream<TlsUse> entries = networking.listening().stream().filter(ListeningEntry::isTls).map(TlsUses::typed);
		Stream<TlsUse> serverNames = networking.sni().stream().map(TlsUses::typed);
		Stream<TlsUse> raw = lines.stream().filter(Line::isRaw).map(TlsUses::raw).filter(Objects::nonNull);
		return Stream.of(entries, serverNames, raw).flatMap((uses) -> uses).toList();
	}

	private static TlsUse typed(ListeningEntry entry) {
		return new TlsUse(entry.property(), false, null, false, entry.tls());
	}

	private static TlsUse typed(SniEntry entry) {
		return new TlsUse(entry.property(), false, entry.name(), entry.wildcard(), entry.tls());
	}

	private static @Nullable TlsUse raw(Line line) {
		String text = line.literal();
		if (text == null) {
			return null;
		}
		return switch (line.name()) {
			case "https", "sslrouter" -> new TlsUse(line.property(), true, null, false, material(text, 1));
			case "https2", "sslrouter2" -> new TlsUse(line.property(), true, null, false, keyed(text));
			case "sni" -> serverName(line, text, false);
			case "sni-regexp" -> serverName(line, text, true);
			default -> SocketType.openedBy(line.name()).filter(SocketType::isTls).isPresent()
					? new TlsUse(line.property(), true, null, false, material(text, 1)) : null;
		};
	}

	private static TlsUse serverName(Line line, String text, boolean pattern) {
		String[] nameAndFiles = text.split(" ", 2);
		String files = (nameAndFiles.length > 1) ? nameAndFiles[1] : "";
		return new TlsUse(line.property(), true, nameAndFiles[0], pattern, material(files, 0));
	}

	private static TlsMaterial material(String text, int first) {
		List<String> parts = List.of(text.split(",", first + 4));
		return new TlsMaterial(part(parts, first), part(parts, first + 1), emptyToNull(part(parts, first + 2)),
				part(parts, first + 3));
	}

	private static TlsMaterial keyed(String text) {
		Map<String, String> values = KeyedList.parse(text);
		return new TlsMaterial(values.getOrDefault("cert", values.get("crt")), values.get("key"),
				emptyToNull(values.get("ciphers")), values.getOrDefault("clientca", values.get("client_ca")));
	}

	private static @Nullable String part(List<String> parts, int index) {
		return (index < parts.size()) ? parts.get(index) : null;
	}

	private static @Nullable String emptyToNull(@Nullable String text) {
		return (text == null || text.isEmpty()) ? null : text;
	}

}

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
import java.util.List;
import java.util.Map;

import io.github.uwsgiboot.networking.ListeningEntry;
import io.github.uwsgiboot.networking.SniEntry;
import io.github.uwsgiboot.networking.TlsMaterial;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places where certificates are used.
 */
final class TlsUses {

	private TlsUses() {
	}

	static List<TlsUse> of(List<ListeningEntry> entries, List<SniEntry> sni, Lines lines) {
		List<TlsUse> uses = new ArrayList<>();
		for (ListeningEntry entry : entries) {
			if (entry.isTls()) {
				uses.add(typed(entry));
			}
		}
		for (SniEntry entry : sni) {
			uses.add(typed(entry));
		}
		for (Line line : lines.raw()) {
			TlsUse use = raw(line);
			if (use != null) {
				uses.add(use);
			}
		}
		return uses;
	}

	private static TlsUse typed(ListeningEntry entry) {
		return new TlsUse(entry.property(), false, entry.property(), null, false, entry.tls());
	}

	private static TlsUse typed(SniEntry entry) {
		String property = entry.property();
		return new TlsUse(property, false, entry.key().equals(entry.name()) ? property : property + ".name",
				entry.name(), entry.wildcard(), entry.tls());
	}

	private static @Nullable TlsUse raw(Line line) {
		String text = line.literal();
		if (text == null) {
			return null;
		}
		return switch (line.name()) {
			case "https2", "sslrouter2" -> socket(line, keyed(text));
			case "sni" -> serverName(line, text, false);
			case "sni-regexp" -> serverName(line, text, true);
			default -> line.isTls() ? socket(line, material(text, 1)) : null;
		};
	}

	private static TlsUse socket(Line line, TlsMaterial tls) {
		return new TlsUse(line.property(), true, line.property(), null, false, tls);
	}

	private static TlsUse serverName(Line line, String text, boolean pattern) {
		String[] nameAndFiles = text.split(" ", 2);
		String files = (nameAndFiles.length > 1) ? nameAndFiles[1] : "";
		return new TlsUse(line.property(), true, line.property(), nameAndFiles[0], pattern, material(files, 0));
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

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
import java.util.stream.Stream;

import io.github.uwsgiboot.networking.Placeholders;
import io.github.uwsgiboot.networking.SniEntry;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Finds placeholders in addresses and paths that have no value, and those that there are
 * not.
 */
class PlaceholderCheck implements Check {

	private static final List<SocketAttribute<String>> RESOLVED = List.of(SocketAttribute.ADDRESS, SocketAttribute.PULL,
			SocketAttribute.PUSH, SocketAttribute.CERT, SocketAttribute.KEY, SocketAttribute.CLIENT_CA);

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Map<String, String> texts = new LinkedHashMap<>();
		subject.sockets().forEach((socket) -> addTexts(socket, texts));
		subject.networking().sni().forEach((entry) -> addTexts(entry, texts));
		subject.networking().parameters().forEach((parameter, value) -> {
			if (parameter.isPath()) {
				texts.put(parameter.property(), String.valueOf(value));
			}
		});
		Placeholders placeholders = subject.configuration().placeholders();
		return texts.entrySet()
			.stream()
			.flatMap((text) -> placeholders.unresolved(text.getValue())
				.stream()
				.map((name) -> problem(text.getKey(), text.getValue(), name, placeholders)));
	}

	private void addTexts(Socket socket, Map<String, String> texts) {
		RESOLVED.forEach((attribute) -> addText(socket.property(attribute), socket.get(attribute), texts));
	}

	private void addTexts(SniEntry entry, Map<String, String> texts) {
		addText(entry.property() + ".cert", entry.tls().cert(), texts);
		addText(entry.property() + ".key", entry.tls().key(), texts);
		addText(entry.property() + ".client-ca", entry.tls().clientCa(), texts);
	}

	private void addText(String property, @Nullable String text, Map<String, String> texts) {
		if (text != null) {
			texts.put(property, text);
		}
	}

	private Problem problem(String property, String text, String name, Placeholders placeholders) {
		if (placeholders.isKnown(name)) {
			return Problem.error("placeholder-unset", property, text,
					"The placeholder {%s} has no value, because the project has no name.".formatted(name),
					"Set 'uwsgi.project-name' or 'spring.application.name'.");
		}
		return Problem.error("placeholder-unknown", property, text,
				"There is no placeholder {%s}; uWSGI would take the braces for a part of the name.".formatted(name),
				"Write one of {%s}.".formatted(String.join("}, {", placeholders.names())));
	}

}

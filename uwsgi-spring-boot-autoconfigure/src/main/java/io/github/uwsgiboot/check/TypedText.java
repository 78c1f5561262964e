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

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.ListeningEntry;
import io.github.uwsgiboot.networking.Networking;
import io.github.uwsgiboot.networking.Parameter;
import io.github.uwsgiboot.networking.SniEntry;
import io.github.uwsgiboot.networking.SocketAttribute;
import org.jspecify.annotations.Nullable;

/**
 * A text of a typed property.
 *
 * @param property the name of the property
 * @param text the text
 * @param resolved whether placeholders are replaced in the text
 */
record TypedText(String property, String text, boolean resolved) {

	private static final String BRACE = "{";

	private static final List<SocketAttribute<String>> RESOLVED = List.of(SocketAttribute.ADDRESS, SocketAttribute.PULL,
			SocketAttribute.PUSH, SocketAttribute.CERT, SocketAttribute.KEY, SocketAttribute.CLIENT_CA);

	/**
	 * Return the texts that are rendered and that a placeholder, ours or Spring's, may
	 * stand in.
	 * @param configuration the configuration
	 * @return the texts of its directory of plugins, sockets, server names and parameters
	 * in which there is a brace
	 */
	static List<TypedText> withBraces(UwsgiConfiguration configuration) {
		List<TypedText> texts = new ArrayList<>();
		Networking networking = configuration.networking();
		String pluginsDir = configuration.pluginsDir();
		if (pluginsDir != null && pluginsDir.contains(BRACE)) {
			texts.add(new TypedText("uwsgi.plugins-dir", pluginsDir, true));
		}
		for (ListeningEntry entry : networking.listening()) {
			addTexts(entry, BRACE, texts);
		}
		for (SniEntry entry : networking.sni()) {
			addTexts(entry, BRACE, texts);
		}
		for (Parameter<?> parameter : networking.parameters().given()) {
			addTexts(parameter, networking.parameters().texts(parameter), texts);
		}
		return texts;
	}

	/**
	 * Return the texts of an entry.
	 * @param networking the sockets, routers and server names
	 * @param property the property that describes the entry
	 * @return the texts, empty if no entry has that property
	 */
	static List<TypedText> ofEntry(Networking networking, String property) {
		List<TypedText> texts = new ArrayList<>();
		for (ListeningEntry entry : networking.listening()) {
			if (entry.property().equals(property)) {
				addTexts(entry, "", texts);
			}
		}
		for (SniEntry entry : networking.sni()) {
			if (entry.property().equals(property)) {
				addTexts(entry, "", texts);
			}
		}
		return texts;
	}

	private static void addTexts(Parameter<?> parameter, List<String> values, List<TypedText> texts) {
		for (int i = 0; i < values.size(); i++) {
			if (values.get(i).contains(BRACE)) {
				texts.add(new TypedText(parameter.property(i, values.size()), values.get(i), parameter.isPath()));
			}
		}
	}

	private static void addTexts(ListeningEntry entry, String part, List<TypedText> texts) {
		for (SocketAttribute<String> attribute : RESOLVED) {
			add(entry.property(attribute), entry.get(attribute), true, part, texts);
		}
		add(entry.property(SocketAttribute.CIPHERS), entry.get(SocketAttribute.CIPHERS), false, part, texts);
	}

	private static void addTexts(SniEntry entry, String part, List<TypedText> texts) {
		String property = entry.property();
		add(property + ".name", entry.name(), false, part, texts);
		add(property + ".cert", entry.tls().cert(), true, part, texts);
		add(property + ".key", entry.tls().key(), true, part, texts);
		add(property + ".ciphers", entry.tls().ciphers(), false, part, texts);
		add(property + ".client-ca", entry.tls().clientCa(), true, part, texts);
	}

	private static void add(String property, @Nullable String text, boolean resolved, String part,
			List<TypedText> texts) {
		if (text != null && text.contains(part)) {
			texts.add(new TypedText(property, text, resolved));
		}
	}

}

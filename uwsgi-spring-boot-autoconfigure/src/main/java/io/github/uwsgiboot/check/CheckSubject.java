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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.uwsgiboot.config.RawOption;
import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.ini.IniDocument;
import io.github.uwsgiboot.networking.ListeningEntry;
import io.github.uwsgiboot.networking.Networking;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.option.OptionCatalogue;
import org.jspecify.annotations.Nullable;

/**
 * What is checked: a configuration and the document that it is rendered as.
 */
public final class CheckSubject {

	private final UwsgiConfiguration configuration;

	private final IniDocument document;

	private final Set<String> allowedOptions;

	private final List<Socket> sockets;

	private final List<ListeningEntry> entries;

	private final Lines lines;

	private final List<Listener> listeners;

	private final List<TlsUse> tlsUses;

	private final List<TypedText> textsWithBraces;

	private CheckSubject(UwsgiConfiguration configuration, Set<String> allowedOptions) {
		this.configuration = configuration;
		this.document = configuration.document();
		this.allowedOptions = Set.copyOf(allowedOptions);
		this.sockets = enabled(networking().sockets());
		this.entries = networking().listening();
		this.lines = Lines.of(this.document, named(configuration.options()));
		this.listeners = Listeners.of(this.lines, this.entries, configuration);
		this.tlsUses = TlsUses.of(this.entries, networking().sni(), this.lines);
		this.textsWithBraces = TypedText.withBraces(configuration);
	}

	private static List<Socket> enabled(List<Socket> sockets) {
		List<Socket> enabled = new ArrayList<>();
		for (Socket socket : sockets) {
			if (socket.isEnabled()) {
				enabled.add(socket);
			}
		}
		return List.copyOf(enabled);
	}

	private static Set<String> named(List<RawOption> options) {
		Set<String> named = new HashSet<>();
		for (RawOption option : options) {
			named.addAll(option.properties());
		}
		return named;
	}

	/**
	 * Create the subject for a configuration.
	 * @param configuration the configuration
	 * @param allowedOptions the names of options that are not uWSGI's own, but allowed
	 * @return the subject
	 */
	public static CheckSubject of(UwsgiConfiguration configuration, Set<String> allowedOptions) {
		return new CheckSubject(configuration, allowedOptions);
	}

	/**
	 * Return the configuration.
	 * @return the configuration
	 */
	public UwsgiConfiguration configuration() {
		return this.configuration;
	}

	/**
	 * Return the document that the configuration is rendered as.
	 * @return the document
	 */
	public IniDocument document() {
		return this.document;
	}

	/**
	 * Return uWSGI's options.
	 * @return the options
	 */
	public OptionCatalogue options() {
		return OptionCatalogue.uwsgi20();
	}

	/**
	 * Return the names of options that are not uWSGI's own, but allowed.
	 * @return the names
	 */
	public Set<String> allowedOptions() {
		return this.allowedOptions;
	}

	/**
	 * Return the networking options.
	 * @return the networking options
	 */
	public Networking networking() {
		return this.configuration.networking();
	}

	/**
	 * Return the sockets that are rendered.
	 * @return the enabled sockets
	 */
	public List<Socket> sockets() {
		return this.sockets;
	}

	/**
	 * Return the sockets and routers that are rendered.
	 * @return what is enabled
	 */
	List<ListeningEntry> entries() {
		return this.entries;
	}

	/**
	 * Return whether a socket or router that is rendered has an attribute.
	 * @param attribute the attribute
	 * @return whether one has it, even one of a type that should not
	 */
	boolean isSet(SocketAttribute<?> attribute) {
		for (ListeningEntry entry : this.entries) {
			if (entry.get(attribute) != null) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Return the address or path that uWSGI sees in place of one of a typed property.
	 * @param text the address or path
	 * @return what uWSGI sees, or {@code null} if that is not known: a placeholder has no
	 * value, the text cannot be written, or uWSGI replaces something when it reads the
	 * file
	 */
	@Nullable String literal(String text) {
		return LiteralText.of(this.configuration, text);
	}

	Lines lines() {
		return this.lines;
	}

	/**
	 * Return the lines that make uWSGI listen somewhere.
	 * @return the lines, in the order of the file
	 */
	List<Listener> listeners() {
		return this.listeners;
	}

	List<TlsUse> tlsUses() {
		return this.tlsUses;
	}

	/**
	 * Return the texts of typed properties that a placeholder may stand in.
	 * @return the texts that are rendered and in which there is a brace
	 */
	List<TypedText> textsWithBraces() {
		return this.textsWithBraces;
	}

}

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
import java.util.Set;
import java.util.stream.Collectors;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.ini.IniDocument;
import io.github.uwsgiboot.networking.Networking;
import io.github.uwsgiboot.networking.Socket;
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

	private final Lines lines;

	private final List<Listener> listeners;

	private final List<TlsUse> tlsUses;

	private CheckSubject(UwsgiConfiguration configuration, Set<String> allowedOptions) {
		this.configuration = configuration;
		this.document = configuration.document();
		this.allowedOptions = Set.copyOf(allowedOptions);
		this.sockets = networking().sockets().stream().filter(Socket::isEnabled).toList();
		Set<String> named = configuration.options()
			.stream()
			.flatMap((option) -> option.properties().stream())
			.collect(Collectors.toSet());
		this.lines = Lines.of(this.document, named);
		this.listeners = Listeners.of(this.lines, networking().listening(), this::literal);
		this.tlsUses = TlsUses.of(networking(), this.lines);
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
	 * Replace the placeholders in an address or a path.
	 * @param text the address or path
	 * @return the text with the values in place of the placeholders
	 */
	public String resolve(String text) {
		return this.configuration.placeholders().resolve(text);
	}

	/**
	 * Return the address or path that uWSGI sees in place of one of a typed property.
	 * @param text the address or path
	 * @return what uWSGI sees, or {@code null} if that is not known: a placeholder has no
	 * value, the text cannot be written, or uWSGI replaces something when it reads the
	 * file
	 */
	@Nullable String literal(String text) {
		boolean unwritable = text.codePoints().anyMatch(Character::isISOControl);
		if (unwritable || !this.configuration.placeholders().unresolved(text).isEmpty()) {
			return null;
		}
		return LiteralText.of(this.configuration.expressions().value(resolve(text)), false);
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

}

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

package io.github.uwsgiboot.networking;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What can be said of a socket or a router: the name of the property, and how its value
 * is read from the text of a {@linkplain SocketDsn DSN}.
 *
 * @param <T> the type of the value
 */
public final class SocketAttribute<T> {

	/**
	 * Address that the socket listens on.
	 */
	public static final SocketAttribute<String> ADDRESS = text("address");

	/**
	 * Name of the shared socket that the socket takes its connections from.
	 */
	public static final SocketAttribute<String> SHARED = text("shared");

	/**
	 * Address from which a ZeroMQ socket pulls requests.
	 */
	public static final SocketAttribute<String> PULL = text("pull");

	/**
	 * Address to which a ZeroMQ socket publishes responses.
	 */
	public static final SocketAttribute<String> PUSH = text("push");

	/**
	 * File of the certificate, in PEM format.
	 */
	public static final SocketAttribute<String> CERT = text("cert");

	/**
	 * File of the private key, in PEM format.
	 */
	public static final SocketAttribute<String> KEY = text("key");

	/**
	 * Ciphers in OpenSSL's syntax.
	 */
	public static final SocketAttribute<String> CIPHERS = text("ciphers");

	/**
	 * File of the certificate authority for client certificates; a leading {@code !}
	 * makes them mandatory.
	 */
	public static final SocketAttribute<String> CLIENT_CA = text("client-ca");

	/**
	 * Whether an HTTP socket speaks HTTP/1.1 with persistent connections.
	 */
	public static final SocketAttribute<Boolean> HTTP11 = flag("http11");

	/**
	 * Whether a uwsgi socket keeps its connections open.
	 */
	public static final SocketAttribute<Boolean> PERSISTENT = flag("persistent");

	/**
	 * Whether a FastCGI or SCGI socket answers with a whole HTTP response ("non-parsed
	 * headers").
	 */
	public static final SocketAttribute<Boolean> NPH = flag("nph");

	/**
	 * Whether a shared socket accepts a connection before its client has sent anything.
	 */
	public static final SocketAttribute<Boolean> UNDEFERRED = flag("undeferred");

	/**
	 * First modifier of requests, from 0 to 255: the request plugin.
	 */
	public static final SocketAttribute<Integer> MODIFIER = number("modifier.code");

	/**
	 * Second modifier of requests, from 0 to 255.
	 */
	public static final SocketAttribute<Integer> SUBMODIFIER = number("modifier.submodifier");

	/**
	 * Numbers of the workers that serve the socket, from 1.
	 */
	public static final SocketAttribute<List<Integer>> BOUND_WORKERS = new SocketAttribute<>("bound-workers",
			(text) -> Arrays.stream(text.split(",")).map(SocketAttribute::parseNumber).toList());

	/**
	 * Port that a router sends clients to, from 1 to 65535.
	 */
	public static final SocketAttribute<Integer> REDIRECT_PORT = number("redirect-port");

	/**
	 * Position among the sockets, or among the routers; those of the same order are
	 * sorted by name.
	 */
	public static final SocketAttribute<Integer> ORDER = number("order");

	/**
	 * Whether the socket or the router is rendered.
	 */
	public static final SocketAttribute<Boolean> ENABLED = flag("enabled");

	private static final List<SocketAttribute<?>> OF_SOCKETS = List.of(ADDRESS, SHARED, PULL, PUSH, CERT, KEY, CIPHERS,
			CLIENT_CA, HTTP11, PERSISTENT, NPH, UNDEFERRED, MODIFIER, SUBMODIFIER, BOUND_WORKERS, ORDER, ENABLED);

	private final String property;

	private final Function<String, T> parser;

	private SocketAttribute(String property, Function<String, T> parser) {
		this.property = property;
		this.parser = parser;
	}

	private static SocketAttribute<String> text(String property) {
		return new SocketAttribute<>(property, Function.identity());
	}

	private static SocketAttribute<Boolean> flag(String property) {
		return new SocketAttribute<>(property, SocketAttribute::parseFlag);
	}

	private static SocketAttribute<Integer> number(String property) {
		return new SocketAttribute<>(property, SocketAttribute::parseNumber);
	}

	/**
	 * Return all attributes that sockets may have.
	 * @return the attributes
	 */
	public static List<SocketAttribute<?>> all() {
		return OF_SOCKETS;
	}

	/**
	 * Find the attribute of sockets with the given name, in kebab or in snake case.
	 * @param name the name
	 * @return the attribute, if there is one
	 */
	public static Optional<SocketAttribute<?>> find(String name) {
		String property = name.replace('_', '-');
		for (SocketAttribute<?> attribute : OF_SOCKETS) {
			if (attribute.property.equals(property)) {
				return Optional.of(attribute);
			}
		}
		return Optional.empty();
	}

	/**
	 * Return the name of the property, relative to the socket's.
	 * @return the name
	 */
	public String property() {
		return this.property;
	}

	/**
	 * Read a value.
	 * @param text the text
	 * @return the value
	 * @throws IllegalArgumentException if the text is not a value of this attribute, with
	 * a message that says what it has to be
	 */
	public T parse(String text) {
		return this.parser.apply(text);
	}

	private static Integer parseNumber(String text) {
		try {
			return Integer.valueOf(text.strip());
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("'%s' is not a whole number".formatted(text), ex);
		}
	}

	private static Boolean parseFlag(String text) {
		return switch (text.toLowerCase(Locale.ROOT)) {
			case "true", "on", "yes", "1" -> true;
			case "false", "off", "no", "0" -> false;
			default -> throw new IllegalArgumentException("'%s' is neither true nor false".formatted(text));
		};
	}

	@Override
	public String toString() {
		return this.property;
	}

}

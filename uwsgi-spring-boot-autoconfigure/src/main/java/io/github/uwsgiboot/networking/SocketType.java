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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The types of sockets: for each the option that opens it, the options of its variants
 * and modifiers, and the attributes that it has (uWSGI's {@code core/uwsgi.c} and
 * {@code proto/*.c}). A type is declared by its constant alone.
 */
public enum SocketType {

	/**
	 * Socket that speaks the protocol of {@link BasicParameters#DEFAULT_SOCKET_TYPE
	 * default-socket-type}.
	 */
	DEFAULT(opening("socket").listening()),

	/**
	 * Socket that speaks HTTP.
	 */
	HTTP(opening("http-socket").listening()
		.variant(SocketAttribute.HTTP11, "http11-socket")
		.modifiers("http-socket-modifier1", "http-socket-modifier2")),

	/**
	 * Socket that speaks HTTP over TLS.
	 */
	HTTPS(opening("https-socket").listening().tls().modifiers("https-socket-modifier1", "https-socket-modifier2")),

	/**
	 * Socket that speaks FastCGI.
	 */
	FASTCGI(opening("fastcgi-socket").listening()
		.variant(SocketAttribute.NPH, "fastcgi-nph-socket")
		.modifiers("fastcgi-modifier1", "fastcgi-modifier2")),

	/**
	 * Socket whose connections are handed to a request plugin as they are.
	 */
	RAW(opening("raw-socket").listening().modifiers("raw-modifier1", "raw-modifier2")),

	/**
	 * Socket that speaks SCGI.
	 */
	SCGI(opening("scgi-socket").listening()
		.variant(SocketAttribute.NPH, "scgi-nph-socket")
		.modifiers("scgi-modifier1", "scgi-modifier2")),

	/**
	 * Socket without a protocol, bound before privileges are dropped, from which another
	 * socket takes its connections.
	 */
	SHARED(opening("shared-socket").accepting(SocketAttribute.ADDRESS)
		.variant(SocketAttribute.UNDEFERRED, "undeferred-shared-socket")),

	/**
	 * Socket that receives UDP packets. uWSGI has one at most.
	 */
	UDP(opening("udp").accepting(SocketAttribute.ADDRESS)),

	/**
	 * Socket that speaks the uwsgi protocol. Its clients choose the modifiers.
	 */
	UWSGI(opening("uwsgi-socket").listening().variant(SocketAttribute.PERSISTENT, "puwsgi-socket")),

	/**
	 * Socket that speaks the uwsgi protocol over TLS. Its clients choose the modifiers.
	 */
	UWSGIS(opening("suwsgi-socket").listening().tls().alias("suwsgi")),

	/**
	 * Pair of ZeroMQ sockets in the manner of Mongrel2, which uWSGI connects to. With
	 * ZeroMQ 3 or later, uWSGI publishes only the first part of a response, and takes the
	 * message for lost ({@code plugins/mongrel2/mongrel2.c}).
	 */
	ZEROMQ(opening("zeromq-socket").accepting(SocketAttribute.PULL, SocketAttribute.PUSH,
			SocketAttribute.BOUND_WORKERS));

	private static final Map<String, SocketType> BY_OPTION = new HashMap<>();

	static {
		for (SocketType type : values()) {
			BY_OPTION.put(type.declaration.option, type);
			for (String variant : type.declaration.variants.values()) {
				BY_OPTION.put(variant, type);
			}
		}
	}

	private final Declaration declaration;

	SocketType(Declaration declaration) {
		this.declaration = declaration;
	}

	private static Declaration opening(String option) {
		return new Declaration(option).accepting(SocketAttribute.ORDER, SocketAttribute.ENABLED);
	}

	/**
	 * Find the type with the given name or alias.
	 * @param name the name, in lower case
	 * @return the type, if there is one
	 */
	public static Optional<SocketType> find(String name) {
		for (SocketType type : values()) {
			if (type.id().equals(name) || name.equals(type.declaration.alias)) {
				return Optional.of(type);
			}
		}
		return Optional.empty();
	}

	/**
	 * Find the type of the sockets that the given option opens.
	 * @param option the name of the option, not an alias of it
	 * @return the type, if the option opens sockets
	 */
	public static Optional<SocketType> openedBy(String option) {
		return Optional.ofNullable(BY_OPTION.get(option));
	}

	/**
	 * Return the attribute that makes the given option of another one.
	 * @param option the name of the option
	 * @return the attribute, or {@code null} if the option opens sockets without it
	 */
	@Nullable SocketAttribute<Boolean> variantOpenedBy(String option) {
		for (Map.Entry<SocketAttribute<Boolean>, String> variant : this.declaration.variants.entrySet()) {
			if (variant.getValue().equals(option)) {
				return variant.getKey();
			}
		}
		return null;
	}

	/**
	 * Return the names of all types.
	 * @return the names
	 */
	public static List<String> names() {
		return Arrays.stream(values()).map(SocketType::id).toList();
	}

	/**
	 * Return the name of this type in properties and DSNs.
	 * @return the name
	 */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Return whether sockets of this type have the given attribute.
	 * @param attribute the attribute
	 * @return whether the attribute may be set
	 */
	public boolean accepts(SocketAttribute<?> attribute) {
		return this.declaration.attributes.contains(attribute);
	}

	/**
	 * Return whether sockets of this type need a certificate and a key.
	 * @return whether the type uses TLS
	 */
	public boolean isTls() {
		return accepts(SocketAttribute.CERT);
	}

	/**
	 * Return the option that opens sockets of this type.
	 * @return the name of the option, without those of variants
	 */
	public String option() {
		return this.declaration.option;
	}

	/**
	 * Return the option that opens the given socket.
	 * @param socket the socket
	 * @return the name of the option
	 */
	String option(Socket socket) {
		for (Map.Entry<SocketAttribute<Boolean>, String> variant : this.declaration.variants.entrySet()) {
			if (Boolean.TRUE.equals(socket.get(variant.getKey()))) {
				return variant.getValue();
			}
		}
		return this.declaration.option;
	}

	/**
	 * Return the option for a modifier of requests.
	 * @param attribute the modifier or the submodifier
	 * @return the name of the option, or {@code null} if the type has none
	 */
	public @Nullable String modifierOption(SocketAttribute<Integer> attribute) {
		return this.declaration.modifiers.get(attribute);
	}

	private static final class Declaration {

		private final String option;

		private final Set<SocketAttribute<?>> attributes = new LinkedHashSet<>();

		private final Map<SocketAttribute<Boolean>, String> variants = new LinkedHashMap<>();

		private final Map<SocketAttribute<Integer>, String> modifiers = new LinkedHashMap<>();

		private @Nullable String alias;

		Declaration(String option) {
			this.option = option;
		}

		Declaration accepting(SocketAttribute<?>... attributes) {
			this.attributes.addAll(List.of(attributes));
			return this;
		}

		Declaration listening() {
			return accepting(SocketAttribute.ADDRESS, SocketAttribute.SHARED, SocketAttribute.BOUND_WORKERS);
		}

		Declaration tls() {
			return accepting(SocketAttribute.CERT, SocketAttribute.KEY, SocketAttribute.CIPHERS,
					SocketAttribute.CLIENT_CA);
		}

		Declaration variant(SocketAttribute<Boolean> attribute, String option) {
			this.variants.put(attribute, option);
			return accepting(attribute);
		}

		Declaration modifiers(String modifier, String submodifier) {
			this.modifiers.put(SocketAttribute.MODIFIER, modifier);
			this.modifiers.put(SocketAttribute.SUBMODIFIER, submodifier);
			return accepting(SocketAttribute.MODIFIER, SocketAttribute.SUBMODIFIER);
		}

		Declaration alias(String alias) {
			this.alias = alias;
			return this;
		}

	}

}

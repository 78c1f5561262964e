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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The types of routers: for each the option that adds it, what its value is made of, and
 * where its requests go. A type is declared by its constant alone.
 */
public enum RouterType {

	/**
	 * Router that speaks HTTP and passes requests on in the uwsgi protocol (uWSGI's
	 * {@code plugins/http/http.c}).
	 */
	HTTP(adding("http").passingTo("http").orFirstSocket()),

	/**
	 * Router that speaks HTTP over TLS and passes requests on in the uwsgi protocol
	 * (uWSGI's {@code plugins/http/https.c}).
	 */
	HTTPS(adding("https").tls().passingTo("http").orFirstSocket()),

	/**
	 * Router that answers each HTTP request with a redirect to HTTPS (uWSGI's
	 * {@code plugins/http/https.c}).
	 */
	HTTP_TO_HTTPS(adding("http-to-https").accepting(SocketAttribute.REDIRECT_PORT)),

	/**
	 * Router that speaks the uwsgi protocol on both sides (uWSGI's
	 * {@code plugins/fastrouter}).
	 */
	FASTROUTER(adding("fastrouter").passingTo("fastrouter")),

	/**
	 * Router that passes bytes on as they are (uWSGI's {@code plugins/rawrouter}).
	 */
	RAWROUTER(adding("rawrouter").passingTo("rawrouter")),

	/**
	 * Router that takes TLS off and passes bytes on as they are (uWSGI's
	 * {@code plugins/sslrouter}).
	 */
	SSLROUTER(adding("sslrouter").tls().passingTo("sslrouter"));

	private static final Map<String, RouterType> BY_OPTION = new HashMap<>();

	static {
		for (RouterType type : values()) {
			BY_OPTION.put(type.option(), type);
		}
	}

	private final Declaration declaration;

	RouterType(Declaration declaration) {
		this.declaration = declaration;
	}

	private static Declaration adding(String option) {
		return new Declaration(option).accepting(SocketAttribute.ADDRESS, SocketAttribute.SHARED, SocketAttribute.ORDER,
				SocketAttribute.ENABLED);
	}

	/**
	 * Find the type of the routers that the given option adds.
	 * @param option the name of the option, not an alias of it
	 * @return the type, if the option adds routers
	 */
	public static Optional<RouterType> addedBy(String option) {
		return Optional.ofNullable(BY_OPTION.get(option));
	}

	/**
	 * Return the names of all types.
	 * @return the names
	 */
	public static List<String> names() {
		return Arrays.stream(values()).map(RouterType::id).toList();
	}

	/**
	 * Return the name of this type in properties.
	 * @return the name
	 */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Return whether routers of this type have the given attribute.
	 * @param attribute the attribute
	 * @return whether the attribute may be set
	 */
	public boolean accepts(SocketAttribute<?> attribute) {
		return this.declaration.attributes.contains(attribute);
	}

	/**
	 * Return whether routers of this type need a certificate and a key.
	 * @return whether the type uses TLS
	 */
	public boolean isTls() {
		return accepts(SocketAttribute.CERT);
	}

	/**
	 * Return the option that adds a router of this type.
	 * @return the name of the option
	 */
	public String option() {
		return this.declaration.option;
	}

	/**
	 * Return how the options begin that tell where requests go, for example {@code http}
	 * for {@code http-to} and its like.
	 * @return the beginning, or {@code null} if routers of this type answer by themselves
	 */
	public @Nullable String destinations() {
		return this.declaration.destinations;
	}

	/**
	 * Return whether requests go to the first socket when no option tells where.
	 * @return whether the first socket is the default
	 */
	public boolean defaultsToFirstSocket() {
		return this.declaration.firstSocket;
	}

	/**
	 * Return the value of the option.
	 * @param router the router
	 * @param endpoint the address, or the number of a shared socket
	 * @param context the context
	 * @return the value
	 */
	String value(Router router, String endpoint, RenderContext context) {
		Integer port = accepts(SocketAttribute.REDIRECT_PORT) ? router.get(SocketAttribute.REDIRECT_PORT) : null;
		if (port != null) {
			return endpoint + "," + port;
		}
		String tls = isTls() ? router.tls().join(context) : "";
		return tls.isEmpty() ? endpoint : endpoint + "," + tls;
	}

	@Override
	public String toString() {
		return id();
	}

	private static final class Declaration {

		private final String option;

		private final Set<SocketAttribute<?>> attributes = new LinkedHashSet<>();

		private @Nullable String destinations;

		private boolean firstSocket;

		Declaration(String option) {
			this.option = option;
		}

		Declaration accepting(SocketAttribute<?>... attributes) {
			this.attributes.addAll(List.of(attributes));
			return this;
		}

		Declaration tls() {
			return accepting(SocketAttribute.CERT, SocketAttribute.KEY, SocketAttribute.CIPHERS,
					SocketAttribute.CLIENT_CA);
		}

		Declaration passingTo(String destinations) {
			this.destinations = destinations;
			return this;
		}

		Declaration orFirstSocket() {
			this.firstSocket = true;
			return this;
		}

	}

}

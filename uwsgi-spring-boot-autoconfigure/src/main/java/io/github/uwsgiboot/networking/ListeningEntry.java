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

import java.util.Comparator;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A named entry that makes uWSGI listen somewhere: at an address of its own, or at that
 * of a shared socket.
 */
public sealed interface ListeningEntry permits Socket, Router {

	/**
	 * The order in which entries are rendered: by {@code order}, then by name.
	 */
	Comparator<ListeningEntry> RENDERED_ORDER = (one, other) -> (one.order() != other.order())
			? Integer.compare(one.order(), other.order()) : one.name().compareTo(other.name());

	/**
	 * Return what this is in a sentence.
	 * @return {@code socket} or {@code router}
	 */
	String kind();

	/**
	 * Return the name of this entry.
	 * @return the name
	 */
	String name();

	/**
	 * Return the name of the type of this entry in properties.
	 * @return the name of the type
	 */
	String typeId();

	/**
	 * Return whether entries of this type have the given attribute.
	 * @param attribute the attribute
	 * @return whether the attribute may be set
	 */
	boolean accepts(SocketAttribute<?> attribute);

	/**
	 * Return the value of an attribute.
	 * @param <T> the type of the value
	 * @param attribute the attribute
	 * @return the value, or {@code null} if it is not set
	 */
	<T> @Nullable T get(SocketAttribute<T> attribute);

	/**
	 * Return the attributes that are set.
	 * @return the attributes
	 */
	Set<SocketAttribute<?>> attributes();

	/**
	 * Return the name of the property that describes this entry.
	 * @return the name
	 */
	String property();

	/**
	 * Return the name of the property that an attribute comes from.
	 * @param attribute the attribute
	 * @return the name
	 */
	default String property(SocketAttribute<?> attribute) {
		return property() + "." + attribute.property();
	}

	/**
	 * Return the position of this entry among its like.
	 * @return the position
	 */
	default int order() {
		return Objects.requireNonNullElse(get(SocketAttribute.ORDER), 0);
	}

	/**
	 * Return whether this entry is rendered.
	 * @return whether the entry is enabled
	 */
	default boolean isEnabled() {
		return !Boolean.FALSE.equals(get(SocketAttribute.ENABLED));
	}

	/**
	 * Return whether entries of this type need a certificate and a key.
	 * @return whether the type uses TLS
	 */
	default boolean isTls() {
		return accepts(SocketAttribute.CERT);
	}

	/**
	 * Return the certificate and what belongs to it.
	 * @return the TLS material
	 */
	default TlsMaterial tls() {
		return new TlsMaterial(get(SocketAttribute.CERT), get(SocketAttribute.KEY), get(SocketAttribute.CIPHERS),
				get(SocketAttribute.CLIENT_CA));
	}

}

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

import io.github.uwsgiboot.ini.Directive;
import org.jspecify.annotations.Nullable;

/**
 * A server name with a certificate of its own ("server name indication", uWSGI's
 * {@code core/ssl.c}).
 *
 * @param key the key of the entry
 * @param name the server name, or a regular expression for it
 * @param wildcard whether the name is a regular expression
 * @param tls the certificate and what belongs to it
 * @param order the position among the entries
 */
public record SniEntry(String key, String name, boolean wildcard, TlsMaterial tls, int order) {

	/**
	 * The order in which entries are rendered: by {@code order}, then by key.
	 */
	static final Comparator<SniEntry> RENDERED_ORDER = (one, other) -> (one.order() != other.order())
			? Integer.compare(one.order(), other.order()) : one.key().compareTo(other.key());

	/**
	 * Create the entry for a server name.
	 * @param name the server name
	 * @param cert the file of the certificate
	 * @param key the file of the private key
	 * @return the entry
	 */
	public static SniEntry of(String name, String cert, String key) {
		return new SniEntry(name, name, false, new TlsMaterial(cert, key, null, null), 0);
	}

	/**
	 * Create the entry for all server names that a regular expression finds.
	 * @param key the key of the entry
	 * @param pattern the regular expression, which should be anchored
	 * @param cert the file of the certificate
	 * @param privateKey the file of the private key
	 * @return the entry
	 */
	public static SniEntry wildcard(String key, String pattern, String cert, String privateKey) {
		return new SniEntry(key, pattern, true, new TlsMaterial(cert, privateKey, null, null), 0);
	}

	/**
	 * Return this entry with ciphers.
	 * @param ciphers the ciphers, in OpenSSL's syntax
	 * @return the entry
	 */
	public SniEntry ciphers(@Nullable String ciphers) {
		return new SniEntry(this.key, this.name, this.wildcard,
				new TlsMaterial(this.tls.cert(), this.tls.key(), ciphers, this.tls.clientCa()), this.order);
	}

	/**
	 * Return this entry with a certificate authority for client certificates.
	 * @param clientCa the file, with a leading {@code !} if they are mandatory
	 * @return the entry
	 */
	public SniEntry clientCa(@Nullable String clientCa) {
		return new SniEntry(this.key, this.name, this.wildcard,
				new TlsMaterial(this.tls.cert(), this.tls.key(), this.tls.ciphers(), clientCa), this.order);
	}

	/**
	 * Return the name of the property that describes this entry.
	 * @return the name
	 */
	public String property() {
		return PropertyNames.entry(Networking.PROPERTY + ".sni", this.key);
	}

	Directive directive(RenderContext context) {
		String tls = this.tls.join(context);
		return context.directive(this.wildcard ? "sni-regexp" : "sni",
				tls.isEmpty() ? this.name : this.name + " " + tls, property());
	}

}

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

package io.github.uwsgiboot.autoconfigure;

import io.github.uwsgiboot.networking.SniEntry;
import io.github.uwsgiboot.networking.TlsMaterial;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationPropertiesSource;

/**
 * Properties of a server name with a certificate of its own.
 */
@ConfigurationPropertiesSource
public class SniProperties {

	/**
	 * Server name, or a regular expression for it. The key of the entry by default.
	 */
	private @Nullable String name;

	/**
	 * Whether the name is a regular expression.
	 */
	private boolean wildcard = false;

	/**
	 * File of the certificate, in PEM format.
	 */
	private @Nullable String cert;

	/**
	 * File of the private key, in PEM format.
	 */
	private @Nullable String key;

	/**
	 * Ciphers in OpenSSL's syntax, separated by colons. OpenSSL's choice by default.
	 */
	private @Nullable String ciphers;

	/**
	 * File of the certificate authority for client certificates. A leading exclamation
	 * mark makes them mandatory.
	 */
	private @Nullable String clientCa;

	/**
	 * Position among the server names. Those of the same order are sorted by key.
	 */
	private int order = 0;

	/**
	 * Server name, or a regular expression for it. The key of the entry by default.
	 * @return the name
	 */
	public @Nullable String getName() {
		return this.name;
	}

	public void setName(@Nullable String name) {
		this.name = name;
	}

	/**
	 * Whether the name is a regular expression.
	 * @return whether the name is a regular expression
	 */
	public boolean isWildcard() {
		return this.wildcard;
	}

	public void setWildcard(boolean wildcard) {
		this.wildcard = wildcard;
	}

	/**
	 * File of the certificate, in PEM format.
	 * @return the file of the certificate
	 */
	public @Nullable String getCert() {
		return this.cert;
	}

	public void setCert(@Nullable String cert) {
		this.cert = cert;
	}

	/**
	 * File of the private key, in PEM format.
	 * @return the file of the key
	 */
	public @Nullable String getKey() {
		return this.key;
	}

	public void setKey(@Nullable String key) {
		this.key = key;
	}

	/**
	 * Ciphers in OpenSSL's syntax, separated by colons. OpenSSL's choice by default.
	 * @return the ciphers
	 */
	public @Nullable String getCiphers() {
		return this.ciphers;
	}

	public void setCiphers(@Nullable String ciphers) {
		this.ciphers = ciphers;
	}

	/**
	 * File of the certificate authority for client certificates. A leading exclamation
	 * mark makes them mandatory.
	 * @return the file of the certificate authority
	 */
	public @Nullable String getClientCa() {
		return this.clientCa;
	}

	public void setClientCa(@Nullable String clientCa) {
		this.clientCa = clientCa;
	}

	/**
	 * Position among the server names. Those of the same order are sorted by key.
	 * @return the position
	 */
	public int getOrder() {
		return this.order;
	}

	public void setOrder(int order) {
		this.order = order;
	}

	SniEntry toEntry(String entryKey) {
		return new SniEntry(entryKey, (this.name != null) ? this.name : entryKey, this.wildcard,
				new TlsMaterial(this.cert, this.key, this.ciphers, this.clientCa), this.order);
	}

}

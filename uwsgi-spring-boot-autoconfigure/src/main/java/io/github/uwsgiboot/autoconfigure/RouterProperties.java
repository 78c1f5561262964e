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

import io.github.uwsgiboot.networking.Router;
import io.github.uwsgiboot.networking.RouterType;
import io.github.uwsgiboot.networking.SocketAttribute;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationPropertiesSource;

/**
 * Properties of a router.
 */
@ConfigurationPropertiesSource
public class RouterProperties {

	/**
	 * Type of the router.
	 */
	private @Nullable RouterType type;

	/**
	 * Address that the router listens on: host:port, :port, [ipv6]:port, a path, @name or
	 * fd://number. Connections are refused while uWSGI reloads, other than with a shared
	 * socket.
	 */
	private @Nullable String address;

	/**
	 * Name of the shared socket that the router takes its connections from. Needed for a
	 * port below 1024 when uWSGI drops its privileges.
	 */
	private @Nullable String shared;

	/**
	 * File of the certificate, in PEM format. Needed for the types "https" and
	 * "sslrouter".
	 */
	private @Nullable String cert;

	/**
	 * File of the private key, in PEM format. Needed for the types "https" and
	 * "sslrouter".
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
	 * Port that a router of type "http-to-https" sends clients to. That of HTTPS by
	 * default.
	 */
	private @Nullable Integer redirectPort;

	/**
	 * Position among the routers, 0 by default. Those of the same order are sorted by
	 * name.
	 */
	private @Nullable Integer order;

	/**
	 * Whether the router is rendered. True by default.
	 */
	private @Nullable Boolean enabled;

	/**
	 * Type of the router.
	 * @return the type
	 */
	public @Nullable RouterType getType() {
		return this.type;
	}

	public void setType(@Nullable RouterType type) {
		this.type = type;
	}

	/**
	 * Address that the router listens on: host:port, :port, [ipv6]:port, a path, @name or
	 * fd://number. Connections are refused while uWSGI reloads, other than with a shared
	 * socket.
	 * @return the address
	 */
	public @Nullable String getAddress() {
		return this.address;
	}

	public void setAddress(@Nullable String address) {
		this.address = address;
	}

	/**
	 * Name of the shared socket that the router takes its connections from. Needed for a
	 * port below 1024 when uWSGI drops its privileges.
	 * @return the name of the shared socket
	 */
	public @Nullable String getShared() {
		return this.shared;
	}

	public void setShared(@Nullable String shared) {
		this.shared = shared;
	}

	/**
	 * File of the certificate, in PEM format. Needed for the types "https" and
	 * "sslrouter".
	 * @return the file of the certificate
	 */
	public @Nullable String getCert() {
		return this.cert;
	}

	public void setCert(@Nullable String cert) {
		this.cert = cert;
	}

	/**
	 * File of the private key, in PEM format. Needed for the types "https" and
	 * "sslrouter".
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
	 * Port that a router of type "http-to-https" sends clients to. That of HTTPS by
	 * default.
	 * @return the port to redirect to
	 */
	public @Nullable Integer getRedirectPort() {
		return this.redirectPort;
	}

	public void setRedirectPort(@Nullable Integer redirectPort) {
		this.redirectPort = redirectPort;
	}

	/**
	 * Position among the routers, 0 by default. Those of the same order are sorted by
	 * name.
	 * @return the position
	 */
	public @Nullable Integer getOrder() {
		return this.order;
	}

	public void setOrder(@Nullable Integer order) {
		this.order = order;
	}

	/**
	 * Whether the router is rendered. True by default.
	 * @return whether it is rendered
	 */
	public @Nullable Boolean getEnabled() {
		return this.enabled;
	}

	public void setEnabled(@Nullable Boolean enabled) {
		this.enabled = enabled;
	}

	/**
	 * Return the router that these properties describe.
	 * @param name the name of the router
	 * @return the router, or {@code null} if there is no type
	 */
	@Nullable Router toRouter(String name) {
		if (this.type == null) {
			return null;
		}
		return Router.of(name, this.type)
			.with(SocketAttribute.ADDRESS, this.address)
			.with(SocketAttribute.SHARED, this.shared)
			.with(SocketAttribute.CERT, this.cert)
			.with(SocketAttribute.KEY, this.key)
			.with(SocketAttribute.CIPHERS, this.ciphers)
			.with(SocketAttribute.CLIENT_CA, this.clientCa)
			.with(SocketAttribute.REDIRECT_PORT, this.redirectPort)
			.with(SocketAttribute.ORDER, this.order)
			.with(SocketAttribute.ENABLED, this.enabled);
	}

}

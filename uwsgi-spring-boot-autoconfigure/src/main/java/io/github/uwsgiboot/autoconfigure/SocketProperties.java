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

import java.util.List;

import io.github.uwsgiboot.networking.InvalidDsnException;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.networking.SocketType;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationPropertiesSource;
import org.springframework.boot.context.properties.NestedConfigurationProperty;

/**
 * Properties of a socket.
 */
@ConfigurationPropertiesSource
public class SocketProperties {

	/**
	 * Whole socket in one line, for example "http://127.0.0.1:8080" or
	 * "uwsgi:///run/app.sock". Single properties of the same or of a higher source patch
	 * it.
	 */
	private @Nullable String dsn;

	/**
	 * Type of the socket. That of the DSN by default.
	 */
	private @Nullable SocketType type;

	/**
	 * Address that the socket listens on: host:port, :port, [ipv6]:port, a path, @name or
	 * fd://number.
	 */
	private @Nullable String address;

	/**
	 * Name of the shared socket, an entry of type "shared", that the socket takes its
	 * connections from. Takes the place of an address.
	 */
	private @Nullable String shared;

	/**
	 * Address from which a ZeroMQ socket pulls requests.
	 */
	private @Nullable String pull;

	/**
	 * Address to which a ZeroMQ socket publishes responses.
	 */
	private @Nullable String push;

	/**
	 * File of the certificate, in PEM format. Needed for the types "https" and "uwsgis".
	 */
	private @Nullable String cert;

	/**
	 * File of the private key, in PEM format. Needed for the types "https" and "uwsgis".
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
	 * Whether an HTTP socket speaks HTTP/1.1 with persistent connections.
	 */
	private @Nullable Boolean http11;

	/**
	 * Whether a uwsgi socket keeps its connections open.
	 */
	private @Nullable Boolean persistent;

	/**
	 * Whether a FastCGI or SCGI socket answers with a whole HTTP response.
	 */
	private @Nullable Boolean nph;

	/**
	 * Whether a shared socket accepts a connection before its client has sent anything.
	 */
	private @Nullable Boolean undeferred;

	/**
	 * Modifiers of requests.
	 */
	@NestedConfigurationProperty
	private final ModifierProperties modifier = new ModifierProperties();

	/**
	 * Numbers of the workers that serve the socket, from 1. All workers by default, and
	 * for an empty list.
	 */
	private @Nullable List<Integer> boundWorkers;

	/**
	 * Position among the sockets, 0 by default. Those of the same order are sorted by
	 * name.
	 */
	private @Nullable Integer order;

	/**
	 * Whether the socket is rendered. True by default.
	 */
	private @Nullable Boolean enabled;

	/**
	 * Whole socket in one line, for example "http://127.0.0.1:8080" or
	 * "uwsgi:///run/app.sock". Single properties of the same or of a higher source patch
	 * it.
	 * @return the DSN
	 */
	public @Nullable String getDsn() {
		return this.dsn;
	}

	public void setDsn(@Nullable String dsn) {
		this.dsn = dsn;
	}

	/**
	 * Type of the socket. That of the DSN by default.
	 * @return the type
	 */
	public @Nullable SocketType getType() {
		return this.type;
	}

	public void setType(@Nullable SocketType type) {
		this.type = type;
	}

	/**
	 * Address that the socket listens on: host:port, :port, [ipv6]:port, a path, @name or
	 * fd://number.
	 * @return the address
	 */
	public @Nullable String getAddress() {
		return this.address;
	}

	public void setAddress(@Nullable String address) {
		this.address = address;
	}

	/**
	 * Name of the shared socket, an entry of type "shared", that the socket takes its
	 * connections from. Takes the place of an address.
	 * @return the name of the shared socket
	 */
	public @Nullable String getShared() {
		return this.shared;
	}

	public void setShared(@Nullable String shared) {
		this.shared = shared;
	}

	/**
	 * Address from which a ZeroMQ socket pulls requests.
	 * @return the address to pull from
	 */
	public @Nullable String getPull() {
		return this.pull;
	}

	public void setPull(@Nullable String pull) {
		this.pull = pull;
	}

	/**
	 * Address to which a ZeroMQ socket publishes responses.
	 * @return the address to publish to
	 */
	public @Nullable String getPush() {
		return this.push;
	}

	public void setPush(@Nullable String push) {
		this.push = push;
	}

	/**
	 * File of the certificate, in PEM format. Needed for the types "https" and "uwsgis".
	 * @return the file of the certificate
	 */
	public @Nullable String getCert() {
		return this.cert;
	}

	public void setCert(@Nullable String cert) {
		this.cert = cert;
	}

	/**
	 * File of the private key, in PEM format. Needed for the types "https" and "uwsgis".
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
	 * Whether an HTTP socket speaks HTTP/1.1 with persistent connections.
	 * @return whether the socket speaks HTTP/1.1
	 */
	public @Nullable Boolean getHttp11() {
		return this.http11;
	}

	public void setHttp11(@Nullable Boolean http11) {
		this.http11 = http11;
	}

	/**
	 * Whether a uwsgi socket keeps its connections open.
	 * @return whether connections stay open
	 */
	public @Nullable Boolean getPersistent() {
		return this.persistent;
	}

	public void setPersistent(@Nullable Boolean persistent) {
		this.persistent = persistent;
	}

	/**
	 * Whether a FastCGI or SCGI socket answers with a whole HTTP response.
	 * @return whether the response is a whole one
	 */
	public @Nullable Boolean getNph() {
		return this.nph;
	}

	public void setNph(@Nullable Boolean nph) {
		this.nph = nph;
	}

	/**
	 * Whether a shared socket accepts a connection before its client has sent anything.
	 * @return whether connections are accepted at once
	 */
	public @Nullable Boolean getUndeferred() {
		return this.undeferred;
	}

	public void setUndeferred(@Nullable Boolean undeferred) {
		this.undeferred = undeferred;
	}

	/**
	 * Modifiers of requests.
	 * @return the modifiers
	 */
	public ModifierProperties getModifier() {
		return this.modifier;
	}

	/**
	 * Numbers of the workers that serve the socket, from 1. All workers by default, and
	 * for an empty list.
	 * @return the numbers of the workers
	 */
	public @Nullable List<Integer> getBoundWorkers() {
		return this.boundWorkers;
	}

	public void setBoundWorkers(@Nullable List<Integer> boundWorkers) {
		this.boundWorkers = boundWorkers;
	}

	/**
	 * Position among the sockets, 0 by default. Those of the same order are sorted by
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
	 * Whether the socket is rendered. True by default.
	 * @return whether it is rendered
	 */
	public @Nullable Boolean getEnabled() {
		return this.enabled;
	}

	public void setEnabled(@Nullable Boolean enabled) {
		this.enabled = enabled;
	}

	/**
	 * Return the socket that these properties describe: the one of the DSN, patched by
	 * the single properties.
	 * @param name the name of the socket
	 * @return the socket, or {@code null} if there is neither a DSN nor a type
	 * @throws InvalidDsnException if the DSN is malformed
	 */
	@Nullable Socket toSocket(String name) {
		if (this.dsn == null) {
			return (this.type != null) ? patch(Socket.of(name, this.type)) : null;
		}
		Socket socket = Socket.fromDsn(name, this.dsn);
		return patch((this.type != null) ? socket.as(this.type) : socket);
	}

	// An empty list takes away what another source, or the DSN, says.
	private Socket patch(Socket socket) {
		Socket patched = patchEach(socket);
		return (this.boundWorkers != null && this.boundWorkers.isEmpty())
				? patched.without(SocketAttribute.BOUND_WORKERS) : patched;
	}

	private Socket patchEach(Socket socket) {
		return socket.with(SocketAttribute.ADDRESS, this.address)
			.with(SocketAttribute.SHARED, this.shared)
			.with(SocketAttribute.PULL, this.pull)
			.with(SocketAttribute.PUSH, this.push)
			.with(SocketAttribute.CERT, this.cert)
			.with(SocketAttribute.KEY, this.key)
			.with(SocketAttribute.CIPHERS, this.ciphers)
			.with(SocketAttribute.CLIENT_CA, this.clientCa)
			.with(SocketAttribute.HTTP11, this.http11)
			.with(SocketAttribute.PERSISTENT, this.persistent)
			.with(SocketAttribute.NPH, this.nph)
			.with(SocketAttribute.UNDEFERRED, this.undeferred)
			.with(SocketAttribute.MODIFIER, this.modifier.getCode())
			.with(SocketAttribute.SUBMODIFIER, this.modifier.getSubmodifier())
			.with(SocketAttribute.BOUND_WORKERS, this.boundWorkers)
			.with(SocketAttribute.ORDER, this.order)
			.with(SocketAttribute.ENABLED, this.enabled);
	}

}

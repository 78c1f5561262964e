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
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An immutable socket: its name, by which other sockets refer to it, its type, and its
 * attributes. For example:
 *
 * <pre>
 * Socket.of("web", SocketType.HTTP).address("127.0.0.1:8080")
 * </pre>
 */
public final class Socket implements ListeningEntry {

	private final String name;

	private final SocketType type;

	private final boolean dsn;

	private final AttributeValues attributes;

	private Socket(String name, SocketType type, boolean dsn, AttributeValues attributes) {
		this.name = name;
		this.type = type;
		this.dsn = dsn;
		this.attributes = attributes;
	}

	/**
	 * Create a socket without attributes.
	 * @param name the name of the socket
	 * @param type the type of the socket
	 * @return the socket
	 */
	public static Socket of(String name, SocketType type) {
		return new Socket(name, type, false, AttributeValues.NONE);
	}

	/**
	 * Create the socket that a DSN describes.
	 * @param name the name of the socket
	 * @param dsn the DSN
	 * @return the socket
	 * @throws InvalidDsnException if the DSN is malformed
	 */
	public static Socket fromDsn(String name, String dsn) {
		SocketDsn parsed = SocketDsn.parse(dsn);
		return new Socket(name, parsed.type(), true, new AttributeValues(parsed.attributes()));
	}

	/**
	 * Return this socket with an attribute.
	 * @param <T> the type of the value
	 * @param attribute the attribute
	 * @param value the value, or {@code null} to leave the attribute as it is
	 * @return the socket
	 */
	public <T> Socket with(SocketAttribute<T> attribute, @Nullable T value) {
		return new Socket(this.name, this.type, this.dsn, this.attributes.with(attribute, value));
	}

	/**
	 * Return this socket without an attribute.
	 * @param attribute the attribute
	 * @return the socket
	 */
	public Socket without(SocketAttribute<?> attribute) {
		return new Socket(this.name, this.type, this.dsn, this.attributes.without(attribute));
	}

	/**
	 * Return this socket as one of another type.
	 * @param type the type
	 * @return the socket
	 */
	public Socket as(SocketType type) {
		return new Socket(this.name, type, this.dsn, this.attributes);
	}

	/**
	 * Return this socket at an address of its own. It must not have a shared socket, too.
	 * @param address the address: {@code host:port}, {@code :port}, {@code [ipv6]:port},
	 * a path, {@code @name} or {@code fd://number}
	 * @return the socket
	 */
	public Socket address(String address) {
		return with(SocketAttribute.ADDRESS, address);
	}

	/**
	 * Return this socket at a shared socket. It must not have an address, too.
	 * @param shared the name of the shared socket
	 * @return the socket
	 */
	public Socket shared(String shared) {
		return with(SocketAttribute.SHARED, shared);
	}

	/**
	 * Return this socket with a certificate.
	 * @param cert the file of the certificate
	 * @param key the file of the private key
	 * @return the socket
	 */
	public Socket tls(String cert, String key) {
		return with(SocketAttribute.CERT, cert).with(SocketAttribute.KEY, key);
	}

	/**
	 * Return this socket served by some workers only.
	 * @param workers the numbers of the workers, from 1
	 * @return the socket
	 */
	public Socket boundWorkers(Integer... workers) {
		return with(SocketAttribute.BOUND_WORKERS, Arrays.asList(workers));
	}

	/**
	 * Return this socket at a position among the sockets.
	 * @param order the position; the default is 0
	 * @return the socket
	 */
	public Socket order(int order) {
		return with(SocketAttribute.ORDER, order);
	}

	@Override
	public String kind() {
		return "socket";
	}

	@Override
	public String name() {
		return this.name;
	}

	/**
	 * Return the type of this socket.
	 * @return the type
	 */
	public SocketType type() {
		return this.type;
	}

	@Override
	public String typeId() {
		return this.type.id();
	}

	@Override
	public boolean accepts(SocketAttribute<?> attribute) {
		return this.type.accepts(attribute);
	}

	/**
	 * Return whether this socket was described by a DSN.
	 * @return whether a DSN described the socket
	 */
	public boolean isDsn() {
		return this.dsn;
	}

	@Override
	public <T> @Nullable T get(SocketAttribute<T> attribute) {
		return this.attributes.get(attribute);
	}

	@Override
	public Set<SocketAttribute<?>> attributes() {
		return this.attributes.attributes();
	}

	@Override
	public String property() {
		return PropertyNames.entry(Networking.PROPERTY + ".sockets", this.name);
	}

	@Override
	public String toString() {
		return property();
	}

}

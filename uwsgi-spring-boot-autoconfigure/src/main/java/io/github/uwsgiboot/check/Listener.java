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

import io.github.uwsgiboot.networking.Address;
import io.github.uwsgiboot.networking.InvalidAddressException;
import io.github.uwsgiboot.networking.ListeningEntry;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.option.Phase;
import org.jspecify.annotations.Nullable;

/**
 * A line that makes uWSGI listen somewhere: a socket, a shared socket, a router, the UDP
 * server or a server of statistics.
 *
 * @param line the line
 * @param entry the socket or router that the line was rendered from, or {@code null} if
 * there is none
 * @param property the property that holds the address
 * @param text the address, or the name of a shared socket, as it was written;
 * {@code null} if there is none
 * @param endpoint the address that uWSGI sees, or the number of a shared socket behind
 * {@code =}; {@code null} if that is not known, or follows from a name
 * @param address the address that uWSGI binds, or {@code null} if it is malformed or not
 * known
 */
record Listener(Line line, @Nullable ListeningEntry entry, String property, @Nullable String text,
		@Nullable String endpoint, @Nullable Address address) {

	static Listener of(Line line, @Nullable ListeningEntry entry, String property, @Nullable String text,
			@Nullable String endpoint) {
		return new Listener(line, entry, property, text, endpoint, (endpoint != null) ? parse(endpoint) : null);
	}

	private static @Nullable Address parse(String endpoint) {
		try {
			return endpoint.startsWith("=") ? null : Address.parse(endpoint);
		}
		catch (InvalidAddressException ex) {
			return null;
		}
	}

	boolean isSharedSocket() {
		return this.line.isIn(Phase.SHARED_SOCKETS);
	}

	/**
	 * Return whether the line counts for {@code map-socket}.
	 */
	boolean isSocket() {
		return this.line.isIn(Phase.SOCKETS);
	}

	boolean isUdp() {
		return this.line.name().equals("udp");
	}

	/**
	 * Return whether the line is that of a server of statistics, whose address is that of
	 * a parameter.
	 */
	boolean isStats() {
		return this.line.name().endsWith("stats");
	}

	/**
	 * Return whether the master process or a router binds the address, after everything
	 * else ({@code core/master.c}).
	 */
	boolean isBoundLate() {
		return isUdp() || isStats();
	}

	/**
	 * Return whether uWSGI looks for a shared socket here at all: sockets and routers may
	 * have one.
	 */
	boolean mayUseSharedSocket() {
		return !isSharedSocket() && !isBoundLate();
	}

	/**
	 * Return whether the line takes its connections from a shared socket by its number.
	 */
	boolean usesSharedSocket() {
		return this.endpoint != null && this.endpoint.startsWith("=");
	}

	/**
	 * Return the name of the shared socket that the line takes its connections from.
	 * @return the name, or {@code null} if there is none
	 */
	@Nullable String sharedSocket() {
		return (this.entry != null) ? this.entry.get(SocketAttribute.SHARED) : null;
	}

	/**
	 * Return the name of the shared socket that the line is.
	 * @return the name, or {@code null} if the line is no shared socket or has no name
	 */
	@Nullable String nameOfSharedSocket() {
		return (this.entry instanceof Socket socket && socket.type() == SocketType.SHARED) ? socket.name() : null;
	}

	/**
	 * Return whether the line is a shared socket that a port below 1024 was given.
	 */
	boolean isAutomaticSharedSocket() {
		return isSharedSocket() && this.entry != null && nameOfSharedSocket() == null;
	}

	/**
	 * Return whether uWSGI binds a port that the kernel picks, which only somebody who
	 * writes uWSGI's own options can want.
	 */
	boolean hasAutomaticPort() {
		return this.line.isRaw() && this.endpoint != null && this.endpoint.endsWith(":0");
	}

	/**
	 * Return an error in what the line listens at.
	 */
	Problem error(String code, String consequence, String remedy) {
		return Problem.error(code, this.property, this.text, consequence, remedy);
	}

	/**
	 * Return a warning of what the line listens at.
	 */
	Problem warning(String code, String consequence, String remedy) {
		return Problem.warning(code, this.property, this.text, consequence, remedy);
	}

}

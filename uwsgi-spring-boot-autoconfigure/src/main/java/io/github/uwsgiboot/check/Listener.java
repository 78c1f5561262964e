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
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.option.Phase;
import org.jspecify.annotations.Nullable;

/**
 * A line that makes uWSGI listen somewhere: a socket, a shared socket, the UDP server,
 * the stats server or a router.
 *
 * @param line the line
 * @param socket the socket that the line was rendered from, or {@code null} if it was
 * given in uWSGI's own words
 * @param property the property that holds the address
 * @param text the address as it was written, or {@code null} if there is none
 * @param endpoint the address that uWSGI sees, or the number of a shared socket behind
 * {@code =}; {@code null} if that is not known
 */
record Listener(Line line, @Nullable Socket socket, String property, @Nullable String text, @Nullable String endpoint) {

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

	boolean isStats() {
		return this.line.name().equals("stats");
	}

	/**
	 * Return whether the master process binds the address, after everything else
	 * ({@code core/master.c}).
	 */
	boolean isBoundByMaster() {
		return isUdp() || isStats();
	}

	/**
	 * Return whether the line takes its connections from a shared socket.
	 */
	boolean usesSharedSocket() {
		return this.endpoint != null && this.endpoint.startsWith("=");
	}

	/**
	 * Return whether uWSGI looks for a shared socket here at all: sockets and routers may
	 * have one.
	 */
	boolean mayUseSharedSocket() {
		return !isSharedSocket() && !isBoundByMaster();
	}

	/**
	 * Return whether uWSGI binds a port that the kernel picks, which only somebody who
	 * writes uWSGI's own options can want.
	 */
	boolean hasAutomaticPort() {
		return this.line.isRaw() && this.endpoint != null && this.endpoint.endsWith(":0");
	}

	/**
	 * Return the address that uWSGI binds.
	 * @return the address, or {@code null} if it is malformed or not known
	 */
	@Nullable Address address() {
		if (this.endpoint == null) {
			return null;
		}
		try {
			return Address.parse(this.endpoint);
		}
		catch (InvalidAddressException ex) {
			return null;
		}
	}

}

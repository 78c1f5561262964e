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

import java.util.List;

/**
 * Gives sockets that a DSN puts on a port below 1024 a shared socket of their own. uWSGI
 * binds shared sockets before it drops its privileges, and all others after it
 * ({@code core/uwsgi.c}).
 *
 * @param shared whether such sockets get a shared socket
 * @param placeholders the placeholders in addresses
 */
public record PrivilegedPorts(boolean shared, Placeholders placeholders) {

	private static final int FIRST_UNPRIVILEGED = 1024;

	/**
	 * Return whether the given socket gets a shared socket.
	 * @param socket the socket
	 * @return whether the socket is on a privileged port by a DSN
	 */
	public boolean apply(Socket socket) {
		String address = socket.get(SocketAttribute.ADDRESS);
		return this.shared && socket.isDsn() && socket.type().accepts(SocketAttribute.SHARED) && address != null
				&& isPrivileged(this.placeholders.resolve(address));
	}

	private static boolean isPrivileged(String address) {
		try {
			return Address.parse(address) instanceof Address.Tcp tcp && tcp.port() < FIRST_UNPRIVILEGED;
		}
		catch (InvalidAddressException ex) {
			return false;
		}
	}

	List<Socket> expand(Socket socket) {
		String address = socket.get(SocketAttribute.ADDRESS);
		if (address == null || !apply(socket)) {
			return List.of(socket);
		}
		Socket sharedSocket = Socket.of(socket.name(), SocketType.SHARED).address(address).order(socket.order());
		return List.of(sharedSocket, socket.without(SocketAttribute.ADDRESS).shared(socket.name()));
	}

}

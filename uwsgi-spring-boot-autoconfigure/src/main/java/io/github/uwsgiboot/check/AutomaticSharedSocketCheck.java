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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.github.uwsgiboot.networking.PrivilegedPorts;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;

/**
 * Tells which sockets get a shared socket because of a port below 1024.
 */
class AutomaticSharedSocketCheck implements Check {

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		PrivilegedPorts privilegedPorts = subject.configuration().privilegedPorts();
		List<Problem> problems = new ArrayList<>();
		for (Socket socket : subject.sockets()) {
			if (privilegedPorts.apply(socket)) {
				problems.add(note(socket));
			}
		}
		return problems.stream();
	}

	private Problem note(Socket socket) {
		return Problem.note("port-shared", socket.property(), socket.get(SocketAttribute.ADDRESS),
				"The socket is on a port below 1024 and gets a shared socket, which uWSGI binds before it drops its"
						+ " privileges; started without root, uWSGI cannot bind the port at all.",
				"Start uWSGI as root with 'uid', or set 'uwsgi.networking.allow-shared-sockets: false'.");
	}

}

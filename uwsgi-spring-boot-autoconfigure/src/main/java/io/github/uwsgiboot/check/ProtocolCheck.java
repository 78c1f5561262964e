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

import java.util.stream.Stream;

import io.github.uwsgiboot.networking.ListeningEntry;
import io.github.uwsgiboot.networking.SocketAttribute;

/**
 * Finds protocols that lack what their users count on ({@code proto/*.c}).
 */
class ProtocolCheck implements Check {

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Lines lines = subject.lines();
		Problems problems = new Problems();
		for (Listener listener : subject.listeners()) {
			if (listener.line().name().equals("puwsgi-socket")) {
				problems.add(persistent(property(listener)));
			}
		}
		Line protocol = "puwsgi".equals(lines.value("protocol")) ? lines.first("protocol") : null;
		problems.add((protocol != null) ? persistent(protocol.property()) : null);
		Line proxied = lines.isOn("enable-proxy-protocol") ? lines.first("enable-proxy-protocol") : null;
		problems.add((proxied != null && lines.has("https-socket")) ? proxyProtocol(proxied) : null);
		return problems.stream();
	}

	private String property(Listener listener) {
		ListeningEntry entry = listener.entry();
		return (entry != null) ? entry.property(SocketAttribute.PERSISTENT) : listener.property();
	}

	private Problem persistent(String property) {
		return Problem.warning("persistent-without-body", property, null,
				"uWSGI cannot read the body of a request over a persistent uwsgi connection, so that a POST fails, and"
						+ " each connected client keeps a worker for itself.",
				"Leave the persistence out unless all requests are without a body.");
	}

	private Problem proxyProtocol(Line line) {
		return line.warning("proxy-protocol-https",
				"uWSGI understands the PROXY protocol at HTTP sockets alone; at an HTTPS socket a client that speaks it"
						+ " fails in the handshake.",
				"Send the PROXY protocol to HTTP sockets only.");
	}

}

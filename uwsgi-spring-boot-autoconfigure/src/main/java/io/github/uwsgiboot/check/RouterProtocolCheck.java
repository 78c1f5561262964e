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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.uwsgiboot.networking.Address;
import io.github.uwsgiboot.networking.InvalidAddressException;
import org.jspecify.annotations.Nullable;

/**
 * Finds routers that pass requests to an address of the same file where another protocol
 * than uwsgi is spoken, or to the path of a socket that is an abstract name, for which
 * uWSGI looks for a file ({@code connect_to_unix()} in {@code core/socket.c}). Of the
 * addresses of other instances nothing is known.
 */
class RouterProtocolCheck implements Check {

	private static final List<String> DESTINATIONS = List.of("fastrouter-to", "http-to");

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Map<Object, Listener> listeners = listenersWithoutUwsgi(subject);
		Map<Address, Listener> abstractNames = abstractNames(subject);
		Problems problems = new Problems();
		for (String destination : DESTINATIONS) {
			for (Line line : subject.lines().named(destination)) {
				problems.add(line.conditional() ? null : check(line, listeners, abstractNames));
			}
		}
		return problems.stream();
	}

	private Map<Address, Listener> abstractNames(CheckSubject subject) {
		Map<Address, Listener> abstractNames = new HashMap<>();
		if (subject.lines().isOn("abstract-socket")) {
			for (Listener listener : subject.listeners()) {
				if (listener.address() instanceof Address.UnixPath path) {
					abstractNames.putIfAbsent(path, listener);
				}
			}
		}
		return abstractNames;
	}

	private Map<Object, Listener> listenersWithoutUwsgi(CheckSubject subject) {
		Map<Object, Listener> listeners = new HashMap<>();
		for (Listener listener : subject.listeners()) {
			Address address = listener.address();
			if (address != null && !listener.line().conditional() && speaksAnother(listener, subject.lines())) {
				boolean everywhere = address instanceof Address.Tcp tcp && tcp.isWildcard();
				listeners.putIfAbsent(everywhere ? ((Address.Tcp) address).port() : address, listener);
			}
		}
		return listeners;
	}

	private boolean speaksAnother(Listener listener, Lines lines) {
		return listener.isSocket() ? !RouterDestinationCheck.speaksUwsgi(listener.line(), lines)
				: Listeners.HTTP_ROUTERS.contains(listener.line().name());
	}

	private @Nullable Problem check(Line line, Map<Object, Listener> listeners, Map<Address, Listener> abstractNames) {
		Address address = address(line.literal());
		if (address == null) {
			return null;
		}
		Listener listener = listeners.get(address);
		if (listener == null && address instanceof Address.Tcp tcp) {
			listener = listeners.get(tcp.port());
		}
		if (listener != null) {
			return unheard(line, listener);
		}
		Listener abstractName = abstractNames.get(address);
		return (abstractName != null) ? unreachable(line, abstractName) : null;
	}

	private Problem unreachable(Line line, Listener listener) {
		return line.error("router-destination-unreachable",
				"'%s' is an abstract name, and the router connects to a file of that path: no request would be answered."
					.formatted(listener.property()),
				"Write the address of a socket with a numeric IPv4 address, or leave out"
						+ " 'uwsgi.networking.unix-socket.abstract'.");
	}

	private Problem unheard(Line line, Listener listener) {
		return line.error("router-destination-protocol",
				"'%s' listens there, and does not speak the uwsgi protocol, which a router speaks: no request would be"
					.formatted(listener.property()) + " answered.",
				"Write the address of a socket of type 'uwsgi'.");
	}

	private @Nullable Address address(@Nullable String text) {
		try {
			return (text != null) ? Address.parse(text) : null;
		}
		catch (InvalidAddressException ex) {
			return null;
		}
	}

}

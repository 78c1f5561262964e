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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;

import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.option.Phase;

/**
 * Turns sockets into directives, and their names into the numbers that uWSGI knows them
 * by.
 */
final class Sockets {

	private final List<Socket> sockets;

	private final RenderContext context;

	private final SharedSocketNumbers sharedNumbers;

	private int nextSocketNumber;

	Sockets(List<Socket> sockets, SocketCounters before, RenderContext context) {
		this.sockets = rendered(sockets, context.privilegedPorts());
		this.context = context;
		this.nextSocketNumber = before.sockets();
		this.sharedNumbers = new SharedSocketNumbers(this.sockets, before.sharedSockets());
	}

	private static List<Socket> rendered(List<Socket> sockets, PrivilegedPorts privilegedPorts) {
		List<Socket> rendered = new ArrayList<>();
		for (Socket socket : sockets) {
			if (socket.isEnabled()) {
				rendered.addAll(privilegedPorts.expand(socket));
			}
		}
		rendered.sort(ListeningEntry.RENDERED_ORDER);
		return rendered;
	}

	SharedSocketNumbers sharedNumbers() {
		return this.sharedNumbers;
	}

	List<Directive> directives() {
		Map<String, Directive> modifiers = new LinkedHashMap<>();
		List<Directive> directives = new ArrayList<>();
		for (Socket socket : this.sockets) {
			addModifier(socket, SocketAttribute.MODIFIER, modifiers);
			addModifier(socket, SocketAttribute.SUBMODIFIER, modifiers);
			Directive opening = this.context.directive(socket.type().option(socket), value(socket), socket.property());
			directives.add(opening);
			if (opening.phase() == Phase.SOCKETS) {
				addWorkerMap(socket, this.nextSocketNumber++, directives);
			}
		}
		directives.addAll(modifiers.values());
		return directives;
	}

	private void addModifier(Socket socket, SocketAttribute<Integer> attribute, Map<String, Directive> modifiers) {
		Integer value = socket.get(attribute);
		String option = socket.type().modifierOption(attribute);
		if (value != null && option != null) {
			modifiers.putIfAbsent(option,
					this.context.directive(option, String.valueOf(value), socket.property(attribute)));
		}
	}

	private void addWorkerMap(Socket socket, int number, List<Directive> directives) {
		List<Integer> workers = socket.get(SocketAttribute.BOUND_WORKERS);
		if (workers != null) {
			StringJoiner map = new StringJoiner(",", number + ":", "");
			for (Integer worker : workers) {
				map.add(String.valueOf(worker));
			}
			directives.add(this.context.directive("map-socket", map.toString(),
					socket.property(SocketAttribute.BOUND_WORKERS)));
		}
	}

	private String value(Socket socket) {
		String tls = socket.tls().join(this.context);
		return tls.isEmpty() ? endpoint(socket) : endpoint(socket) + "," + tls;
	}

	private String endpoint(Socket socket) {
		if (socket.type().accepts(SocketAttribute.PULL)) {
			return resolved(socket, SocketAttribute.PULL) + "," + resolved(socket, SocketAttribute.PUSH);
		}
		return this.sharedNumbers.endpoint(socket, this.context);
	}

	private String resolved(Socket socket, SocketAttribute<String> attribute) {
		return this.context.resolve(Objects.requireNonNullElse(socket.get(attribute), ""));
	}

}

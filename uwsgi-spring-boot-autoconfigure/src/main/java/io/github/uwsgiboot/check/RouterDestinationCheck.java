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

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.uwsgiboot.networking.Address;
import io.github.uwsgiboot.networking.RouterType;
import org.jspecify.annotations.Nullable;

/**
 * Finds routers whose requests go nowhere. Where no option tells a router of the http
 * plugin where to, it passes them to the first socket of the file, whatever that speaks
 * ({@code http_init()} in {@code plugins/http/http.c}); other routers close their
 * connections ({@code plugins/corerouter/corerouter.c}).
 */
class RouterDestinationCheck implements Check {

	// The first of them that is there is the way that is taken.
	private static final List<String> DESTINATIONS = List.of("-use-cache", "-use-pattern", "-subscription-server",
			"-use-base", "-use-code-string", "-use-socket", "-to");

	private static final Set<String> UWSGI_PROTOCOLS = Set.of("uwsgi", "puwsgi");

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Problems problems = new Problems();
		Set<String> ways = new LinkedHashSet<>();
		for (RouterType type : RouterType.values()) {
			String destinations = type.destinations();
			if (destinations != null && subject.lines().has(type.option()) && ways.add(destinations)) {
				addIgnored(destinations, subject.lines(), problems);
			}
			for (Line line : subject.lines().named(type.option())) {
				problems.add(line.conditional() ? null : check(line, type, subject));
			}
		}
		return problems.stream();
	}

	private void addIgnored(String destinations, Lines lines, Problems problems) {
		Line taken = null;
		for (String end : DESTINATIONS) {
			Line line = lines.first(destinations + end);
			if (line != null && !line.conditional()) {
				problems.add((taken != null) ? ignored(line, taken) : null);
				taken = (taken != null) ? taken : line;
			}
		}
	}

	private Problem ignored(Line line, Line taken) {
		return line.warning("router-destination-ignored",
				"uWSGI finds the instances for requests in one way alone, and '%s' is another one, which it takes:"
					.formatted(taken.property()) + " nothing comes of this line.",
				"Leave one of the two out.");
	}

	private @Nullable Problem check(Line router, RouterType type, CheckSubject subject) {
		String destinations = type.destinations();
		if (destinations == null || hasDestination(destinations, subject.lines())) {
			return null;
		}
		return type.defaultsToFirstSocket() ? firstSocket(router, subject) : missing(router, destinations);
	}

	/**
	 * Return whether an option tells where requests go.
	 * @param destinations how the options begin that tell it
	 * @param lines the lines of the file
	 * @return whether there is one of them
	 */
	static boolean hasDestination(String destinations, Lines lines) {
		for (String end : DESTINATIONS) {
			if (lines.has(destinations + end)) {
				return true;
			}
		}
		return false;
	}

	private @Nullable Problem firstSocket(Line router, CheckSubject subject) {
		List<Line> sockets = subject.lines().sockets();
		Line first = sockets.isEmpty() ? null : sockets.get(0);
		if (first == null || first.conditional()) {
			return null;
		}
		return speaksUwsgi(first, subject.lines()) ? unreachable(router, first, subject) : protocol(router, first);
	}

	static boolean speaksUwsgi(Line socket, Lines lines) {
		if (socket.name().equals("socket")) {
			String protocol = lines.value("protocol");
			return protocol == null || UWSGI_PROTOCOLS.contains(protocol);
		}
		return UWSGI_PROTOCOLS.stream().anyMatch((protocol) -> socket.name().equals(protocol + "-socket"));
	}

	private @Nullable Problem unreachable(Line router, Line first, CheckSubject subject) {
		Address address = subject.listeners()
			.stream()
			.filter((listener) -> listener.line().equals(first))
			.findFirst()
			.map(Listener::address)
			.orElse(null);
		if (address instanceof Address.Tcp tcp && (tcp.isName() || tcp.isIpv6())) {
			return unreachable(router, first, "connects to numeric IPv4 addresses and to unix sockets alone",
					"Give that socket a numeric IPv4 address or a path, or set 'uwsgi.networking.router.to'.");
		}
		return (address instanceof Address.UnixPath && subject.lines().isOn("abstract-socket")) ? unreachable(router,
				first, "binds an abstract name for its path, and connects to a file of that path",
				"Give that socket a numeric IPv4 address, or leave out 'uwsgi.networking.unix-socket.abstract'.")
				: null;
	}

	private Problem unreachable(Line router, Line first, String reason, String remedy) {
		return Problem.error("router-destination-unreachable", router.property(), null,
				"No option tells the router where its requests go, so that it connects to the first socket, '%s'; uWSGI %s:"
					.formatted(first.property(), reason) + " no request would be answered.",
				remedy);
	}

	private Problem protocol(Line router, Line first) {
		return Problem.error("router-destination-protocol", router.property(), null,
				"No option tells the router where its requests go, so that it passes them to the first socket, '%s', in the"
					.formatted(first.property())
						+ " uwsgi protocol, which that one does not speak: no request would be answered.",
				"Put a socket of type 'uwsgi' first by its 'order', or set 'uwsgi.networking.router.to'.");
	}

	private Problem missing(Line router, String destinations) {
		return Problem.error("router-destination-missing", router.property(), null,
				"No option tells the router where its connections go: it would close them all.",
				"Set 'uwsgi.options.%s-to' to the address of a server.".formatted(destinations));
	}

}

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
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.uwsgiboot.networking.ListeningEntry;
import io.github.uwsgiboot.networking.SocketAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Finds shared sockets that do not exist, that are used twice, or that are not used.
 * Typed sockets name them, uWSGI's own options number them.
 */
class SharedSocketCheck implements Check {

	private static final String USED_TWICE = "shared-socket-used-twice";

	/**
	 * Routers that have an option of their name and {@code -cheap}, with which they
	 * accept nothing while no instance is subscribed to them
	 * ({@code plugins/corerouter/corerouter.c}).
	 */
	private static final Set<String> CHEAP_ROUTERS = Set.of("fastrouter", "http");

	private static final Pattern NUMBER = Pattern.compile("=\\s*(\\d{1,6})");

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		return new Uses(subject).problems();
	}

	/**
	 * The uses of the shared sockets of one configuration.
	 */
	private static final class Uses {

		private final Lines lines;

		private final List<Listener> listeners;

		private final List<Listener> sharedSockets = new ArrayList<>();

		private final Map<String, Listener> byName = new LinkedHashMap<>();

		private final Map<Line, Integer> sharedSocketsAbove = new IdentityHashMap<>();

		private final Map<Listener, Listener> users = new IdentityHashMap<>();

		Uses(CheckSubject subject) {
			this.lines = subject.lines();
			this.listeners = subject.listeners();
			for (Listener listener : this.listeners) {
				this.sharedSocketsAbove.put(listener.line(), this.sharedSockets.size());
				if (listener.isSharedSocket()) {
					add(listener);
				}
			}
		}

		private void add(Listener shared) {
			this.sharedSockets.add(shared);
			String name = shared.nameOfSharedSocket();
			if (name != null) {
				this.byName.put(name, shared);
			}
		}

		Stream<Problem> problems() {
			Problems problems = new Problems();
			boolean allUsersAreKnown = true;
			for (Listener listener : this.listeners) {
				Problem problem = (listener.mayUseSharedSocket() && !isAmbiguous(listener)) ? check(listener) : null;
				problems.add(problem);
				allUsersAreKnown &= isKnown(listener, problem);
			}
			if (allUsersAreKnown) {
				addUnused(problems);
			}
			return problems.stream();
		}

		private boolean isKnown(Listener listener, @Nullable Problem problem) {
			return (problem == null || problem.code().equals(USED_TWICE))
					&& !(listener.line().isRaw() && listener.endpoint() == null) && !isAmbiguous(listener);
		}

		// Which of the two is meant is asked elsewhere.
		private boolean isAmbiguous(Listener listener) {
			ListeningEntry entry = listener.entry();
			String shared = (entry != null) ? entry.get(SocketAttribute.SHARED) : null;
			return entry != null && shared != null && !shared.isBlank() && entry.get(SocketAttribute.ADDRESS) != null;
		}

		private void addUnused(Problems problems) {
			for (Listener shared : this.sharedSockets) {
				if (!shared.isAutomaticSharedSocket() && !this.users.containsKey(shared)) {
					problems.add(unused(shared));
				}
			}
		}

		private @Nullable Problem check(Listener user) {
			String name = user.sharedSocket();
			if (name != null) {
				Listener shared = this.byName.get(name);
				return (shared != null) ? use(shared, user) : unknown(name, user);
			}
			return (user.line().isRaw() && user.usesSharedSocket()) ? number(user) : null;
		}

		private @Nullable Problem number(Listener user) {
			if (this.sharedSockets.stream().anyMatch((shared) -> shared.line().conditional())) {
				return null;
			}
			Matcher matcher = NUMBER.matcher(Objects.requireNonNull(user.endpoint()));
			if (!matcher.matches()) {
				return user.error("shared-number-malformed",
						"uWSGI takes '=' without a number for '=0', and '=-1' for the name of a file.",
						"Write '=' and the number of a shared socket, for example '=0'.");
			}
			int number = Integer.parseInt(matcher.group(1));
			List<Listener> usable = usable(user);
			return (number < usable.size()) ? use(usable.get(number), user) : unknown(number, usable.size(), user);
		}

		private List<Listener> usable(Listener user) {
			// A socket can use what stands above it; a router looks for it later.
			return !user.isSocket() ? this.sharedSockets
					: this.sharedSockets.subList(0, this.sharedSocketsAbove.getOrDefault(user.line(), 0));
		}

		private @Nullable Problem use(Listener shared, Listener user) {
			Listener first = this.users.putIfAbsent(shared, user);
			if (first == null || takesTurns(first, user) || takesTurns(user, first)) {
				return null;
			}
			return user.error(USED_TWICE,
					"The shared socket is used by '%s' already; uWSGI would serve one of the two alone, or none."
						.formatted(first.property()),
					"Take a shared socket of its own.");
		}

		// A cheap router leaves the connections to the socket until it has an instance.
		private boolean takesTurns(Listener router, Listener socket) {
			String name = router.line().name();
			return !router.isSocket() && socket.isSocket() && CHEAP_ROUTERS.contains(name)
					&& this.lines.isOn(name + "-cheap");
		}

		private Problem unknown(String name, Listener user) {
			ListeningEntry entry = Objects.requireNonNull(user.entry());
			String consequence = name.isBlank() ? "The name of the shared socket is empty."
					: "There is no socket '%s' of type 'shared'; uWSGI would exit.".formatted(name);
			return Problem.error("shared-socket-unknown", entry.property(SocketAttribute.SHARED), name, consequence,
					remedy(name));
		}

		private String remedy(String name) {
			if (!this.byName.isEmpty()) {
				return "Write one of %s.".formatted(String.join(", ", this.byName.keySet()));
			}
			return name.isBlank() ? "Write the name of a socket of type 'shared', or leave 'shared' out."
					: "Add a socket of type 'shared', and write its name.";
		}

		private Problem unknown(int number, int usable, Listener user) {
			return user.error("shared-number-unknown",
					"uWSGI counts shared sockets from 0 and finds %d of them above this line; it would exit with"
						.formatted(usable) + " \"unable to use shared socket %d\".".formatted(number),
					"Write a lower number, or add the shared socket to 'uwsgi.networking.sockets' and name it there.");
		}

		private Problem unused(Listener shared) {
			ListeningEntry entry = shared.entry();
			return Problem.warning("shared-socket-unused", (entry != null) ? entry.property() : shared.property(), null,
					"No socket uses this shared socket: uWSGI would bind it and answer nobody.",
					"Use it in a socket or a router, or leave it out.");
		}

	}

}

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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.uwsgiboot.networking.ListeningEntry;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Finds attributes that the type of a socket or of a router does not have, those that it
 * needs, and names that two of them have, which properties cannot.
 */
class SocketAttributeCheck implements Check {

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		List<Problem> problems = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (ListeningEntry entry : subject.entries()) {
			if (!names.add(entry.property())) {
				problems.add(ambiguous(entry));
			}
			for (SocketAttribute<?> attribute : entry.attributes()) {
				if (!entry.accepts(attribute)) {
					problems.add(unsupported(entry, attribute));
				}
			}
			addMissing(entry, problems);
		}
		return problems.stream();
	}

	private Problem ambiguous(ListeningEntry entry) {
		return Problem.error("key-ambiguous", entry.property(), null,
				"There are two %ss '%s': nobody could tell by the name which of them is meant.".formatted(entry.kind(),
						entry.name()),
				"Give each a name of its own, or leave one of them out.");
	}

	private Problem unsupported(ListeningEntry entry, SocketAttribute<?> attribute) {
		return Problem.error(
				(entry instanceof Socket) ? "socket-attribute-unsupported" : "router-attribute-unsupported",
				entry.property(attribute), String.valueOf(entry.get(attribute)),
				"A %s of type '%s' has no '%s': uWSGI has no option for it.".formatted(entry.kind(), entry.typeId(),
						attribute),
				"Leave '%s' out, or choose another type.".formatted(attribute));
	}

	private void addMissing(ListeningEntry entry, List<Problem> problems) {
		boolean address = entry.get(SocketAttribute.ADDRESS) != null;
		boolean shared = entry.get(SocketAttribute.SHARED) != null;
		if (entry.accepts(SocketAttribute.PULL)) {
			for (SocketAttribute<?> attribute : List.of(SocketAttribute.PULL, SocketAttribute.PUSH)) {
				if (entry.get(attribute) == null) {
					problems.add(withoutPair(entry, attribute));
				}
			}
		}
		else if (address && shared && !isBlank(entry.get(SocketAttribute.SHARED))) {
			problems.add(addressAndShared(entry));
		}
		else if (!address && !shared) {
			problems.add(withoutAddress(entry));
		}
	}

	// That it names nothing is told where the shared socket is looked for.
	private boolean isBlank(@Nullable String shared) {
		return shared != null && shared.isBlank();
	}

	private Problem withoutPair(ListeningEntry entry, SocketAttribute<?> attribute) {
		return Problem.error("socket-address-missing", entry.property(attribute), null,
				"A ZeroMQ socket needs a pair of addresses; with one alone every worker of uWSGI dies.",
				"Set both 'pull' and 'push'.");
	}

	private Problem addressAndShared(ListeningEntry entry) {
		return Problem.error((entry instanceof Socket) ? "socket-address-and-shared" : "router-address-and-shared",
				entry.property(), null,
				"The %s has both an address and a shared socket; uWSGI binds one or the other.".formatted(entry.kind()),
				"Leave one of 'address' and 'shared' out.");
	}

	private Problem withoutAddress(ListeningEntry entry) {
		return Problem.error((entry instanceof Socket) ? "socket-address-missing" : "router-address-missing",
				entry.property(), null, "The %s has no address; uWSGI exits on that.".formatted(entry.kind()),
				"Set %s.".formatted(alternatives(entry)));
	}

	private String alternatives(ListeningEntry entry) {
		List<String> alternatives = new ArrayList<>(List.of("'address'"));
		if (entry.accepts(SocketAttribute.SHARED)) {
			alternatives.add("'shared'");
		}
		if (entry instanceof Socket) {
			alternatives.add("'dsn'");
		}
		int last = alternatives.size() - 1;
		return (last == 0) ? alternatives.get(0)
				: String.join(", ", alternatives.subList(0, last)) + " or " + alternatives.get(last);
	}

}

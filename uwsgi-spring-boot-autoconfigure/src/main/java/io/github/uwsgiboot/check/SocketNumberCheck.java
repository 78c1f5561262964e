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

import io.github.uwsgiboot.networking.ListeningEntry;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.option.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Finds lines that make the numbers of sockets unknown. uWSGI knows shared sockets, and
 * sockets that are bound to workers, by their numbers ({@code core/socket.c}).
 */
class SocketNumberCheck implements Check {

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		List<ListeningEntry> entries = subject.entries();
		String shared = first(entries, SocketAttribute.SHARED);
		String bound = first(entries, SocketAttribute.BOUND_WORKERS);
		String dependent = (shared != null) ? shared : bound;
		if (dependent == null) {
			return Stream.empty();
		}
		List<Problem> problems = new ArrayList<>();
		for (Line line : subject.lines().raw()) {
			if (line.conditional() && shared != null && line.isIn(Phase.SHARED_SOCKETS)) {
				problems.add(conditional(line, shared));
			}
			if (line.conditional() && bound != null && line.isIn(Phase.SOCKETS)) {
				problems.add(conditional(line, bound));
			}
			if (line.readsFile()) {
				problems.add(included(line, dependent));
			}
		}
		return problems.stream();
	}

	private @Nullable String first(List<ListeningEntry> entries, SocketAttribute<?> attribute) {
		for (ListeningEntry entry : entries) {
			if (entry.get(attribute) != null) {
				return entry.property(attribute);
			}
		}
		return null;
	}

	private Problem conditional(Line line, String dependent) {
		return line.error("socket-number-conditional",
				"uWSGI knows the socket that '%s' means by its number, which changes with a socket that is"
					.formatted(dependent) + " opened under a condition: uWSGI would take another one, or exit.",
				"Make the socket a property below 'uwsgi.networking.sockets', for example one of a profile.");
	}

	private Problem included(Line line, String dependent) {
		return line.note("socket-number-included",
				"uWSGI knows the socket that '%s' means by its number, which changes with each socket in a file"
					.formatted(dependent) + " that is read in.",
				"Keep sockets out of that file, or make its lines properties below 'uwsgi'.");
	}

}

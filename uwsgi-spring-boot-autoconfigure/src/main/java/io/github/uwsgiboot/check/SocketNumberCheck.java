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

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.option.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Finds lines that make the numbers of sockets unknown. uWSGI knows shared sockets, and
 * sockets that are bound to workers, by their numbers ({@code core/socket.c}).
 */
class SocketNumberCheck implements Check {

	private static final Set<String> INCLUDES = Set.of("config", "include", "inherit", "ini", "json", "xmlconfig",
			"yaml");

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		String shared = first(subject.sockets(), SocketAttribute.SHARED);
		String bound = first(subject.sockets(), SocketAttribute.BOUND_WORKERS);
		return subject.lines()
			.stream()
			.filter(Line::isRaw)
			.flatMap((line) -> Stream.of(conditional(line, Phase.SHARED_SOCKETS, shared),
					conditional(line, Phase.SOCKETS, bound), included(line, (shared != null) ? shared : bound)))
			.filter(Objects::nonNull);
	}

	private @Nullable String first(List<Socket> sockets, SocketAttribute<?> attribute) {
		return sockets.stream()
			.filter((socket) -> socket.get(attribute) != null)
			.map((socket) -> socket.property(attribute))
			.findFirst()
			.orElse(null);
	}

	private @Nullable Problem conditional(Line line, Phase phase, @Nullable String dependent) {
		return (dependent == null || !line.conditional() || !line.isIn(phase)) ? null
				: Problem.error("socket-number-conditional", line.property(), line.shown(),
						"uWSGI knows the socket that '%s' means by its number, which changes with a socket that is"
							.formatted(dependent) + " opened under a condition: uWSGI would take another one, or exit.",
						"Make the socket a property below 'uwsgi.networking.sockets', for example one of a profile.");
	}

	private @Nullable Problem included(Line line, @Nullable String dependent) {
		return (dependent == null || !INCLUDES.contains(line.name())) ? null
				: Problem.note("socket-number-included", line.property(), line.shown(),
						"uWSGI knows the socket that '%s' means by its number, which changes with each socket in a file"
							.formatted(dependent) + " that is read in.",
						"Keep sockets out of that file, or make its lines properties below 'uwsgi'.");
	}

}

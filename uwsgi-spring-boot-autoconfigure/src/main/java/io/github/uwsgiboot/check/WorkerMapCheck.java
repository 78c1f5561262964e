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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.uwsgiboot.networking.PropertyNames;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Finds maps from sockets to workers that no worker, or no socket, would follow
 * ({@code uwsgi_map_sockets()} in {@code core/socket.c}).
 */
class WorkerMapCheck implements Check {

	private static final Pattern MAP = Pattern.compile("(\\d{1,6}):\\s*(\\d{1,6}(,\\s*+\\d{1,6}+)*+)");

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		OptionalInt workers = workers(subject.lines());
		List<Problem> problems = new ArrayList<>();
		for (Socket socket : subject.sockets()) {
			List<Integer> bound = socket.get(SocketAttribute.BOUND_WORKERS);
			if (bound != null && socket.type().accepts(SocketAttribute.BOUND_WORKERS)) {
				typed(socket.property(SocketAttribute.BOUND_WORKERS), bound, workers).forEach(problems::add);
			}
		}
		addRaw(subject.lines(), workers, problems);
		return problems.stream();
	}

	private OptionalInt workers(Lines lines) {
		if (!lines.has("processes")) {
			return OptionalInt.of(1);
		}
		Long number = lines.number("processes");
		return (number != null) ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
	}

	private Stream<Problem> typed(String property, List<Integer> bound, OptionalInt workers) {
		if (bound.isEmpty()) {
			return Stream.of(Problem.error("bound-workers-empty", property, null,
					"uWSGI would let no worker serve the socket: clients connect and wait for ever.",
					"Write the numbers of workers, from 1 on, or leave the property out."));
		}
		List<Problem> problems = new ArrayList<>();
		for (int i = 0; i < bound.size(); i++) {
			String element = PropertyNames.element(property, i, bound.size());
			addIfOutOfRange(element, String.valueOf(bound.get(i)), bound.get(i), workers, problems);
		}
		return problems.stream();
	}

	private void addIfOutOfRange(String property, @Nullable String value, int worker, OptionalInt workers,
			List<Problem> problems) {
		int greatest = workers.orElse(Integer.MAX_VALUE);
		if (worker < 1 || worker > greatest) {
			problems.add(Problem.error("bound-workers-out-of-range", property, value,
					"There is no worker %d: uWSGI's workers would exit at once and be started again, without an end."
						.formatted(worker),
					workers.isPresent()
							? "Write numbers from 1 to %d, or set 'uwsgi.options.processes'.".formatted(greatest)
							: "Write numbers from 1 on."));
		}
	}

	private void addRaw(Lines lines, OptionalInt workers, List<Problem> problems) {
		boolean countable = lines.sockets().stream().noneMatch(Line::conditional);
		Map<Integer, Line> first = new HashMap<>();
		for (Line line : lines.named("map-socket")) {
			String text = line.literal();
			Matcher matcher = MAP.matcher((text != null) ? text : "");
			if (matcher.matches()) {
				int socket = Integer.parseInt(matcher.group(1));
				boolean exists = !countable || socket < lines.sockets().size();
				Line other = first.putIfAbsent(socket, line);
				unknown(line, exists).forEach(problems::add);
				twice(line, other, matcher.group(2)).forEach(problems::add);
				addOutOfRange(line, matcher.group(2), workers, problems);
			}
			else if (text != null && line.isRaw()) {
				problems.add(malformed(line));
			}
		}
	}

	private void addOutOfRange(Line line, String list, OptionalInt workers, List<Problem> problems) {
		if (line.isRaw()) {
			for (String worker : list.split(",\\s*")) {
				addIfOutOfRange(line.property(), line.shown(), Integer.parseInt(worker), workers, problems);
			}
		}
	}

	private Stream<Problem> unknown(Line line, boolean exists) {
		return (exists || !line.isRaw()) ? Stream.empty()
				: Stream.of(line.error("map-socket-unknown",
						"There are fewer sockets, counted from 0 and without shared ones: uWSGI would ignore the line.",
						"Write 'bound-workers' at a socket below 'uwsgi.networking.sockets' instead."));
	}

	// A typed property holds the workers alone.
	private Stream<Problem> twice(Line line, @Nullable Line other, String workers) {
		String shown = line.isRaw() ? line.shown() : workers;
		return (other != null) ? Stream.of(Problem.error("map-socket-twice", line.property(), shown,
				"'%s' maps the same socket, and uWSGI follows the last line alone.".formatted(other.property()),
				"Write all workers of a socket in one line.")) : Stream.empty();
	}

	private Problem malformed(Line line) {
		return line.error("map-socket-malformed",
				"uWSGI ignores a map that does not begin with a number, and its workers die without a colon.",
				"Write 'bound-workers' at a socket below 'uwsgi.networking.sockets' instead, or, for example,"
						+ " '0:1,2'.");
	}

}

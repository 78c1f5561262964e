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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.networking.SocketType;
import org.jspecify.annotations.Nullable;

/**
 * Finds modifiers that uWSGI would cut to 8 bits, and those that would not stay with
 * their socket: uWSGI has one of each for all sockets of a type ({@code core/uwsgi.c}).
 */
class ModifierCheck implements Check {

	private static final List<SocketAttribute<Integer>> MODIFIERS = List.of(SocketAttribute.MODIFIER,
			SocketAttribute.SUBMODIFIER);

	private static final int GREATEST = 255;

	// uWSGI reads digits behind blanks, and ignores what follows them.
	private static final String MODIFIER = "\\s*+0*(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\s*+";

	private static final Pattern ALLOWED = Pattern.compile(MODIFIER);

	private static final Pattern REMAPPED = Pattern.compile(MODIFIER + ":" + MODIFIER);

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Map<SocketType, List<Socket>> byType = new EnumMap<>(SocketType.class);
		for (Socket socket : subject.sockets()) {
			byType.computeIfAbsent(socket.type(), (type) -> new ArrayList<>()).add(socket);
		}
		List<Problem> problems = new ArrayList<>();
		for (SocketAttribute<Integer> modifier : MODIFIERS) {
			for (SocketType type : SocketType.values()) {
				check(modifier, type, byType.getOrDefault(type, List.of()), subject.lines()).forEach(problems::add);
			}
		}
		for (Line line : subject.lines().named("allowed-modifiers")) {
			addMalformed(line, ALLOWED, "No request has the modifier '%s', and uWSGI takes anything but digits for 0.",
					"Write numbers from 0 to 255, separated by commas.", problems);
		}
		for (Line line : subject.lines().named("remap-modifier")) {
			addMalformed(line, REMAPPED,
					"uWSGI has no plugin for '%s': its workers crash on a modifier above 255, take a word for 0, and"
							+ " skip what has no colon.",
					"Write pairs of numbers from 0 to 255, for example '0:9', separated by commas.", problems);
		}
		return problems.stream();
	}

	private void addMalformed(Line line, Pattern element, String consequence, String remedy, List<Problem> problems) {
		String text = line.literal();
		if (text == null) {
			return;
		}
		for (String modifier : text.split(",")) {
			if (!modifier.isEmpty() && !element.matcher(modifier).matches()) {
				problems.add(line.error("modifier-out-of-range", consequence.formatted(modifier), remedy));
			}
		}
	}

	private Stream<Problem> check(SocketAttribute<Integer> modifier, SocketType type, List<Socket> sockets,
			Lines lines) {
		String option = type.modifierOption(modifier);
		List<Socket> modified = modified(modifier, sockets);
		if (option == null || modified.isEmpty() && !lines.has(option)) {
			return Stream.empty();
		}
		Stream<Problem> outOfRange = modified.stream()
			.map((socket) -> outOfRange(socket, modifier))
			.filter(Objects::nonNull);
		Stream<Problem> raw = lines.named(option)
			.stream()
			.filter(Line::isRaw)
			.map(this::outOfRange)
			.filter(Objects::nonNull);
		return Stream.of(outOfRange, raw, global(modifier, sockets, modified, rawSockets(type, lines)))
			.flatMap((problems) -> problems);
	}

	private List<Socket> modified(SocketAttribute<Integer> modifier, List<Socket> sockets) {
		List<Socket> modified = new ArrayList<>();
		for (Socket socket : sockets) {
			if (socket.get(modifier) != null) {
				modified.add(socket);
			}
		}
		return modified;
	}

	private Stream<String> rawSockets(SocketType type, Lines lines) {
		return lines.raw()
			.stream()
			.filter((line) -> SocketType.openedBy(line.name()).filter(type::equals).isPresent())
			.map(Line::property);
	}

	private Stream<Problem> global(SocketAttribute<Integer> modifier, List<Socket> sockets, List<Socket> modified,
			Stream<String> raw) {
		if (modified.isEmpty()) {
			return Stream.empty();
		}
		Socket first = modified.get(0);
		List<Problem> conflicts = modified.stream()
			.filter((socket) -> !Objects.equals(socket.get(modifier), first.get(modifier)))
			.map((socket) -> conflict(socket, first, modifier))
			.toList();
		Stream<String> others = Stream
			.concat(sockets.stream().filter((socket) -> socket.get(modifier) == null).map(Socket::property), raw);
		return conflicts.isEmpty()
				? others.limit(1).map((other) -> global(first, modifier, other)).filter(Objects::nonNull)
				: conflicts.stream();
	}

	private @Nullable Problem outOfRange(Socket socket, SocketAttribute<Integer> modifier) {
		Integer value = socket.get(modifier);
		return (value == null || value >= 0 && value <= GREATEST) ? null
				: outOfRange(socket.property(modifier), value.toString());
	}

	private @Nullable Problem outOfRange(Line line) {
		Long number = line.number();
		return (number != null && number > GREATEST) ? outOfRange(line.property(), number.toString()) : null;
	}

	private Problem outOfRange(String property, String value) {
		return Problem.error("modifier-out-of-range", property, value,
				"uWSGI keeps a modifier in 8 bits and would take this number modulo 256.",
				"Write a number from 0 to 255.");
	}

	private Problem conflict(Socket socket, Socket first, SocketAttribute<Integer> modifier) {
		return Problem.error("modifier-conflict", socket.property(modifier), String.valueOf(socket.get(modifier)),
				"'%s' has another value, and uWSGI has one for all sockets of type '%s'."
					.formatted(first.property(modifier), socket.type().id()),
				"Write the same value for both, or choose another type for one of them.");
	}

	private @Nullable Problem global(Socket socket, SocketAttribute<Integer> modifier, String other) {
		return Objects.equals(socket.get(modifier), 0) ? null
				: Problem.warning("modifier-global", socket.property(modifier), String.valueOf(socket.get(modifier)),
						"uWSGI has one value for all sockets of type '%s', so that '%s' gets this one, too."
							.formatted(socket.type().id(), other),
						"Write the same value there, or choose another type for one of them.");
	}

}

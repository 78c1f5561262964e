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
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.uwsgiboot.option.Phase;

/**
 * Finds lines that stand below the line that they are meant for. Typed properties and
 * options are always in order; directives are in the order of their author.
 */
class LineOrderCheck implements Check {

	private static final Set<String> TLS_SETTINGS = Set.of("ssl-enable-tlsv1", "ssl-enable3", "ssl-option",
			"ssl-verify-depth", "ssl-tmp-dir");

	private static final Set<String> SERVER_NAMES = Set.of("sni", "sni-regexp");

	private static final Set<String> ROUTER_SETTINGS = Set.of("https-session-context");

	private static final Set<String> BOUND_SETTINGS = Set.of("socket-timeout", "so-send-timeout", "socket-sndbuf",
			"socket-rcvbuf", "so-keepalive", "no-defer-accept", "reuse-port", "freebind", "tcp-fast-open",
			"close-on-exec2");

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Lines lines = subject.lines();
		List<Problem> problems = new ArrayList<>();
		if (lines.hasAny(TLS_SETTINGS)) {
			addLate(lines, TLS_SETTINGS, LineOrderCheck::setsTlsUp, "TLS is set up with what stands above", problems);
		}
		if (lines.hasAny(ROUTER_SETTINGS)) {
			addLate(lines, ROUTER_SETTINGS, (line) -> Listeners.HTTPS_ROUTERS.contains(line.name()),
					"an HTTPS router is set up with what stands above", problems);
		}
		if (lines.hasAny(BOUND_SETTINGS)) {
			addLate(lines, BOUND_SETTINGS, LineOrderCheck::isBoundAtOnce,
					"a socket with port 0 is bound with what stands above", problems);
		}
		return problems.stream();
	}

	/**
	 * Add the problems with settings that stand too late.
	 * @param lines all lines
	 * @param settings the options that have to come first
	 * @param reader tells the lines that read the settings at once
	 * @param reason why the order counts
	 * @param problems the problems to add to
	 */
	private void addLate(Lines lines, Set<String> settings, Predicate<Line> reader, String reason,
			List<Problem> problems) {
		boolean read = false;
		for (Line line : lines.all()) {
			read = read || reader.test(line);
			if (read && settings.contains(line.name())) {
				problems.add(late(line, reason));
			}
		}
	}

	private Problem late(Line line, String reason) {
		return line.error("directive-too-late", "'%s' has no effect in this place: %s.".formatted(line.key(), reason),
				"Move the line up, or make it a property below 'uwsgi.options'.");
	}

	private static boolean setsTlsUp(Line line) {
		return SERVER_NAMES.contains(line.name()) || SniCheck.TLS.contains(line.name());
	}

	private static boolean isBoundAtOnce(Line line) {
		String text = line.literal();
		return line.isIn(Phase.SOCKETS) && text != null && text.split(",", 2)[0].endsWith(":0");
	}

}

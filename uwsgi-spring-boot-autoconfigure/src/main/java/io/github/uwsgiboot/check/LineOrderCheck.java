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

	private static final List<Rule> RULES = List.of(
			new Rule(Set.of("ssl-enable-tlsv1", "ssl-enable3", "ssl-option", "ssl-verify-depth", "ssl-tmp-dir"),
					named("https-socket", "suwsgi-socket", "https", "https2", "sni", "sni-regexp"),
					"TLS is set up with what stands above"),
			new Rule(Set.of("https-session-context"), named("https", "https2"),
					"an HTTPS router is set up with what stands above"),
			new Rule(
					Set.of("socket-timeout", "so-send-timeout", "socket-sndbuf", "socket-rcvbuf", "so-keepalive",
							"no-defer-accept", "reuse-port", "freebind", "tcp-fast-open", "close-on-exec2"),
					LineOrderCheck::isBoundAtOnce, "a socket with port 0 is bound with what stands above"));

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		List<Problem> problems = new ArrayList<>();
		for (Rule rule : RULES) {
			if (subject.lines().hasAny(rule.settings())) {
				check(rule, subject.lines().all()).forEach(problems::add);
			}
		}
		return problems.stream();
	}

	private Stream<Problem> check(Rule rule, List<Line> lines) {
		return lines.stream()
			.dropWhile((line) -> !rule.reader().test(line))
			.filter((line) -> rule.settings().contains(line.name()))
			.map((line) -> Problem.error("directive-too-late", line.property(), line.shown(),
					"'%s' has no effect in this place: %s.".formatted(line.key(), rule.reason()),
					"Move the line up, or make it a property below 'uwsgi.options'."));
	}

	private static Predicate<Line> named(String... names) {
		Set<String> known = Set.of(names);
		return (line) -> known.contains(line.name());
	}

	private static boolean isBoundAtOnce(Line line) {
		String text = line.literal();
		return line.isIn(Phase.SOCKETS) && text != null && text.split(",", 2)[0].endsWith(":0");
	}

	/**
	 * An order that counts.
	 *
	 * @param settings the options that have to come first
	 * @param reader tells the lines that read the settings at once
	 * @param reason why the order counts
	 */
	private record Rule(Set<String> settings, Predicate<Line> reader, String reason) {

	}

}

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.uwsgiboot.config.RawOption;
import io.github.uwsgiboot.option.ArgumentKind;
import io.github.uwsgiboot.option.UwsgiOption;
import org.jspecify.annotations.Nullable;

/**
 * Finds options that are set more than once although one line alone can count, by
 * whatever names and properties.
 */
class RepeatedOptionCheck implements Check {

	/**
	 * The option whose lines are added up, digit by digit: 664 twice makes 4664.
	 */
	private static final String SOCKET_MODE = "chmod-socket";

	private static final Pattern INDEX = Pattern.compile("\\[\\d+]$");

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Map<String, List<RawOption>> settings = new LinkedHashMap<>();
		for (RawOption option : subject.configuration().options()) {
			UwsgiOption known = subject.options().find(option.name());
			if (known != null && !known.repeatable()) {
				settings.computeIfAbsent(option.property() + "=" + known.name(), (key) -> new ArrayList<>())
					.add(option);
			}
		}
		return Stream.concat(
				settings.values().stream().map((options) -> list(options, subject)).filter(Objects::nonNull),
				twice(subject));
	}

	// What several beans have set under one name is no less than a list.
	private @Nullable Problem list(List<RawOption> options, CheckSubject subject) {
		RawOption first = options.get(0);
		List<String> values = options.stream().flatMap((option) -> option.values().stream()).toList();
		UwsgiOption known = Objects.requireNonNull(subject.options().find(first.name()));
		return (values.size() < 2) ? null
				: Problem.error("option-not-repeatable", first.property(), known.secret() ? null : values.toString(),
						"'%s' has one value; of several lines uWSGI takes the last one, or mixes them up."
							.formatted(first.name()),
						(options.size() == 1) ? "Write a single value."
								: "Set it once: in Java, 'withoutOption' takes out what was set before.");
	}

	private Stream<Problem> twice(CheckSubject subject) {
		Map<String, Line> first = new HashMap<>();
		Problems problems = new Problems();
		subject.lines().all().stream().filter(this::countsOnce).forEach((line) -> {
			Line other = first.putIfAbsent(line.name(), line);
			if (other != null && !setting(other).equals(setting(line)) && !saysTheSame(line, other)) {
				problems.add(twice(line, other));
			}
		});
		return problems.stream();
	}

	// What a function of uWSGI reads may be added up, what it keeps as it is may not.
	private boolean saysTheSame(Line line, Line other) {
		String text = line.literal();
		String before = other.literal();
		ArgumentKind kind = Objects.requireNonNull(line.option()).argument();
		if (text == null || before == null || kind == ArgumentKind.SPECIAL || line.name().equals(SOCKET_MODE)) {
			return false;
		}
		return text.equals(before) || kind == ArgumentKind.FLAG && Line.isOff(text) == Line.isOff(before);
	}

	// A list of values is one setting, and list() tells of it.
	private String setting(Line line) {
		return line.isDirective() ? line.property() : INDEX.matcher(line.property()).replaceFirst("");
	}

	private boolean countsOnce(Line line) {
		return line.option() != null && !line.option().repeatable() && !line.endsBlock()
				&& (!line.conditional() || line.name().equals(SOCKET_MODE));
	}

	private Problem twice(Line line, Line first) {
		if (line.name().equals("udp")) {
			return line.error("udp-several",
					"uWSGI has one UDP server: it would listen at the last address alone, and not at that of '%s'."
						.formatted(first.property()),
					"Leave one of the two out.");
		}
		return line.error("option-twice",
				"The option '%s' is set by '%s' already; uWSGI takes the last line alone, or mixes the two up."
					.formatted(line.key(), first.property()),
				"Leave one of them out.");
	}

}

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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.uwsgiboot.option.NearWords;
import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.ValueKey;

/**
 * Finds mistakes in values that are lists of pairs: keys that uWSGI drops without a word,
 * those that it exits without, and numbers of which it takes the beginning
 * ({@code uwsgi_kvlist_parse()} in {@code core/utils.c}).
 */
class KeyedValueCheck implements Check {

	/**
	 * Options whose value may be one text instead of a list.
	 */
	private static final Set<String> PLAIN = Set.of("cron2", "metric", "sharedarea");

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Problems problems = new Problems();
		for (Line line : subject.lines().raw()) {
			List<ValueKey> keys = OptionCatalogue.uwsgi20().keysOfValues(line.name());
			String text = line.literal();
			if (!keys.isEmpty() && text != null && !text.isEmpty() && !isPlain(line, text)) {
				check(line, list(line, text), keys, problems);
			}
		}
		return problems.stream();
	}

	private boolean isPlain(Line line, String text) {
		return PLAIN.contains(line.name()) && list(line, text).indexOf('=') < 0;
	}

	// A command follows the list of one option (core/cron.c).
	private String list(Line line, String text) {
		return line.name().equals("cron2") ? text.split(" ", 2)[0] : text;
	}

	private void check(Line line, String text, List<ValueKey> keys, Problems problems) {
		Map<String, ValueKey> known = keys.stream().collect(Collectors.toMap(ValueKey::name, (key) -> key));
		for (String pair : KeyedList.pairs(text)) {
			int equals = pair.indexOf('=');
			ValueKey key = known.get((equals < 0) ? "" : pair.substring(0, equals));
			if (key == null) {
				problems.add(unknown(line, pair, known));
			}
			else if (key.number() && !isNumber(pair.substring(equals + 1))) {
				problems.add(noNumber(line, key));
			}
		}
		for (String need : needs(keys)) {
			if (keys.stream().noneMatch((key) -> need.equals(key.need()) && has(text, key))) {
				problems.add(missing(line, keys, need));
			}
		}
	}

	private boolean has(String text, ValueKey key) {
		return KeyedList.parse(text).containsKey(key.name());
	}

	private boolean isNumber(String text) {
		return text.matches("-?[0-9]+");
	}

	private Set<String> needs(List<ValueKey> keys) {
		return keys.stream()
			.map(ValueKey::need)
			.filter(Objects::nonNull)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private Problem unknown(Line line, String pair, Map<String, ValueKey> known) {
		int equals = pair.indexOf('=');
		String key = (equals < 0) ? "" : pair.substring(0, equals).strip();
		if (equals < 0) {
			return Problem.warning("option-key-unknown", line.property(), line.shown(),
					"What stands between two commas of '%s' is a key, '=' and a value; uWSGI drops anything else without a word."
						.formatted(line.key()),
					"Write '\\,' for a comma that belongs to a value.");
		}
		if (known.containsKey(key)) {
			return Problem.warning("option-key-unknown", line.property(), line.shown(),
					"uWSGI takes a blank for a part of the key, and drops '%s' without a word.".formatted(key),
					"Write it without blanks around it.");
		}
		return Problem.warning("option-key-unknown", line.property(), line.shown(),
				"'%s' has no key '%s'; uWSGI drops it without a word.".formatted(line.key(), key),
				"Write %s.".formatted(String.join(" or ", new NearWords(new TreeSet<>(known.keySet())).to(key))));
	}

	private Problem noNumber(Line line, ValueKey key) {
		return Problem.error("option-not-a-number", line.property(), line.shown(),
				"'%s' of '%s' is a whole number; uWSGI reads the digits that come first, and 0 if there are none."
					.formatted(key.name(), line.key()),
				"Write digits alone, without a unit.");
	}

	private Problem missing(Line line, List<ValueKey> keys, String need) {
		String names = keys.stream()
			.filter((key) -> need.equals(key.need()))
			.map((key) -> "'" + key.name() + "'")
			.collect(Collectors.joining(" or "));
		return Problem.error("option-malformed", line.property(), line.shown(),
				"'%s' needs the key %s; uWSGI exits without it.".formatted(line.key(), names), "Write it.");
	}

}

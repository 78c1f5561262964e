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
import java.util.stream.Stream;

import io.github.uwsgiboot.option.NearWords;
import io.github.uwsgiboot.option.OptionCatalogue;
import org.jspecify.annotations.Nullable;

/**
 * Finds values that name what neither uWSGI nor one of its plugins has. A plugin of
 * somebody else's may have anything, so that nothing is said where one is loaded.
 */
class NamedValueCheck implements Check {

	private static final Map<String, String> GOES_ON = Map.of("cheaper-algo", "logs that and takes 'spare'", "emperor",
			"looks for files of that name, and runs no vassal", "subscription-algo",
			"takes 'wrr' for it without a word");

	private static final String EXITS = "exits";

	private final OptionCatalogue catalogue = OptionCatalogue.uwsgi20();

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Problems problems = new Problems();
		if (KnownPlugins.areAll(subject)) {
			for (Line line : subject.lines().raw()) {
				problems.add(check(line));
			}
		}
		return problems.stream();
	}

	private @Nullable Problem check(Line line) {
		String text = line.literal();
		if (line.option() == null || text == null || text.isEmpty()) {
			return null;
		}
		if (Hooks.contain(line) && text.indexOf(':') < 0) {
			return malformed(line);
		}
		List<String> names = this.catalogue.namesInPlaceOf(line.name(), text);
		return names.isEmpty() ? null : problem(line, names);
	}

	private Problem malformed(Line line) {
		return line.error("option-malformed",
				"'%s' takes an action, a colon and what the action needs. On anything else uWSGI %s."
					.formatted(line.key(), Hooks.failing(line, EXITS)),
				"Write it like 'mkdir:/run/shop'.");
	}

	private Problem problem(Line line, List<String> names) {
		String remedy = "Write %s, or load the plugin of your own that has it.".formatted(NearWords.choice(names));
		if (line.name().equals("loop")) {
			return line.error("option-name-unknown",
					"uWSGI has no loop engine of that name: its workers would die and be started again, without an end.",
					remedy);
		}
		String goingOn = GOES_ON.get(line.name());
		return (goingOn != null) ? line.warning("option-name-unknown",
				"uWSGI has nothing that '%s' could mean by that name; it %s.".formatted(line.key(), goingOn), remedy)
				: line.error("option-name-unknown", "uWSGI has nothing that '%s' could mean by that name, and %s."
					.formatted(line.key(), Hooks.failing(line, EXITS)), remedy);
	}

}

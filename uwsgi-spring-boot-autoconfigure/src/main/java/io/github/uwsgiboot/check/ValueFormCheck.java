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
import java.util.stream.Stream;

import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.RouteLine;
import io.github.uwsgiboot.option.ValueForm;
import org.jspecify.annotations.Nullable;

/**
 * Finds values that are texts to the table of options, but of which uWSGI reads more when
 * it starts: cron lines, lists of keys, arguments of routes. It exits on most that it
 * cannot read, and ignores keys that it does not know.
 */
class ValueFormCheck implements Check {

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		List<Problem> problems = new ArrayList<>();
		for (Line line : subject.lines().raw()) {
			String text = line.literal();
			if (text != null && !text.isEmpty() && !line.conditional()) {
				RouteLine route = RouteLine.of(line.name(), text);
				if (route != null) {
					check(line, route, problems);
				}
				else {
					check(line, line.key(), text, OptionCatalogue.uwsgi20().valueForm(line.name()), problems);
				}
			}
		}
		return problems.stream();
	}

	private void check(Line line, RouteLine route, List<Problem> problems) {
		String command = route.command();
		int colon = (command != null) ? command.indexOf(':') : -1;
		if (command != null && colon >= 0) {
			String action = command.substring(0, colon);
			ValueForm form = OptionCatalogue.uwsgi20().routeForm(action);
			check(line, action + ':', command.substring(colon + 1), form, problems);
		}
	}

	private void check(Line line, String name, String value, @Nullable ValueForm form, List<Problem> problems) {
		if (form == null || form.matches(value)) {
			return;
		}
		if (!form.isKeyed(value)) {
			problems.add(malformed(line, name, form));
			return;
		}
		Set<String> keys = KeyedList.parse(value).keySet();
		for (String missing : form.missing(keys)) {
			problems.add(missing(line, name, missing, form));
		}
		for (String key : keys) {
			if (!form.keys().contains(key)) {
				problems.add(unknown(line, name, key, form));
			}
		}
	}

	private Problem malformed(Line line, String name, ValueForm form) {
		return Problem.error("option-malformed", line.property(), line.shown(),
				"'%s' takes %s. On anything else uWSGI %s.".formatted(name, form.description(), form.otherwise()),
				"Write it like '%s'.".formatted(form.example()));
	}

	private Problem missing(Line line, String name, String key, ValueForm form) {
		return Problem.error("option-key-missing", line.property(), line.shown(),
				"'%s' needs the key '%s', and uWSGI exits without it.".formatted(name, key),
				"Write it like '%s', without blanks beside the commas.".formatted(form.example()));
	}

	private Problem unknown(Line line, String name, String key, ValueForm form) {
		return Problem.warning("option-key-unknown", line.property(), line.shown(),
				"'%s' has no key '%s', and uWSGI ignores it.".formatted(name, key),
				"Write one of %s, or leave it out.".formatted(String.join(", ", form.keys())));
	}

}

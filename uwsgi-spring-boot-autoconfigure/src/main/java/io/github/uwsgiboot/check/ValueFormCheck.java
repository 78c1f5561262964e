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

import io.github.uwsgiboot.option.NearWords;
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

	private final OptionCatalogue options = OptionCatalogue.uwsgi20();

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		List<Problem> problems = new ArrayList<>();
		for (Line line : subject.lines().raw()) {
			String text = line.literal();
			RouteLine route = line.route();
			if (text == null || text.isEmpty() || line.conditional()) {
				continue;
			}
			if (route != null) {
				check(line, route, problems);
			}
			else if (Hooks.contain(line)) {
				checkHook(line, text, problems);
			}
			else {
				check(line, line.key(), text, this.options.valueForm(line.name()), problems);
			}
		}
		return problems.stream();
	}

	private void check(Line line, RouteLine route, List<Problem> problems) {
		String action = route.action();
		String argument = route.argument();
		if (action != null && argument != null) {
			check(line, action + ':', argument, this.options.routes().formOfAction(action), problems);
		}
	}

	private void checkHook(Line line, String text, List<Problem> problems) {
		int start = line.name().equals("hook-touch") ? text.indexOf(' ') + 1 : 0;
		int colon = text.indexOf(':', start);
		if (colon >= 0) {
			String action = text.substring(text.startsWith("!", start) ? start + 1 : start, colon);
			ValueForm form = this.options.valueForm("hook:" + action);
			check(line, action + ':', text.substring(colon + 1), form, problems);
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
		for (String missing : form.missing(KeyedList.parse(value).keySet())) {
			problems.add(missing(line, name, missing, form));
		}
		checkPairs(line, name, value, form, problems);
	}

	private void checkPairs(Line line, String name, String value, ValueForm form, List<Problem> problems) {
		List<String> pairs = KeyedList.pairs(value);
		for (String pair : pairs) {
			if (pairs.size() > 1 && !pair.isEmpty() && pair.indexOf('=') < 0) {
				problems.add(dropped(line, name, pair));
			}
		}
		KeyedList.parse(value).forEach((key, text) -> {
			if (!form.keys().contains(key)) {
				problems.add(unknown(line, name, key, form));
			}
			else if (form.isMisread(key, text)) {
				problems.add(misread(line, name, key));
			}
		});
	}

	private Problem malformed(Line line, String name, ValueForm form) {
		return line.error("option-malformed", "'%s' takes %s. On anything else uWSGI %s.".formatted(name,
				form.description(), Hooks.failing(line, form.otherwise())),
				"Write it like '%s'.".formatted(form.example()));
	}

	private Problem missing(Line line, String name, String key, ValueForm form) {
		return line.error("option-key-missing",
				"'%s' needs the key '%s', and uWSGI exits without it.".formatted(name, key),
				"Write it like '%s', without blanks beside the commas.".formatted(form.example()));
	}

	private Problem unknown(Line line, String name, String key, ValueForm form) {
		String consequence = "'%s' has no key '%s', and uWSGI ignores it.".formatted(name, key);
		return form.keys().contains(key.strip())
				? line.warning("option-key-unknown", consequence,
						"Write '%s' without blanks around it.".formatted(key.strip()))
				: line.warning("option-key-unknown", consequence,
						"Write %s, or leave it out.".formatted(new NearWords(form.keys()).choiceFor(key.strip())));
	}

	private Problem dropped(Line line, String name, String part) {
		String text = (line.shown() != null) ? " '" + part + "'" : " what follows it";
		return line.warning("option-key-unknown",
				"A comma of '%s' begins another key and its value, and uWSGI ignores%s.".formatted(name, text),
				"Write '\\,' for a comma that belongs to a value.");
	}

	private Problem misread(Line line, String name, String key) {
		return line.error("option-not-a-number",
				"'%s' of '%s' is a whole number; uWSGI reads the digits that come first, and 0 if there are none."
					.formatted(key, name),
				"Write digits alone, without a unit.");
	}

}

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
import java.util.Map;
import java.util.stream.Stream;

import io.github.uwsgiboot.option.NearWords;
import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.ValueForm;

/**
 * Finds values that are texts to the table of options, but of which uWSGI reads more when
 * it starts: cron lines, lists of keys, names and what belongs to them. It exits on most
 * that it cannot read, and ignores keys that it does not know.
 */
class ValueFormCheck implements Check {

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		List<Problem> problems = new ArrayList<>();
		for (Line line : subject.lines().raw()) {
			String text = line.literal();
			ValueForm form = OptionCatalogue.uwsgi20().valueForm(line.name());
			if (form != null && text != null && !text.isEmpty() && !form.matches(text)) {
				check(line, text, form, problems);
			}
		}
		return problems.stream();
	}

	private void check(Line line, String text, ValueForm form, List<Problem> problems) {
		if (!form.isKeyed(text)) {
			problems.add(malformed(line, form));
			return;
		}
		Map<String, String> values = KeyedList.parse(text);
		for (String missing : form.missing(values.keySet())) {
			problems.add(missing(line, missing, form));
		}
		for (String pair : KeyedList.pairs(text)) {
			if (!pair.isEmpty() && pair.indexOf('=') < 0) {
				problems.add(dropped(line, pair));
			}
		}
		values.forEach((key, value) -> {
			if (!form.keys().contains(key)) {
				problems.add(unknown(line, key, form));
			}
			else if (form.isMisread(key, value)) {
				problems.add(misread(line, key));
			}
		});
	}

	private Problem malformed(Line line, ValueForm form) {
		return Problem.error("option-malformed", line.property(), line.shown(),
				"'%s' takes %s. On anything else uWSGI %s.".formatted(line.key(), form.description(), form.otherwise()),
				"Write it like '%s'.".formatted(form.example()));
	}

	private Problem missing(Line line, String key, ValueForm form) {
		return Problem.error("option-key-missing", line.property(), line.shown(),
				"'%s' needs the key '%s', and uWSGI exits without it.".formatted(line.key(), key),
				"Write it like '%s', without blanks beside the commas.".formatted(form.example()));
	}

	private Problem unknown(Line line, String key, ValueForm form) {
		String consequence = "'%s' has no key '%s', and uWSGI ignores it.".formatted(line.key(), key);
		return form.keys().contains(key.strip())
				? Problem.warning("option-key-unknown", line.property(), line.shown(), consequence,
						"Write '%s' without blanks around it.".formatted(key.strip()))
				: Problem.warning("option-key-unknown", line.property(), line.shown(), consequence,
						"Write %s, or leave it out.".formatted(new NearWords(form.keys()).choiceFor(key.strip())));
	}

	private Problem dropped(Line line, String part) {
		String text = (line.shown() != null) ? " '" + part + "'" : " what follows it";
		return Problem.warning("option-key-unknown", line.property(), line.shown(),
				"A comma of '%s' begins another key and its value, and uWSGI ignores%s.".formatted(line.key(), text),
				"Write '\\,' for a comma that belongs to a value.");
	}

	private Problem misread(Line line, String key) {
		return Problem.error("option-not-a-number", line.property(), line.shown(),
				"'%s' of '%s' is a whole number; uWSGI reads the digits that come first, and 0 if there are none."
					.formatted(key, line.key()),
				"Write digits alone, without a unit.");
	}

}

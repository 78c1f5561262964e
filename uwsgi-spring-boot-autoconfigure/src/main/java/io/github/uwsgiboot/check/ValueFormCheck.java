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
		Set<String> keys = KeyedList.parse(text).keySet();
		for (String missing : form.missing(keys)) {
			problems.add(missing(line, missing, form));
		}
		for (String key : keys) {
			if (!form.keys().contains(key)) {
				problems.add(unknown(line, key, form));
			}
		}
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
		return Problem.warning("option-key-unknown", line.property(), line.shown(),
				"'%s' has no key '%s', and uWSGI ignores it.".formatted(line.key(), key),
				"Write one of %s, or leave it out.".formatted(String.join(", ", form.keys())));
	}

}

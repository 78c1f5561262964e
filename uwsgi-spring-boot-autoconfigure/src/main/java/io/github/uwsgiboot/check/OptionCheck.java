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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.uwsgiboot.config.RawOption;
import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.option.Phase;
import io.github.uwsgiboot.option.UwsgiOption;

/**
 * Finds options that uWSGI does not have, that stand in the wrong place, or that are
 * given twice although one alone can count.
 */
class OptionCheck implements Check {

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		return Stream.concat(subject.configuration().options().stream().flatMap((option) -> check(option, subject)),
				twice(subject));
	}

	private Stream<Problem> check(RawOption rawOption, CheckSubject subject) {
		UwsgiOption option = subject.options().find(rawOption.name());
		if (option == null) {
			return subject.allowedOptions().contains(rawOption.name()) ? Stream.empty()
					: Stream.of(unknown(rawOption, subject));
		}
		return option.belongsToDirectives() ? Stream.of(misplaced(rawOption)) : Stream.empty();
	}

	private Problem unknown(RawOption option, CheckSubject subject) {
		List<String> nearest = subject.options().nearest(option.name());
		return Problem.error("option-unknown", option.property(), null,
				"uWSGI 2.0 has no option '%s'; a strict uWSGI exits on it, any other one ignores it."
					.formatted(option.name()),
				(nearest.isEmpty() ? "Correct the name"
						: "Did you mean %s?".formatted(String.join(" or ", nearest)) + " Correct the name")
						+ ", or add it to 'uwsgi.check.allow-options' if a plugin of your own" + " has it.");
	}

	private Problem misplaced(RawOption option) {
		return Problem
			.error("option-needs-order", option.property(), null,
					"The option '%s' counts by its place among other lines, and a map of options has no order."
						.formatted(option.name()),
					"Write '%s = …' as a line of 'uwsgi.directives'.".formatted(option.name()));
	}

	private Stream<Problem> twice(CheckSubject subject) {
		Map<String, Directive> first = new HashMap<>();
		Stream.Builder<Problem> problems = Stream.builder();
		for (Directive directive : subject.document().directives()) {
			UwsgiOption option = subject.options().find(directive.key());
			if (option != null && !option.repeatable() && directive.phase() != Phase.DIRECTIVES) {
				Directive other = first.putIfAbsent(option.name(), directive);
				if (other != null) {
					problems.add(twice(directive, other));
				}
			}
		}
		return problems.build();
	}

	private Problem twice(Directive directive, Directive first) {
		return Problem.error("option-twice", directive.property(), directive.value().text(),
				"The option '%s' is set by '%s' already; uWSGI takes the last line alone, or mixes the two up."
					.formatted(directive.key(), first.property()),
				"Leave one of them out.");
	}

}

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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.uwsgiboot.config.RawOption;
import io.github.uwsgiboot.option.ArgumentKind;
import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.UwsgiOption;

/**
 * Finds options that uWSGI does not have, that stand in the wrong place, or that end
 * uWSGI instead of configuring it.
 */
class OptionCheck implements Check {

	private static final String IDLE = "multicast";

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		List<Problem> problems = new ArrayList<>();
		addUnknown(subject, problems);
		for (RawOption option : subject.configuration().options()) {
			UwsgiOption known = subject.options().find(option.name());
			if (known != null && known.belongsToDirectives()) {
				problems.add(misplaced(option));
			}
		}
		for (Line line : subject.lines().named(IDLE)) {
			problems.add(idle(line));
		}
		for (Line line : subject.lines().raw()) {
			if (endsUwsgi(line)) {
				problems.add(ending(line));
			}
		}
		return problems.stream();
	}

	private void addUnknown(CheckSubject subject, List<Problem> problems) {
		List<Line> lines = new ArrayList<>();
		for (Line line : subject.lines().raw()) {
			if (line.option() == null && line.writable()) {
				lines.add(line);
			}
		}
		if (!lines.isEmpty()) {
			Set<String> referenced = subject.lines().referenced();
			Set<String> known = known(subject, referenced);
			lines.stream()
				.filter((line) -> !known.contains(line.key()))
				.forEach((line) -> problems.add(unknown(line, subject, referenced.contains(line.key()))));
		}
	}

	private Set<String> known(CheckSubject subject, Set<String> referenced) {
		Set<String> known = new HashSet<>(subject.allowedOptions());
		subject.lines().declared().forEach(known::add);
		if (!subject.configuration().strict()) {
			known.addAll(referenced);
		}
		return known;
	}

	private Problem unknown(Line line, CheckSubject subject, boolean referenced) {
		String others = referenced ? "takes it for a placeholder" : "ignores it";
		String consequence = "uWSGI 2.0 has no option '%s'; a strict uWSGI exits on it, any other one %s."
			.formatted(line.key(), others);
		String remedy = remedy(line, referenced, String.join("' or '", subject.options().nearest(line.key())));
		boolean error = subject.configuration().strict() || !line.isDirective();
		return error ? Problem.error("option-unknown", line.property(), null, consequence, remedy)
				: Problem.warning("option-unknown", line.property(), null, consequence, remedy);
	}

	private String remedy(Line line, boolean referenced, String nearest) {
		int dot = line.key().indexOf('.');
		UwsgiOption outer = (dot > 0) ? OptionCatalogue.uwsgi20().find(line.key().substring(0, dot)) : null;
		if (outer != null && outer.argument() == ArgumentKind.KEY_VALUE) {
			return "Write a list of texts, for example '- %s=…', in the place of the map."
				.formatted(line.key().substring(dot + 1));
		}
		String correct = nearest.isEmpty() ? "Correct the name"
				: "Did you mean '%s'? Correct the name".formatted(nearest);
		String placeholder = "";
		if (line.isDirective()) {
			placeholder = ", write 'set-placeholder = %s=…' for a placeholder".formatted(line.key());
		}
		else if (referenced) {
			placeholder = ", write '%s=…' into the list 'uwsgi.options.set-placeholder' for a placeholder"
				.formatted(line.key());
		}
		return "%s%s, or add it to 'uwsgi.check.allow-options' if a plugin of your own has it.".formatted(correct,
				placeholder);
	}

	private Problem misplaced(RawOption rawOption) {
		return Problem.error("option-needs-order", rawOption.property(), null,
				"The option '%s' counts by its place among other lines, and a map of options has no order."
					.formatted(rawOption.name()),
				"Write '%s = …' as a line of 'uwsgi.directives'.".formatted(rawOption.name()));
	}

	private Problem idle(Line line) {
		return line.warning("option-without-effect",
				"uWSGI reads the option '%s' and does nothing with it.".formatted(line.key()),
				"Write an address from 224.0.0.0 to 239.255.255.255 for a socket of type 'udp'.");
	}

	private boolean endsUwsgi(Line line) {
		if (line.conditional() || line.option() == null || !line.option().exits()) {
			return false;
		}
		String text = line.literal();
		return !line.option().isFlag() || text == null || !Line.isOff(text);
	}

	private Problem ending(Line line) {
		return line.error("option-ends-uwsgi",
				"With '%s' uWSGI does something else and ends instead of serving.".formatted(line.key()),
				"Leave the option out; it is meant for the command line.");
	}

}

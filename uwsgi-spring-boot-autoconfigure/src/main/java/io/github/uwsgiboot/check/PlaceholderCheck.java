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

import io.github.uwsgiboot.networking.Placeholders;
import org.jspecify.annotations.Nullable;

/**
 * Finds placeholders that have no value, that there are not, or that stand where they are
 * not replaced.
 */
class PlaceholderCheck implements Check {

	private static final String INSTEAD = "Write the value itself, or '${…}' with a property of your own.";

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Placeholders placeholders = subject.configuration().placeholders();
		List<Problem> resolved = new ArrayList<>();
		List<Problem> others = new ArrayList<>();
		addNested("uwsgi.project-name", subject.configuration().projectName(), placeholders, resolved);
		addNested("uwsgi.runtime-dir", subject.configuration().runtimeDir(), placeholders, resolved);
		for (TypedText text : subject.textsWithBraces()) {
			if (text.resolved()) {
				placeholders.unresolved(text.text())
					.forEach((name) -> resolved.add(unresolved(text, name, placeholders)));
			}
			else {
				addNotReplaced(text.property(), text.text(), text.text(), placeholders, others);
			}
		}
		for (Line line : subject.lines().raw()) {
			String text = line.directive().value().text();
			if (text.indexOf('{') >= 0) {
				addNotReplaced(line.property(), text, line.shown(), placeholders, others);
			}
		}
		return Stream.concat(resolved.stream(), others.stream());
	}

	private void addNested(String property, @Nullable String text, Placeholders placeholders, List<Problem> problems) {
		String name = (text != null) ? contained(text, placeholders) : null;
		if (name != null) {
			problems.add(Problem.error("placeholder-not-replaced", property, text,
					"What a placeholder stands for is taken as it is: the braces of {%s} would be a part of each path."
						.formatted(name),
					INSTEAD));
		}
	}

	private @Nullable String contained(String text, Placeholders placeholders) {
		for (String name : placeholders.names()) {
			if (text.contains("{" + name + "}")) {
				return name;
			}
		}
		return null;
	}

	private Problem unresolved(TypedText text, String name, Placeholders placeholders) {
		if (placeholders.isKnown(name)) {
			return Problem.error("placeholder-unset", text.property(), text.text(),
					"The placeholder {%s} has no value, because the project has no name.".formatted(name),
					"Set 'uwsgi.project-name' or 'spring.application.name'.");
		}
		return Problem.error("placeholder-unknown", text.property(), text.text(),
				"There is no placeholder {%s}; uWSGI would take the braces for a part of the name.".formatted(name),
				"Write one of {%s}.".formatted(String.join("}, {", placeholders.names())));
	}

	private void addNotReplaced(String property, String text, @Nullable String shown, Placeholders placeholders,
			List<Problem> problems) {
		String name = contained(text, placeholders);
		if (name != null) {
			problems.add(Problem.warning("placeholder-not-replaced", property, shown,
					"The placeholder {%s} is replaced in addresses and paths of typed properties alone; uWSGI would"
						.formatted(name) + " take the braces as they are.",
					INSTEAD));
		}
	}

}

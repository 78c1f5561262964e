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

import java.util.stream.Stream;

import io.github.uwsgiboot.option.RouteLine;
import org.jspecify.annotations.Nullable;

/**
 * Finds routes that jump to a label that none below them has: uWSGI jumps forward alone
 * ({@code uwsgi_router_goto_func()} in {@code core/routing.c}). Nothing is said where
 * other files are read, which may have it.
 */
class RouteLabelCheck implements Check {

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Lines lines = subject.lines();
		if (!lines.areWhole()) {
			return Stream.empty();
		}
		Problems problems = new Problems();
		for (Line line : lines.raw()) {
			String label = label(line);
			problems.add((label != null) ? check(lines, line, label) : null);
		}
		return problems.stream();
	}

	private @Nullable String label(Line line) {
		RouteLine route = line.route();
		String label = (route != null && "goto".equals(route.action())) ? route.argument() : null;
		// a number is the place of a rule, and a variable or a group is not known
		return (label == null || label.matches("[0-9]+") || label.contains("$")) ? null : label;
	}

	private @Nullable Problem check(Lines lines, Line line, String label) {
		String option = line.name().substring(0, line.name().indexOf("route") + "route".length()) + "-label";
		for (Line other : lines.named(option)) {
			if (other.literal() == null || other.literal().equals(label)) {
				return isBefore(lines, line, other) ? null : missing(line, label, option);
			}
		}
		return missing(line, label, option);
	}

	private boolean isBefore(Lines lines, Line line, Line other) {
		return lines.all().indexOf(line) < lines.all().indexOf(other);
	}

	private Problem missing(Line line, String label, String option) {
		return line.error("reference-unknown",
				"No line below this one marks the place '%s'; uWSGI jumps forward alone, and closes the connection of each"
					.formatted(label) + " request that comes here.",
				"Add '%s = %s' below, or correct the name.".formatted(option, label));
	}

}

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

package io.github.uwsgiboot.autoconfigure;

import java.util.List;
import java.util.Locale;

import io.github.uwsgiboot.check.Problem;

/**
 * Problems as text for people.
 */
final class ProblemText {

	private ProblemText() {
	}

	/**
	 * Return those problems that are as bad as the worst. The others stand in the way of
	 * nothing.
	 * @param problems the problems, the worst first
	 * @return the worst problems
	 */
	static List<Problem> worst(List<Problem> problems) {
		return problems.stream().filter((problem) -> problem.severity() == problems.get(0).severity()).toList();
	}

	static String of(Problem problem) {
		StringBuilder text = new StringBuilder("    Property: ").append(problem.property());
		if (problem.value() != null) {
			text.append("%n    Value: \"%s\"".formatted(printable(problem.value())));
		}
		if (problem.origin() != null) {
			text.append("%n    Origin: %s".formatted(problem.origin()));
		}
		return text.append("%n    %s: %s [%s]".formatted(severity(problem), problem.consequence(), problem.code()))
			.toString();
	}

	private static String severity(Problem problem) {
		String name = problem.severity().name();
		return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
	}

	private static String printable(String value) {
		StringBuilder text = new StringBuilder();
		value.codePoints().limit(200).forEach((codePoint) -> {
			if (Character.isISOControl(codePoint)) {
				text.append("\\u%04x".formatted(codePoint));
			}
			else {
				text.appendCodePoint(codePoint);
			}
		});
		return (value.codePointCount(0, value.length()) > 200) ? text + "…" : text.toString();
	}

}

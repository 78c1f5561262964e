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

import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.uwsgiboot.ini.Expressions;
import io.github.uwsgiboot.ini.IniSyntax;
import io.github.uwsgiboot.ini.Objection;

/**
 * Finds what an ini file for uWSGI cannot express.
 */
class WritableCheck implements Check {

	private static final Pattern REFERENCE = Pattern.compile("[$@%]\\(");

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		return Stream.concat(section(subject),
				subject.document().objections().stream().map((objection) -> problem(objection, isPassed(subject))));
	}

	private Stream<Problem> section(CheckSubject subject) {
		String section = subject.document().section();
		return IniSyntax.objectionsToSection(section)
			.stream()
			.map((reason) -> Problem.error("section-malformed", "uwsgi.section", section, sentence(reason),
					"Write a name such as 'uwsgi'."));
	}

	private boolean isPassed(CheckSubject subject) {
		return subject.configuration().expressions() == Expressions.PASS;
	}

	private Problem problem(Objection objection, boolean passed) {
		Line line = Line.of(objection.directive(), false, false);
		return Problem.error("value-not-writable", line.property(), line.shown(),
				"The line of the option '%s' cannot be written: %s.".formatted(line.key(), objection.reason()),
				remedy(line, objection.directive().value().text(), passed));
	}

	private String remedy(Line line, String text, boolean passed) {
		if (line.isDirective()) {
			return text.contains("\n") ? "Write each line as an element of its own." : directive(line.key());
		}
		if (REFERENCE.matcher(text).find()) {
			return passed ? "Write what it stands for."
					: "Write another value; uWSGI's own replacements are possible in 'uwsgi.directives', or everywhere with"
							+ " 'uwsgi.expressions: pass'.";
		}
		if (text.contains("\n")) {
			return "Write a value without a line break; several values are a list.";
		}
		return text.equals(text.strip()) ? "Write another value." : "Write the value without blanks around it.";
	}

	private String directive(String key) {
		boolean comment = key.isEmpty() || key.startsWith(";") || key.startsWith("#");
		return comment ? "Leave the line out, or make it a comment of YAML." : "Correct the line.";
	}

	private String sentence(String reason) {
		return Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".";
	}

}

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

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.ini.Expressions;
import io.github.uwsgiboot.ini.IniDocument;
import io.github.uwsgiboot.ini.IniSyntax;
import io.github.uwsgiboot.ini.Objection;
import io.github.uwsgiboot.ini.Value;
import io.github.uwsgiboot.ini.Value.Expression;
import io.github.uwsgiboot.ini.Value.Literal;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an ini file for uWSGI cannot express.
 */
class WritableCheck implements Check {

	private static final Pattern REFERENCE = Pattern.compile("[$@%]\\(");

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		return Stream.concat(section(subject),
				subject.document().objections().stream().map((objection) -> problem(objection, subject)));
	}

	private Stream<Problem> section(CheckSubject subject) {
		String section = subject.document().section();
		return IniSyntax.objectionsToSection(section)
			.stream()
			.map((reason) -> Problem.error("section-malformed", "uwsgi.section", section, sentence(reason),
					"Write a name such as 'uwsgi'."));
	}

	private Problem problem(Objection objection, CheckSubject subject) {
		Directive directive = objection.directive();
		Line line = Line.of(directive, false, false);
		TypedText part = part(objection, subject);
		return Problem.error("value-not-writable", (part != null) ? part.property() : line.property(),
				(part != null) ? part.text() : line.shown(),
				"The line of the option '%s' cannot be written: %s.".formatted(line.key(), objection.reason()),
				remedy(line, directive.value().text(), subject.configuration().expressions() == Expressions.PASS));
	}

	// The line of an entry is made of several of its properties.
	private @Nullable TypedText part(Objection objection, CheckSubject subject) {
		Directive directive = objection.directive();
		for (TypedText text : TypedText.ofEntry(subject.configuration().networking(), directive.property())) {
			if (reasons(directive, text.text()).contains(objection.reason())) {
				return text;
			}
		}
		return null;
	}

	private List<String> reasons(Directive directive, String text) {
		String line = directive.value().text();
		// Blanks are wrong at the edges of the line alone.
		String inLine = (line.startsWith(text) || line.endsWith(text)) ? text : text.strip();
		Value value = (directive.value() instanceof Expression) ? new Expression(inLine) : new Literal(inLine);
		Directive alone = new Directive(directive.key(), value, directive.phase(), directive.immediate(),
				directive.property());
		return new IniDocument("uwsgi", List.of(alone)).objections().stream().map(Objection::reason).toList();
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

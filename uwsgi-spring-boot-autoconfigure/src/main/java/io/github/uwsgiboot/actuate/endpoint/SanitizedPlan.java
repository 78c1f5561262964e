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

package io.github.uwsgiboot.actuate.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.ini.IniDocument;
import io.github.uwsgiboot.ini.IniWriter;
import io.github.uwsgiboot.ini.Objection;
import io.github.uwsgiboot.ini.Value;
import io.github.uwsgiboot.write.Plan;

import org.springframework.boot.actuate.endpoint.SanitizableData;

/**
 * What a reader may see of a plan.
 */
final class SanitizedPlan {

	// After the mark and the name of the section.
	private static final int FIRST_LINE = 3;

	private final Plan plan;

	private final ValueSanitizer values;

	SanitizedPlan(Plan plan, ValueSanitizer values) {
		this.plan = plan;
		this.values = values;
	}

	List<ProblemDescriptor> problems(List<Problem> problems) {
		return new ProblemSanitizer(this.plan.document(), this.values).sanitize(problems)
			.stream()
			.map(ProblemDescriptor::of)
			.toList();
	}

	List<DirectiveDescriptor> directives() {
		List<DirectiveDescriptor> descriptors = new ArrayList<>();
		for (Directive directive : this.plan.document().directives()) {
			Integer line = (this.plan.text() != null) ? FIRST_LINE + descriptors.size() : null;
			descriptors.add(new DirectiveDescriptor(line, directive.key(), sanitized(directive), directive.property(),
					this.plan.origins().apply(directive.property())));
		}
		return descriptors;
	}

	/**
	 * Return the text of the file. It has as many lines as the file itself.
	 * @return the text
	 */
	String ini() {
		IniDocument sanitized = map(this.plan.document(), this::sanitizedLine);
		Set<Directive> unwritable = sanitized.objections()
			.stream()
			.map(Objection::directive)
			.collect(Collectors.toSet());
		return new IniWriter().write(map(sanitized,
				(line) -> unwritable.contains(line) ? withValue(line, SanitizableData.SANITIZED_VALUE) : line));
	}

	private static IniDocument map(IniDocument document, UnaryOperator<Directive> lines) {
		return new IniDocument(document.section(), document.directives().stream().map(lines).toList());
	}

	private Directive sanitizedLine(Directive directive) {
		return withValue(directive, sanitized(directive));
	}

	private static Directive withValue(Directive directive, String text) {
		Value value = (directive.value() instanceof Value.Expression) ? new Value.Expression(text)
				: new Value.Literal(text);
		return new Directive(directive.key(), value, directive.phase(), directive.immediate(), directive.property());
	}

	private String sanitized(Directive directive) {
		return this.values.sanitize(directive.key(), directive.property(), directive.value().text());
	}

}

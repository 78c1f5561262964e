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

import io.github.uwsgiboot.option.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Finds <code>${…}</code> that Spring has left in lines of uWSGI's own language, where
 * uWSGI would take it for a plain text, and in typed properties. Routes, log encoders and
 * command lines have variables of that form and are left alone. In options by their own
 * names, what Spring cannot replace is refused when they are bound.
 */
class SpringPlaceholderCheck implements Check {

	private static final String START = "${";

	private static final Set<String> WITH_VARIABLES = Set.of("log-encoder", "log-req-encoder");

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		List<Problem> problems = new ArrayList<>();
		for (TypedText text : subject.textsWithBraces()) {
			if (text.text().contains(START)) {
				problems.add(problem(text.property(), text.text()));
			}
		}
		for (Line line : subject.lines().raw()) {
			if (line.isDirective() && line.directive().value().text().contains(START) && isPlainText(line)) {
				problems.add(problem(line.property(), line.shown()));
			}
		}
		return problems.stream();
	}

	private boolean isPlainText(Line line) {
		return line.option() != null && !line.option().secret() && !line.isIn(Phase.DIRECTIVES)
				&& !WITH_VARIABLES.contains(line.name());
	}

	private Problem problem(String property, @Nullable String value) {
		return Problem.warning("spring-placeholder-left", property, value,
				"Spring found no value for the placeholder, and uWSGI takes '${' as it is.",
				"Define the property, or give the placeholder a default: ${name:default}.");
	}

}

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

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.ini.IniDocument;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.SanitizableData;

/**
 * Hides the secrets in the values and sentences of problems.
 */
final class ProblemSanitizer {

	private static final String OPTIONS = "uwsgi.options";

	private static final String DIRECTIVES = "uwsgi.directives";

	private final ValueSanitizer values;

	private final Map<String, List<Directive>> directives;

	/**
	 * Create a sanitizer of problems.
	 * @param document the document, which tells what a property stands for
	 * @param values decides what is shown of values
	 */
	ProblemSanitizer(IniDocument document, ValueSanitizer values) {
		this.values = values;
		this.directives = document.directives()
			.stream()
			.collect(Collectors.groupingBy((directive) -> setting(directive.property())));
	}

	List<Problem> sanitize(List<Problem> problems) {
		return problems.stream().map(this::sanitize).toList();
	}

	private Problem sanitize(Problem problem) {
		Set<String> hidden = new LinkedHashSet<>();
		List<Directive> lines = lines(problem.property());
		lines.stream().filter(this::isSecret).map((line) -> line.value().text()).forEach(hidden::add);
		boolean secret = !hidden.isEmpty() || lines.isEmpty() && isSecretWithoutLine(problem.property());
		String value = value(problem, secret);
		if (problem.value() != null && !this.values.hidePasswords(problem.value()).equals(value)) {
			hidden.add(problem.value());
		}
		// What a sentence may quote is not known: no line came of the property.
		boolean unknown = secret && hidden.isEmpty();
		String configured = this.values.hidden(problem.property());
		if (configured != null) {
			hidden.add(configured);
		}
		String consequence = unknown ? SanitizableData.SANITIZED_VALUE : sentence(problem.consequence(), hidden);
		return new Problem(problem.severity(), problem.code(), problem.property(), value, consequence,
				sentence(problem.remedy(), hidden), problem.origin());
	}

	private @Nullable String value(Problem problem, boolean secret) {
		if (problem.value() == null || problem.value().isEmpty()) {
			return problem.value();
		}
		return secret ? SanitizableData.SANITIZED_VALUE : this.values.sanitize(problem.property(), problem.value());
	}

	private String sentence(String sentence, Set<String> hidden) {
		return new HiddenValues(hidden).hideIn(this.values.hidePasswords(sentence));
	}

	private List<Directive> lines(String property) {
		return this.directives.getOrDefault(setting(property), List.of());
	}

	// A problem with one element of a list may quote another one.
	private static String setting(String property) {
		return property.startsWith(DIRECTIVES) ? property : withoutIndex(property);
	}

	private boolean isSecret(Directive line) {
		String text = line.value().text();
		String shown = this.values.sanitize(line.key(), line.property(), text);
		return !shown.equals(this.values.hidePasswords(text));
	}

	private boolean isSecretWithoutLine(String property) {
		if (property.startsWith(OPTIONS + ".") || property.startsWith(OPTIONS + "[")) {
			return this.values.isHidden(withoutIndex(property).substring(OPTIONS.length() + 1));
		}
		return property.startsWith(DIRECTIVES) && this.values.isHidden(property);
	}

	private static String withoutIndex(String property) {
		return property.replaceFirst("\\[\\d+]$", "");
	}

}

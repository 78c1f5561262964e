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

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.uwsgiboot.ini.Value.Expression;

/**
 * Finds what uWSGI would silently drop or replace in values that are its own language
 * ({@code magic_sub()} in {@code core/utils.c}).
 */
class ExpressionCheck implements Check {

	private static final Pattern PERCENT = Pattern.compile("%(.)");

	private static final Pattern KNOWN = Pattern.compile("[%(\\[0-9bcdeghijknopstuvxCDEGIJNOPSTUVX]");

	private static final Pattern ENCODED = Pattern.compile("%([0-9])(?=[0-9A-Fa-f])");

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		return subject.lines()
			.stream()
			.filter((line) -> line.writable() && line.directive().value() instanceof Expression)
			.flatMap((line) -> check(line, line.directive().value().text()));
	}

	private Stream<Problem> check(Line line, String text) {
		Stream<Problem> dropped = PERCENT.matcher(text)
			.results()
			.map((match) -> match.group(1))
			.filter((character) -> !KNOWN.matcher(character).matches())
			.limit(1)
			.map((character) -> dropped(line, character));
		Stream<Problem> encoded = ENCODED.matcher(text.replace("%%", ""))
			.results()
			.limit(1)
			.map((match) -> encoded(line, match));
		return Stream.of(dropped, encoded, endless(line, text)).flatMap((problems) -> problems);
	}

	private Problem dropped(Line line, String character) {
		return Problem.error("expression-percent-dropped", line.property(), line.shown(),
				"uWSGI replaces '%%%s' by nothing at all.".formatted(character),
				"Write '%%%%%s' for a literal '%%%s'.".formatted(character, character));
	}

	private Problem encoded(Line line, MatchResult match) {
		return Problem.warning("expression-percent-digit", line.property(), line.shown(),
				"uWSGI replaces '%%%s' by a part of the path of the ini file.".formatted(match.group(1)),
				"Write '%%%%%s' for a literal '%%%s'.".formatted(match.group(1), match.group(1)));
	}

	private Stream<Problem> endless(Line line, String text) {
		return (line.directive().immediate() || text.indexOf("%(" + line.key() + ")") < 1) ? Stream.empty() : Stream
			.of(Problem.error("expression-endless", line.property(), line.shown(),
					"uWSGI replaces '%%(%s)' by this very value again and again, without an end.".formatted(line.key()),
					"Refer to another key."));
	}

}

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

import io.github.uwsgiboot.ini.Value.Expression;

/**
 * Finds percent-encoded bytes in values that are uWSGI's own language, where {@code %}
 * and a digit is a part of the path of the ini file ({@code magic_sub()} in
 * {@code core/utils.c}).
 */
class PercentEncodingCheck implements Check {

	private static final Pattern ENCODED = Pattern.compile("%([0-9])(?=[0-9A-Fa-f])");

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		return subject.lines()
			.stream()
			.filter((line) -> line.writable() && line.directive().value() instanceof Expression)
			.flatMap((line) -> check(line, line.directive().value().text()));
	}

	private Stream<Problem> check(Line line, String text) {
		return ENCODED.matcher(text.replace("%%", ""))
			.results()
			.limit(1)
			.map((match) -> Problem.warning("percent-encoding", line.property(), line.shown(),
					"uWSGI replaces '%%%s' by a part of the path of the ini file.".formatted(match.group(1)),
					"Write '%%%%%s' for a literal '%%%s'.".formatted(match.group(1), match.group(1))));
	}

}

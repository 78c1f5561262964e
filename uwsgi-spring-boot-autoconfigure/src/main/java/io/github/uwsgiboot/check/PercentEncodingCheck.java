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
import java.util.regex.Matcher;
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
		List<Problem> problems = new ArrayList<>();
		for (Line line : subject.lines().all()) {
			String text = line.directive().value().text();
			if (text.indexOf('%') >= 0 && line.writable() && line.directive().value() instanceof Expression) {
				Matcher encoded = ENCODED.matcher(text.replace("%%", ""));
				if (encoded.find()) {
					problems.add(problem(line, encoded.group(1)));
				}
			}
		}
		return problems.stream();
	}

	private Problem problem(Line line, String digit) {
		return line.warning("percent-encoding",
				"uWSGI replaces '%%%s' by a part of the path of the ini file.".formatted(digit),
				"Write '%%%%%s' for a literal '%%%s'.".formatted(digit, digit));
	}

}

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

import java.util.Set;
import java.util.stream.Stream;

import io.github.uwsgiboot.option.RouteLine;
import org.jspecify.annotations.Nullable;

/**
 * Finds regular expressions of routes, logs and static files that PCRE does not compile:
 * uWSGI exits on them.
 */
class RegularExpressionCheck implements Check {

	private static final Set<String> WHOLE = Set.of("log-drain", "log-filter", "php-app-bypass", "static-gzip");

	private static final Set<String> IN_FRONT = Set.of("static-expires", "static-expires-mtime",
			"static-expires-path-info", "static-expires-path-info-mtime", "static-expires-uri",
			"static-expires-uri-mtime");

	private static final Set<String> BEHIND = Set.of("log-alarm", "log-req-route", "log-route", "not-log-alarm");

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Problems problems = new Problems();
		for (Line line : subject.lines().raw()) {
			String text = line.literal();
			if (text != null && !line.conditional()) {
				problems.add(problem(line, pattern(line, text)));
			}
		}
		return problems.stream();
	}

	private @Nullable Problem problem(Line line, @Nullable String pattern) {
		String objection = (pattern != null) ? new RegularExpression(pattern).objection() : null;
		return (objection != null) ? line.error("pattern-malformed",
				"The regular expression %s; uWSGI exits on that.".formatted(objection),
				"Correct it, or write a '\\' before a character that is no syntax.") : null;
	}

	private @Nullable String pattern(Line line, String text) {
		String option = line.name();
		int blank = text.indexOf(' ');
		if (BEHIND.contains(option)) {
			return text.substring(blank + 1);
		}
		if (IN_FRONT.contains(option)) {
			return (blank >= 0) ? text.substring(0, blank) : text;
		}
		RouteLine route = line.route();
		return (route != null) ? route.pattern() : WHOLE.contains(option) ? text : null;
	}

}

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

import org.jspecify.annotations.Nullable;

/**
 * A server name that is a regular expression ({@code uwsgi_sni_cb()} in
 * {@code core/ssl.c}).
 *
 * @param text the regular expression
 */
record ServerNamePattern(String text) {

	/**
	 * The largest pattern that PCRE compiles with its default links of two bytes.
	 */
	private static final int LONGEST = 65_535;

	private static final Pattern LOOSE_DOT = Pattern.compile("(?<!\\\\)\\.(?=[A-Za-z0-9-])");

	/**
	 * Return what is wrong with the regular expression.
	 * @param property the property that holds it
	 * @return the problem, or {@code null} if there is none
	 */
	@Nullable Problem problem(String property) {
		if (this.text.length() > LONGEST) {
			return Problem.error("sni-pattern-malformed", property, null,
					"The regular expression is longer than PCRE allows; uWSGI exits on that.",
					"Write several entries with shorter regular expressions.");
		}
		String objection = new RegularExpression(this.text).objection();
		return (objection != null) ? Problem.error("sni-pattern-malformed", property, this.text,
				"The regular expression %s; uWSGI exits on that.".formatted(objection),
				"Write a regular expression, for example '^[a-z]+\\.example\\.com$'.") : looseness(property);
	}

	private @Nullable Problem looseness(String property) {
		if (!AnchoredPattern.matches(this.text)) {
			return Problem.warning("sni-pattern-not-anchored", property, this.text,
					"uWSGI finds the regular expression anywhere in a server name, so that other names get this"
							+ " certificate too.",
					this.text.contains("|") ? "Put the alternatives in parentheses, '^(…|…)$'."
							: "Begin the regular expression with '^' and end it with '$'.");
		}
		return !LOOSE_DOT.matcher(this.text).find() ? null : Problem.warning("sni-pattern-dot", property, this.text,
				"A dot in a regular expression stands for any character, so that other names get this certificate"
						+ " too.",
				"Write '\\.' for a dot.");
	}

}

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

/**
 * Tells whether a regular expression matches nothing but whole texts.
 */
final class AnchoredPattern {

	private static final Pattern FLAGS = Pattern.compile("^\\(\\?[a-zA-Z]+\\)");

	private static final Pattern ANCHORED = Pattern.compile("(?:\\^|\\\\A).*(?:(?<!\\\\)\\$|\\\\[zZ])");

	// What is escaped, and what stands in a class of characters, is no syntax.
	private static final Pattern PART = Pattern
		.compile("(?s)\\\\.|\\[\\^?+\\]?+(?:\\\\.|\\[:\\^?+\\w+:\\]|[^\\]\\\\])*+\\]|.");

	private AnchoredPattern() {
	}

	static boolean matches(String pattern) {
		return alternatives(FLAGS.matcher(pattern).replaceFirst("")).stream()
			.allMatch((alternative) -> ANCHORED.matcher(alternative).matches());
	}

	// An anchor holds for its own alternative alone: ^a|b$ finds "xb".
	private static List<String> alternatives(String pattern) {
		List<String> alternatives = new ArrayList<>();
		int start = 0;
		int depth = 0;
		Matcher part = PART.matcher(pattern);
		while (part.find()) {
			switch (part.group()) {
				case "(" -> depth++;
				case ")" -> depth--;
				case "|" -> {
					if (depth == 0) {
						alternatives.add(pattern.substring(start, part.start()));
						start = part.end();
					}
				}
			}
		}
		alternatives.add(pattern.substring(start));
		return alternatives;
	}

}

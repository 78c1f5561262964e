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

import java.util.List;
import java.util.Locale;

/**
 * Problems as text for people.
 */
final class ProblemsText {

	private ProblemsText() {
	}

	static String of(List<ProblemDescriptor> problems) {
		StringBuilder text = new StringBuilder("The configuration has problems, and cannot be written:\n");
		problems.forEach((problem) -> append(problem, text));
		return text.toString();
	}

	private static void append(ProblemDescriptor problem, StringBuilder text) {
		text.append('\n').append(problem.property());
		if (problem.value() != null) {
			text.append(" = ").append(problem.value());
		}
		if (problem.origin() != null) {
			text.append(" (").append(problem.origin()).append(')');
		}
		text.append("\n%s: %s %s [%s]\n".formatted(problem.severity().name().toLowerCase(Locale.ROOT),
				problem.consequence(), problem.remedy(), problem.code()));
	}

}

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

package io.github.uwsgiboot.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.write.Plan;
import io.github.uwsgiboot.write.PlanState;
import org.jspecify.annotations.Nullable;

/**
 * A plan as the text that a {@link GoldenCase} expects: the file that would be written,
 * and whatever is told about it.
 */
final class GoldenText {

	private GoldenText() {
	}

	static String of(Plan plan) {
		List<String> parts = new ArrayList<>();
		if (plan.state() == PlanState.NOT_CONFIGURED) {
			parts.add("Nothing is configured.\n");
		}
		else if (plan.state() != PlanState.REJECTED) {
			parts.add(String.valueOf(plan.text()));
		}
		if (!plan.problems().isEmpty()) {
			parts.add(plan.problems().stream().map(GoldenText::of).collect(Collectors.joining("\n")));
		}
		return String.join(GoldenCase.SEPARATOR, parts);
	}

	private static String of(Problem problem) {
		StringBuilder text = new StringBuilder();
		text.append(problem.severity()).append(' ').append(problem.code()).append('\n');
		append("property", problem.property(), text);
		append("value", quoted(problem.value()), text);
		append("origin", problem.origin(), text);
		append("consequence", problem.consequence(), text);
		append("remedy", problem.remedy(), text);
		return text.toString();
	}

	private static void append(String name, @Nullable String value, StringBuilder text) {
		if (value != null) {
			text.append("  ").append(name).append(": ").append(printable(value)).append('\n');
		}
	}

	private static @Nullable String quoted(@Nullable String value) {
		return (value != null) ? '"' + value + '"' : null;
	}

	private static String printable(String value) {
		return value.codePoints()
			.mapToObj((codePoint) -> Character.isISOControl(codePoint) ? "\\u%04x".formatted(codePoint)
					: Character.toString(codePoint))
			.collect(Collectors.joining());
	}

}

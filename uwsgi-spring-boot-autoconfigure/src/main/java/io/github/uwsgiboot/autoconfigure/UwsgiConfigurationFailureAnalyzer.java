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

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.check.Severity;
import io.github.uwsgiboot.write.WriteOutcome;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains a {@link UwsgiConfigurationException}: all problems with their origins, and
 * what to do about each.
 */
class UwsgiConfigurationFailureAnalyzer extends AbstractFailureAnalyzer<UwsgiConfigurationException> {

	private static final String PAGE = "%n%nThe word in brackets names the section of uWSGI Spring Boot's docs/problems.md"
			+ " that shows the problem.";

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, UwsgiConfigurationException cause) {
		WriteOutcome outcome = cause.getOutcome();
		return (outcome != null) ? new FailureAnalysis(description(outcome.plan().path(), outcome.problems()),
				action(outcome.problems()), cause) : null;
	}

	private String description(Path path, List<Problem> problems) {
		return "uWSGI's configuration has %s, and '%s' was not written:%n%n%s".formatted(reason(problems), path,
				problems.stream().map(ProblemText::of).collect(Collectors.joining("%n%n".formatted())));
	}

	private String reason(List<Problem> problems) {
		long errors = problems.stream().filter((problem) -> problem.isAtLeast(Severity.ERROR)).count();
		if (errors == 0) {
			return "no error, but what 'uwsgi.check.fail-on' does not let pass";
		}
		return (errors == 1) ? "an error" : errors + " errors";
	}

	private String action(List<Problem> problems) {
		return problems.stream()
			.map((problem) -> "%s: %s".formatted(problem.property(), problem.remedy()))
			.distinct()
			.collect(Collectors.joining("%n".formatted(), "", PAGE.formatted()));
	}

}

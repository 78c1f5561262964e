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

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import io.github.uwsgiboot.networking.Constraint;
import io.github.uwsgiboot.networking.Parameters;
import io.github.uwsgiboot.networking.Violation;

/**
 * Finds parameters whose values are out of their range or malformed. The ranges stand at
 * the parameters.
 */
class ParameterCheck implements Check {

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Parameters parameters = subject.networking().parameters();
		if (parameters.isEmpty()) {
			return Stream.empty();
		}
		Set<String> unknown = unknown(subject.lines());
		Problems problems = new Problems();
		for (Violation violation : parameters.violations()) {
			if (!unknown.contains(violation.property())) {
				problems.add(problem(violation));
			}
		}
		return problems.stream();
	}

	private Set<String> unknown(Lines lines) {
		Set<String> unknown = new HashSet<>();
		for (Line line : lines.all()) {
			if (line.literal() == null) {
				unknown.add(line.property());
			}
		}
		return unknown;
	}

	private Problem problem(Violation violation) {
		Constraint<?> constraint = violation.constraint();
		return Problem.error(constraint.code(), violation.property(), violation.value(), constraint.consequence(),
				constraint.remedy());
	}

}

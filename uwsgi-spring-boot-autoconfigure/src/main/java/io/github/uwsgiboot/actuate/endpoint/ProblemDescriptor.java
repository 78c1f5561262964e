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

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.check.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A description of a problem with the configuration.
 *
 * @param severity how bad it is
 * @param code the stable code of the kind of problem
 * @param property the name of the property
 * @param value the value, sanitized, or {@code null} if there is none
 * @param origin where the property was set, or {@code null} if that is not known
 * @param consequence what is wrong, and what uWSGI would do
 * @param remedy what to write instead
 */
public record ProblemDescriptor(Severity severity, String code, String property, @Nullable String value,
		@Nullable String origin, String consequence, String remedy) {

	static ProblemDescriptor of(Problem problem) {
		return new ProblemDescriptor(problem.severity(), problem.code(), problem.property(), problem.value(),
				problem.origin(), problem.consequence(), problem.remedy());
	}

}

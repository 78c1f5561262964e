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

import io.github.uwsgiboot.write.WriteOutcome;

import org.springframework.boot.actuate.endpoint.Sanitizer;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.core.env.Environment;

/**
 * Hides in the outcomes of writes, before they are told to a log or by an exception, what
 * the sanitizing functions of an application hide. The endpoint hides it on its own.
 */
public final class SanitizedOutcomes {

	private final ValueSanitizer values;

	/**
	 * Create sanitized outcomes.
	 * @param environment tells the functions where a property was set
	 * @param sanitizingFunctions the functions that have the last word on what is shown
	 * of a value
	 */
	public SanitizedOutcomes(Environment environment, Iterable<SanitizingFunction> sanitizingFunctions) {
		// Problems do not tell the secrets that are known without a function.
		this.values = new ValueSanitizer(new Sanitizer(sanitizingFunctions), new ConfiguredProperties(environment),
				true);
	}

	/**
	 * Return an outcome as it may be told.
	 * @param outcome the outcome
	 * @return the outcome with sanitized problems; its plan is as it was
	 */
	public WriteOutcome of(WriteOutcome outcome) {
		ProblemSanitizer problems = new ProblemSanitizer(outcome.plan().document(), this.values);
		return new WriteOutcome(outcome.result(), outcome.plan(), problems.sanitize(outcome.problems()),
				outcome.publication());
	}

}

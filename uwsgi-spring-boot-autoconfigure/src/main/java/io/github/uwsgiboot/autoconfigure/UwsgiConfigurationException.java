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

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.write.WriteOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the file that uWSGI is started from could not be written.
 */
public class UwsgiConfigurationException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient @Nullable WriteOutcome outcome;

	/**
	 * Create the exception. Its message tells what the problems tell.
	 * @param outcome what became of the write, with problems that hide what is not to be
	 * told
	 */
	public UwsgiConfigurationException(WriteOutcome outcome) {
		super(message(outcome));
		this.outcome = outcome;
	}

	private static String message(WriteOutcome outcome) {
		String problems = outcome.problems()
			.stream()
			.map((problem) -> "%n  %s: %s".formatted(problem.property(), problem.consequence()))
			.collect(Collectors.joining());
		return "uWSGI's configuration was not written to '%s' (%s)%s".formatted(outcome.plan().path(),
				outcome.result().name().toLowerCase(Locale.ROOT), problems);
	}

	/**
	 * Return what became of the write.
	 * @return the outcome, or {@code null} if the exception was serialized, which keeps
	 * the message alone
	 */
	public @Nullable WriteOutcome getOutcome() {
		return this.outcome;
	}

	/**
	 * Return what stood in the way, and what else is worth knowing.
	 * @return the problems, the worst first; none if the exception was serialized, which
	 * keeps the message alone
	 */
	public List<Problem> getProblems() {
		return (this.outcome != null) ? this.outcome.problems() : List.of();
	}

}

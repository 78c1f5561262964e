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

import io.github.uwsgiboot.write.WriteOutcome;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Hides in the outcome of a write what neither a log nor an exception may tell.
 */
@FunctionalInterface
interface OutcomeSanitizer {

	/**
	 * Return an outcome as it may be told.
	 * @param outcome the outcome
	 * @return the outcome, with what is hidden replaced
	 */
	WriteOutcome sanitize(WriteOutcome outcome);

	/**
	 * Return an outcome as a sanitizer, if there is one, lets it be told.
	 * @param outcome the outcome
	 * @param sanitizer the sanitizer, looked up if there is a problem to tell
	 * @return the outcome, with what is hidden replaced
	 */
	static WriteOutcome sanitize(WriteOutcome outcome, ObjectProvider<OutcomeSanitizer> sanitizer) {
		OutcomeSanitizer available = outcome.problems().isEmpty() ? null : sanitizer.getIfAvailable();
		return (available != null) ? available.sanitize(outcome) : outcome;
	}

}

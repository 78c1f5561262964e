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

package io.github.uwsgiboot.write;

import java.nio.file.Path;

/**
 * Thrown where a publication ends before its time, with the outcome to report.
 */
@SuppressWarnings("serial")
final class PublishStoppedException extends Exception {

	private final transient PublishOutcome outcome;

	PublishStoppedException(PublishOutcome outcome) {
		super(outcome.toString());
		this.outcome = outcome;
	}

	static PublishStoppedException refused(Path path, RefusalCode code, String message, String action) {
		return new PublishStoppedException(new PublishOutcome.Refused(path, code, message, action));
	}

	PublishOutcome outcome() {
		return this.outcome;
	}

}

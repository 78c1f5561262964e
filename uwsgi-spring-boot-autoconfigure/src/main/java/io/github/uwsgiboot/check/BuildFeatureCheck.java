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

import java.util.stream.Stream;

/**
 * Finds options that no uWSGI of today has, because they went with an old OpenSSL.
 */
class BuildFeatureCheck implements Check {

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Problems problems = new Problems();
		for (Line line : subject.lines().all()) {
			boolean outdated = line.option() != null && line.option().needsOldOpenSsl();
			problems.add((outdated && !subject.allowedOptions().contains(line.key())) ? problem(line) : null);
		}
		return problems.stream();
	}

	private Problem problem(Line line) {
		return line.error("option-not-built",
				"A uWSGI that was built against OpenSSL 1.1.0 or later does not have the option '%s': it exits when it"
					.formatted(line.key()) + " is strict, and ignores the option otherwise.",
				"Leave the property out; add '%s' to 'uwsgi.check.allow-options' if your uWSGI has it."
					.formatted(line.key()));
	}

}

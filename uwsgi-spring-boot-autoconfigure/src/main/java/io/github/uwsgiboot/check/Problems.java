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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Collects the problems that a check finds.
 */
final class Problems {

	private final List<Problem> problems = new ArrayList<>();

	/**
	 * Add a problem, if there is one.
	 * @param problem the problem, or {@code null}
	 */
	void add(@Nullable Problem problem) {
		if (problem != null) {
			this.problems.add(problem);
		}
	}

	Stream<Problem> stream() {
		return this.problems.stream();
	}

}

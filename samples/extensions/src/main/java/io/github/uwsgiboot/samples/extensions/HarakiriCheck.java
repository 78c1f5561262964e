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

package io.github.uwsgiboot.samples.extensions;

import java.util.stream.Stream;

import io.github.uwsgiboot.check.Check;
import io.github.uwsgiboot.check.CheckSubject;
import io.github.uwsgiboot.check.Problem;

import org.springframework.stereotype.Component;

/**
 * Wants a limit for the time that a request may take.
 */
@Component
class HarakiriCheck implements Check {

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		boolean present = subject.document()
			.directives()
			.stream()
			.anyMatch((directive) -> directive.key().equals("harakiri"));
		return present ? Stream.empty()
				: Stream.of(Problem.error("shop-harakiri-missing", "uwsgi.options.harakiri", null,
						"A request that hangs holds its worker for ever.",
						"Set 'uwsgi.options.harakiri' to a number of seconds, for example 30."));
	}

}

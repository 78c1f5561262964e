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

import java.util.stream.Stream;

import io.github.uwsgiboot.check.Check;
import io.github.uwsgiboot.check.CheckSubject;
import io.github.uwsgiboot.check.Problem;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Finds a configuration to fall back to in an application that cannot read what a stats
 * server of uWSGI's tells, and so would never remember a good one.
 */
final class UnreadableStatisticsCheck implements Check {

	private static final String PROPERTY = UwsgiProperties.PREFIX + ".fallback.path";

	private final Environment environment;

	UnreadableStatisticsCheck(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		String path = this.environment.getProperty(PROPERTY);
		return StringUtils.hasText(path) ? Stream.of(Problem.error("fallback-without-jackson", PROPERTY, path,
				"Without Jackson nobody reads what uWSGI says of itself, so that no file would ever be remembered, and uWSGI"
						+ " would have nothing to fall back to.",
				"Add 'tools.jackson.core:jackson-databind' or a starter that has it, or leave the property out."))
				: Stream.empty();
	}

}

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

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds environment variables that uWSGI takes for its own options
 * ({@code parse_sys_envs()} in {@code core/utils.c}).
 */
class EnvironmentCheck implements Check {

	/**
	 * What the variables begin with that uWSGI takes for options.
	 */
	static final String PREFIX = "UWSGI_";

	/**
	 * What uWSGI sets for itself.
	 */
	private static final Set<String> INTERNAL = Set.of("UWSGI_RELOADS", "UWSGI_VASSALS_DIR", "UWSGI_EMPEROR_FD",
			"UWSGI_BROODLORD_NUM", "UWSGI_EMPEROR_FD_CONFIG", "UWSGI_EMPEROR_PROXY", "UWSGI_JAIL_PID",
			"UWSGI_ORIGINAL_PROC_NAME");

	private final Map<String, String> environment;

	/**
	 * Create the check.
	 * @param environment the variables that uWSGI may be started with
	 */
	EnvironmentCheck(Map<String, String> environment) {
		this.environment = new TreeMap<>(environment);
	}

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		return this.environment.keySet()
			.stream()
			.filter((name) -> name.startsWith(PREFIX) && !INTERNAL.contains(name))
			.map((name) -> problem(name, subject));
	}

	private Problem problem(String name, CheckSubject subject) {
		String option = name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
		boolean known = subject.options().find(option) != null;
		return Problem.warning("environment-variable", name, null,
				"uWSGI takes this environment variable for its option '%s', above every line of the file%s."
					.formatted(option, known ? "" : "; a strict uWSGI exits, because it has no such option"),
				"Start uWSGI with a cleared environment, or rename the variable; properties of the application can"
						+ " be set by SPRING_APPLICATION_JSON.");
	}

}

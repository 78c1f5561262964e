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

import java.util.Set;

/**
 * The options that run actions at certain moments ({@code core/hooks.c}).
 */
final class Hooks {

	/**
	 * Those whose failure ends nothing ({@code core/emperor.c}, {@code core/master.c},
	 * {@code core/uwsgi.c}).
	 */
	private static final Set<String> GOING_ON = Set.of("hook-as-emperor", "hook-as-user-atexit", "hook-emperor-lost",
			"hook-emperor-reload", "hook-emperor-stop", "hook-touch");

	private Hooks() {
	}

	/**
	 * Return whether an option runs an action.
	 * @param line the line of the option
	 * @return whether the option is a hook
	 */
	static boolean contain(Line line) {
		return line.name().startsWith("hook-");
	}

	/**
	 * Return what uWSGI does when an action cannot be run, after "uWSGI".
	 * @param line the line of the hook
	 * @param otherwise what it does unless the failure ends nothing
	 * @return what uWSGI does
	 */
	static String failing(Line line, String otherwise) {
		return GOING_ON.contains(line.name()) ? "logs that the action failed" : otherwise;
	}

}

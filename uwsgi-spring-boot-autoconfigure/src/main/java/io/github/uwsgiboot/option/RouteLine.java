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

package io.github.uwsgiboot.option;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A line of uWSGI's internal routing.
 *
 * @param option the option
 * @param action the action, which is what stands before the first {@code :} of the
 * command
 */
public record RouteLine(String option, String action) {

	private static final Set<String> ROUTES = Set.of("route", "response-route", "final-route", "error-route");

	/**
	 * Read a line. Where a route has a pattern or a condition, its command follows the
	 * first blank ({@code core/routing.c}).
	 * @param option the name of the option
	 * @param value the value
	 * @return the route, or {@code null} if the option is not one of internal routing
	 */
	public static @Nullable RouteLine of(String option, String value) {
		if (!isRoute(option)) {
			return null;
		}
		String command = option.endsWith("-run") ? value : value.substring(value.indexOf(' ') + 1);
		return new RouteLine(option, command.split(":", 2)[0].strip());
	}

	private static boolean isRoute(String option) {
		for (String route : ROUTES) {
			if (option.startsWith(route)
					&& (option.length() == route.length() || option.charAt(route.length()) == '-')) {
				return true;
			}
		}
		return false;
	}

	boolean isConditional() {
		return this.option.endsWith("-if") || this.option.endsWith("-if-not");
	}

}

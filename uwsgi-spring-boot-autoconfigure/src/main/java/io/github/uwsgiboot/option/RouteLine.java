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

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A line of uWSGI's internal routing ({@code core/routing.c}).
 *
 * @param option the option
 * @param value the value: a command, in front of which a pattern or a condition may stand
 */
public record RouteLine(String option, String value) {

	private static final Set<String> ROUTES = Set.of("route", "response-route", "final-route", "error-route");

	/**
	 * Read a line.
	 * @param option the name of the option
	 * @param value the value
	 * @return the route, or {@code null} if the option is not one of internal routing, or
	 * only marks a place for {@code goto}
	 */
	public static @Nullable RouteLine of(String option, String value) {
		return (isRoute(option) && !option.endsWith("-label")) ? new RouteLine(option, value) : null;
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

	/**
	 * Return the action as uWSGI takes it, which leaves no blank out.
	 * @return what stands before the first {@code :} of the command, or {@code null} if
	 * there is none
	 */
	public @Nullable String action() {
		String command = command();
		int colon = (command != null) ? command.indexOf(':') : -1;
		return (command != null && colon >= 0) ? command.substring(0, colon) : null;
	}

	/**
	 * Return the argument of the action.
	 * @return what follows the first {@code :} of the command, or {@code null} if there
	 * is none
	 */
	public @Nullable String argument() {
		String command = command();
		int colon = (command != null) ? command.indexOf(':') : -1;
		return (command != null && colon >= 0) ? command.substring(colon + 1) : null;
	}

	/**
	 * Return the command as uWSGI takes it, which leaves no blank out.
	 * @return the command, or {@code null} if it is missing behind a pattern or a
	 * condition
	 */
	public @Nullable String command() {
		if (this.option.endsWith("-run")) {
			return this.value;
		}
		int blank = this.value.indexOf(' ');
		return (blank >= 0) ? this.value.substring(blank + 1) : null;
	}

	/**
	 * Return the regular expression that stands in front of the command.
	 * @return what precedes the first blank, or {@code null} if the route has none: it is
	 * for each request, for a status, or has a condition
	 */
	public @Nullable String pattern() {
		if (this.option.endsWith("-run") || this.option.endsWith("-status") || isConditional()) {
			return null;
		}
		int blank = this.value.indexOf(' ');
		return (blank >= 0) ? this.value.substring(0, blank) : this.value;
	}

	/**
	 * Return the condition.
	 * @return what stands before the first {@code :} of what precedes the command, or
	 * {@code null} if the route has no condition
	 */
	public @Nullable String condition() {
		int colon = this.value.indexOf(':');
		int blank = this.value.indexOf(' ');
		return (isConditional() && colon >= 0 && (blank < 0 || colon < blank)) ? this.value.substring(0, colon) : null;
	}

	/**
	 * Return the variables with an argument, such as {@code cookie} of
	 * <code>${cookie[session]}</code>. One without an argument is a variable of the
	 * request.
	 * @return the names of the variables
	 */
	public List<String> variables() {
		List<String> variables = new ArrayList<>();
		int start = this.value.indexOf("${");
		while (start >= 0) {
			int end = this.value.indexOf('}', start);
			int bracket = this.value.indexOf('[', start);
			if (bracket >= 0 && bracket < end && this.value.charAt(end - 1) == ']') {
				variables.add(this.value.substring(start + 2, bracket));
			}
			start = this.value.indexOf("${", start + 2);
		}
		return variables;
	}

	/**
	 * Return whether a condition stands in front of the command.
	 * @return whether there has to be one
	 */
	public boolean isConditional() {
		return this.option.endsWith("-if") || this.option.endsWith("-if-not");
	}

}

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

import java.util.List;
import java.util.stream.Stream;

import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.RouteCatalogue;
import io.github.uwsgiboot.option.RouteLine;
import org.jspecify.annotations.Nullable;

/**
 * Finds lines of internal routing that uWSGI exits on, which are those without all of
 * their parts, and those with an action or a condition that it does not have; and those
 * with a variable that it does not have ({@code uwsgi_opt_add_route()} and
 * {@code uwsgi_routing_translate()} in {@code core/routing.c}).
 */
class RouteCheck implements Check {

	private static final String EXIT = "uWSGI exits with \"invalid route syntax\": ";

	private static final String OWN_PLUGIN = " or name the plugin that has it in 'uwsgi.plugins', or in"
			+ " 'uwsgi.embedded-plugins' if it is part of the binary.";

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Problems problems = new Problems();
		for (Line line : subject.lines().raw()) {
			RouteLine route = line.conditional() ? null : line.route();
			if (route != null) {
				problems.add(check(line, route, subject));
			}
		}
		return problems.stream();
	}

	private @Nullable Problem check(Line line, RouteLine route, CheckSubject subject) {
		Problem malformed = malformed(line, route);
		if (malformed != null) {
			return malformed;
		}
		Problem unknown = unknown(line, route);
		return (unknown != null && KnownPlugins.areAll(subject)) ? unknown : null;
	}

	private @Nullable Problem malformed(Line line, RouteLine route) {
		if (route.command() == null) {
			return malformed(line, EXIT + "the action is missing, in front of which a blank stands.",
					"Write, for example, '%s'.".formatted(example(route)));
		}
		if (route.isConditional() && route.condition() == null) {
			return malformed(line,
					"uWSGI exits with \"invalid route condition syntax\": a ':' has to follow the name of the condition.",
					"Write, for example, '%s'.".formatted(example(route)));
		}
		return (route.action() != null) ? null
				: malformed(line, EXIT + "a ':' has to follow the name of the action, be it one without an argument.",
						"Write, for example, 'last:' or 'log:found'.");
	}

	private String example(RouteLine route) {
		return route.isConditional() ? "equal:${REQUEST_METHOD};GET log:found" : "^/old redirect:/new";
	}

	private Problem malformed(Line line, String consequence, String remedy) {
		return line.error("route-malformed", consequence, remedy);
	}

	private @Nullable Problem unknown(Line line, RouteLine route) {
		RouteCatalogue known = OptionCatalogue.uwsgi20().routes();
		String condition = route.condition();
		if (condition != null && !known.hasCondition(condition)) {
			return line.error("route-condition-unknown",
					"uWSGI has no condition '%s' for routes: it exits.".formatted(condition),
					remedy(known.nearestConditions(condition)));
		}
		String action = route.action();
		return (action == null || known.hasAction(action)) ? unknownVariable(line, route, known)
				: unknownAction(line, action, known);
	}

	private @Nullable Problem unknownVariable(Line line, RouteLine route, RouteCatalogue known) {
		for (String variable : route.variables()) {
			if (!known.hasVariable(variable)) {
				return line.warning("route-variable-unknown",
						"uWSGI has nothing to compute '${%s[…]}' with: it looks for a variable of the request by that whole"
							.formatted(variable) + " name, and finds none.",
						remedy(known.nearestVariables(variable)));
			}
		}
		return null;
	}

	private Problem unknownAction(Line line, String action, RouteCatalogue known) {
		String stripped = action.strip();
		String remedy = known.hasAction(stripped) ? "Write '%s:' with no more blanks around it.".formatted(stripped)
				: remedy(known.nearestActions(stripped));
		return line.error("route-action-unknown", "uWSGI has no action '%s' for routes: it exits.".formatted(action),
				remedy);
	}

	private String remedy(List<String> nearest) {
		String correct = nearest.isEmpty() ? "Correct the name,"
				: "Did you mean '%s'? Correct the name,".formatted(String.join("' or '", nearest));
		return correct + OWN_PLUGIN;
	}

}

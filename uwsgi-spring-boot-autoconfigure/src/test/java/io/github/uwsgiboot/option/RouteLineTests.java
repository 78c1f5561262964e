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

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RouteLine}.
 */
class RouteLineTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, emptyValue = "", textBlock = """
			route|^/a http:127.0.0.1:80|http|127.0.0.1:80
			route-run|http:127.0.0.1:80|http|127.0.0.1:80
			error-route-status|404 redirect:/|redirect|/
			final-route-if-not|equal:${REQUEST_METHOD};GET log:a b|log|a b
			response-route-uri|^/ last:|last|''
			route| ^/a last:|^/a last|''
			route-run|log :a|log |a
			route-run|log||
			route-if|empty:a||
			""")
	void actionAndItsArgumentAreTheCommand(String option, String value, @Nullable String action,
			@Nullable String argument) {
		assertThat(route(option, value).action()).isEqualTo(action);
		assertThat(route(option, value).argument()).isEqualTo(argument);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			route-if            | incache:key=a,name=b cache:key=a  | incache
			error-route-if-not  | <=:1;2 last:                      | <=
			route-if            | incache                           |
			route-if            | equal log:found                   |
			route               | a:b last:                         |
			route-run           | last:                             |
			""")
	void conditionIsTheBeginningOfARouteWithACondition(String option, String value, @Nullable String condition) {
		assertThat(route(option, value).condition()).isEqualTo(condition);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
			route-run|log :a b|log :a b
			route|^/a  log:a| log:a
			route-if|empty:a|
			""")
	void commandKeepsItsBlanks(String option, String value, @Nullable String command) {
		assertThat(route(option, value).command()).isEqualTo(command);
	}

	@Test
	void variablesHaveAnArgument() {
		assertThat(route("route-run", "log:${metric[a.b]} ${REQUEST_URI}${cookie[x}y]} ${qs[a]}").variables())
			.containsExactly("metric", "qs");
	}

	@ParameterizedTest
	@ValueSource(strings = { "log:a", "log:${", "log:${metric[", "log:${metric[a]", "log:$[a]}", "log:${a}[b]" })
	void textsThatAreNoVariablesAreLeftAlone(String value) {
		assertThat(route("route-run", value).variables()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "route-label", "error-route-label", "router-list", "routes", "http" })
	void otherOptionsAreNoRoutes(String option) {
		assertThat(RouteLine.of(option, "http:127.0.0.1:80")).isNull();
	}

	private static RouteLine route(String option, String value) {
		RouteLine route = RouteLine.of(option, value);
		assertThat(route).isNotNull();
		return route;
	}

}

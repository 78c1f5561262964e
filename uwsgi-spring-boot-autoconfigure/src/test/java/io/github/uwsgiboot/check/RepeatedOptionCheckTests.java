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

import io.github.uwsgiboot.networking.BasicParameters;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.networking.SocketType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RepeatedOptionCheck}.
 */
class RepeatedOptionCheckTests extends AbstractCheckTests {

	RepeatedOptionCheckTests() {
		super(new RepeatedOptionCheck());
	}

	@Test
	void optionOfWhichEachLineCountsIsAccepted() {
		assertThat(problems((builder) -> builder.option("http-socket", ":8080", ":8081")
			.directive("http-socket = :8082")
			.networking((networking) -> networking.socket(Socket.of("web", SocketType.HTTP).address(":8083")))))
			.isEmpty();
	}

	@Test
	void listForAnOptionWithOneValueIsRefused() {
		assertThat(problemsOfOption("processes", "2", "4"))
			.containsExactly(Problem.error("option-not-repeatable", "uwsgi.options.processes", "[2, 4]",
					"'processes' has one value; of several lines uWSGI takes the last one, or mixes them up.",
					"Write a single value."));
	}

	@Test
	void listForASecretOptionIsNotShown() {
		assertThat(problemsOfOption("snmp-community", "public", "private"))
			.containsExactly(Problem.error("option-not-repeatable", "uwsgi.options.snmp-community", null,
					"'snmp-community' has one value; of several lines uWSGI" + " takes the last one, or mixes them up.",
					"Write a single value."));
	}

	@Test
	void optionThatIsAddedAgainIsRefused() {
		assertThat(problems((builder) -> builder.option("processes", "2")
			.option("env", "A=1", "B=2")
			.option("env", "C=3")
			.option("processes", "4")))
			.containsExactly(Problem.error("option-not-repeatable", "uwsgi.options.processes", "[2, 4]",
					"'processes' has one value; of several lines uWSGI takes the last one, or mixes them up.",
					"Set it once: in Java, 'withoutOption' takes out what was set before."));
	}

	@Test
	void optionThatTakesThePlaceOfAnotherIsAccepted() {
		assertThat(problems(
				(builder) -> builder.option("processes", "2").withoutOption("processes").option("processes", "4")))
			.isEmpty();
	}

	@Test
	void aliasOfTheSameOptionIsRefused() {
		assertThat(problems((builder) -> builder.option("processes", "2").option("workers", "4")))
			.containsExactly(
					Problem.error("option-twice", "uwsgi.options.workers", "4",
							"The option 'workers' is set by 'uwsgi.options.processes' already;"
									+ " uWSGI takes the last line alone, or mixes the two up.",
							"Leave one of them out."));
	}

	@Test
	void optionBesideItsTypedPropertyIsRefused() {
		assertThat(problems((builder) -> builder.option("listen", "128")
			.networking((networking) -> networking.with(BasicParameters.QUEUE_SIZE, 1024)))).containsExactly(
					Problem
						.error("option-twice", "uwsgi.networking.queue-size", "1024",
								"The option 'listen' is set by 'uwsgi.options.listen' already; uWSGI"
										+ " takes the last line alone, or mixes the two up.",
								"Leave one of them out."));
	}

	@Test
	void optionBesideStrictIsRefused() {
		assertThat(problemsOfOption("strict", "false")).containsExactly(Problem.error("option-twice",
				"uwsgi.options.strict", "false", "The option 'strict' is set by 'uwsgi.strict' already; uWSGI"
						+ " takes the last line alone, or mixes the two up.",
				"Leave one of them out."));
	}

	@Test
	void optionThatSaysTheSameAgainIsAccepted() {
		assertThat(problemsOfOption("strict", "true")).isEmpty();
		assertThat(problemsOfDirectives("strict")).isEmpty();
		assertThat(problemsOfDirectives("master = true", "vacuum = yes", "master = 1", "vacuum")).isEmpty();
		assertThat(problemsOfDirectives("processes = 4", "workers = 4", "stats = :9191", "stats = :9191")).isEmpty();
	}

	@Test
	void optionThatUwsgiReadsByAFunctionIsRefusedAlthoughItSaysTheSame() {
		assertThat(problemsOfDirectives("cap = net_raw", "cap = net_raw")).extracting(Problem::code)
			.containsExactly("option-twice");
	}

	// uWSGI puts the digits of all lines behind each other: of 664 twice it makes 4664.
	@Test
	void modeOfSocketsIsRefusedAlthoughItSaysTheSame() {
		assertThat(problemsOfDirectives("chmod-socket = 664", "chmod = 664")).extracting(Problem::code)
			.containsExactly("option-twice");
	}

	@Test
	void optionOfWhichTheTextIsNotKnownIsRefused() {
		assertThat(problemsOfDirectives("processes = %k", "workers = %k")).extracting(Problem::code)
			.containsExactly("option-twice");
	}

	@Test
	void directiveBesideAnOptionIsRefused() {
		assertThat(problems((builder) -> builder.option("processes", "2").directive("processes = 4")))
			.containsExactly(
					Problem.error("option-twice", "uwsgi.directives[0]", "4",
							"The option 'processes' is set by 'uwsgi.options.processes' already;"
									+ " uWSGI takes the last line alone, or mixes the two up.",
							"Leave one of them out."));
	}

	@Test
	void directiveUnderAConditionOverridesAnOption() {
		assertThat(problems((builder) -> builder.option("processes", "2")
			.directive("if-env = BIG")
			.directive("processes = 4")
			.directive("endif ="))).isEmpty();
	}

	@Test
	void permissionsAreMixedUpUnderAConditionToo() {
		assertThat(problems((builder) -> builder.option("chmod-socket", "664")
			.directive("if-env = PRIVATE")
			.directive("chmod-socket = 660")
			.directive("endif ="))).containsExactly(
					Problem.error("option-twice", "uwsgi.directives[1]", "660",
							"The option 'chmod-socket' is set by 'uwsgi.options.chmod-socket' already;"
									+ " uWSGI takes the last line alone, or mixes the two up.",
							"Leave one of them out."));
	}

	@Test
	void severalUdpSocketsAreRefused() {
		Socket first = Socket.of("a", SocketType.UDP).address("127.0.0.1:8125");
		Socket second = Socket.of("b", SocketType.UDP).address("127.0.0.1:8126");
		assertThat(problemsOf(first, second))
			.containsExactly(
					Problem.error("udp-several", "uwsgi.networking.sockets.b", "127.0.0.1:8126",
							"uWSGI has one UDP server: it would listen at the last address alone,"
									+ " and not at that of 'uwsgi.networking.sockets.a'.",
							"Leave one of the two out."));
		assertThat(problemsOf(first, second.with(SocketAttribute.ENABLED, false))).isEmpty();
	}

	@Test
	void modifierBesideItsOptionIsRefused() {
		assertThat(problems((builder) -> builder.option("http-socket-modifier1", "5")
			.networking((networking) -> networking
				.socket(Socket.of("web", SocketType.HTTP).address(":8080").with(SocketAttribute.MODIFIER, 9)))))
			.containsExactly(Problem.error("option-twice", "uwsgi.networking.sockets.web.modifier.code", "9",
					"The option 'http-socket-modifier1' is set by 'uwsgi.options.http-socket-modifier1'"
							+ " already; uWSGI takes the last line alone, or mixes the two up.",
					"Leave one of them out."));
	}

	@Test
	void eachOfThreeLinesIsToldOnce() {
		List<Problem> problems = problems(
				(builder) -> builder.option("processes", "2").option("workers", "4").directive("processes = 8"));
		assertThat(problems).extracting(Problem::property)
			.containsExactlyInAnyOrder("uwsgi.options.workers", "uwsgi.directives[0]");
	}

}

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

import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.networking.SocketType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SharedSocketCheck}.
 */
class SharedSocketCheckTests extends AbstractCheckTests {

	private static final Socket EDGE = Socket.of("edge", SocketType.SHARED).address("127.0.0.1:8080");

	private static final Socket WEB = Socket.of("web", SocketType.HTTP).shared("edge");

	SharedSocketCheckTests() {
		super(new SharedSocketCheck());
	}

	@Test
	void sharedSocketWithOneUserIsAccepted() {
		assertThat(problemsOf(EDGE, WEB)).isEmpty();
	}

	@Test
	void sharedSocketThatThereIsNotIsRefused() {
		assertThat(problemsOf(WEB))
			.containsExactly(Problem.error("shared-socket-unknown", "uwsgi.networking.sockets.web.shared", "edge",
					"There is no socket 'edge' of type 'shared'; uWSGI would exit.",
					"Add a socket of type 'shared', and write its name."));
		assertThat(problemsOf(EDGE, WEB, Socket.of("b", SocketType.HTTP).shared("egde")))
			.containsExactly(Problem.error("shared-socket-unknown", "uwsgi.networking.sockets.b.shared", "egde",
					"There is no socket 'egde' of type 'shared'; uWSGI would exit.", "Write one of edge."));
	}

	@Test
	void sharedSocketThatIsNotEnabledIsNotThere() {
		assertThat(problemsOf(EDGE.with(SocketAttribute.ENABLED, false), WEB)).extracting(Problem::code)
			.containsExactly("shared-socket-unknown");
	}

	@Test
	void sharedSocketWithTwoUsersIsRefused() {
		assertThat(problemsOf(EDGE, WEB, Socket.of("app", SocketType.UWSGI).shared("edge")))
			.containsExactly(Problem.error("shared-socket-used-twice", "uwsgi.networking.sockets.web.shared", "edge",
					"The shared socket is used by 'uwsgi.networking.sockets.app.shared'"
							+ " already; uWSGI would serve one of the two alone, or none.",
					"Take a shared socket of its own."));
	}

	@Test
	void sharedSocketMayBeUsedByASocketAndACheapRouter() {
		assertThat(problemsOfDirectives("shared-socket = 127.0.0.1:3031", "fastrouter = =0", "socket = =0",
				"fastrouter-cheap = true"))
			.isEmpty();
		assertThat(problemsOfDirectives("shared-socket = 127.0.0.1:3031", "http = =0", "http-socket = =0",
				"http-cheap = true"))
			.isEmpty();
	}

	@Test
	void sharedSocketOfACheapRouterIsRefusedForAnotherRouter() {
		assertThat(problemsOfDirectives("shared-socket = 127.0.0.1:3031", "fastrouter = =0", "http = =0",
				"fastrouter-cheap = true"))
			.extracting(Problem::code)
			.containsExactly("shared-socket-used-twice");
		assertThat(problemsOfDirectives("shared-socket = 127.0.0.1:3031", "fastrouter = =0", "socket = =0"))
			.extracting(Problem::code)
			.containsExactly("shared-socket-used-twice");
	}

	@Test
	void sharedSocketWithoutUserIsWarnedAbout() {
		assertThat(problemsOf(EDGE))
			.containsExactly(Problem.warning("shared-socket-unused", "uwsgi.networking.sockets.edge", null,
					"No socket uses this shared socket: uWSGI would bind it and answer nobody.",
					"Use it in a socket or a router, or leave it out."));
		assertThat(problemsOfOption("shared-socket", ":8080"))
			.containsExactly(Problem.warning("shared-socket-unused", "uwsgi.options.shared-socket", null,
					"No socket uses this shared socket: uWSGI would bind it and answer nobody.",
					"Use it in a socket or a router, or leave it out."));
	}

	@Test
	void numbersOfSharedSocketsAboveAreAccepted() {
		assertThat(problemsOfDirectives("shared-socket = :8080", "undeferred-shared-socket = :8081", "http-socket = =1",
				"fastcgi-socket = = 0"))
			.isEmpty();
		assertThat(problems((builder) -> builder.option("shared-socket", ":8080").option("http-socket", "=0")))
			.isEmpty();
	}

	@Test
	void optionMayUseATypedSharedSocketByItsNumber() {
		assertThat(problems(
				(builder) -> builder.option("http-socket", "=0").networking((networking) -> networking.socket(EDGE))))
			.isEmpty();
	}

	@Test
	void numberBeyondTheSharedSocketsIsRefused() {
		assertThat(problems((builder) -> builder.option("shared-socket", ":8080").option("http-socket", "=0", "=1")))
			.containsExactly(Problem.error("shared-number-unknown", "uwsgi.options.http-socket[1]", "=1",
					"uWSGI counts shared sockets from 0 and finds 1 of them above this line;"
							+ " it would exit with \"unable to use shared socket 1\".",
					"Write a lower number, or add the shared socket to 'uwsgi.networking.sockets' and name it there."));
	}

	@Test
	void numberOfASharedSocketBelowIsRefused() {
		assertThat(problems(
				(builder) -> builder.directive("http-socket = =0").networking((networking) -> networking.socket(EDGE))))
			.extracting(Problem::code)
			.containsExactly("shared-number-unknown");
	}

	@Test
	void routerMayUseASharedSocketBelow() {
		assertThat(problems(
				(builder) -> builder.directive("http = =0").networking((networking) -> networking.socket(EDGE))))
			.isEmpty();
	}

	@Test
	void numberAndNameOfOneSharedSocketAreTwoUsers() {
		assertThat(problems((builder) -> builder.option("http-socket", "=0")
			.networking((networking) -> networking.socket(EDGE, WEB)))).containsExactly(
					Problem.error("shared-socket-used-twice", "uwsgi.networking.sockets.web.shared", "edge",
							"The shared socket is used by 'uwsgi.options.http-socket' already;"
									+ " uWSGI would serve one of the two alone, or none.",
							"Take a shared socket of its own."));
	}

	@Test
	void malformedNumberIsRefused() {
		List.of("=", "=x", "=-1").forEach((number) -> {
			List<Problem> problems = problems(
					(builder) -> builder.option("shared-socket", ":8080").option("http-socket", number));
			assertThat(problems).extracting(Problem::code).containsExactly("shared-number-malformed");
		});
		assertThat(problemsOfOption("http-socket", "=x"))
			.containsExactly(Problem.error("shared-number-malformed", "uwsgi.options.http-socket", "=x",
					"uWSGI takes '=' without a number for '=0', and '=-1' for the name of a file.",
					"Write '=' and the number of a shared socket, for example '=0'."));
	}

	@Test
	void numbersAreLeftAloneWhereSharedSocketsAreConditional() {
		assertThat(problemsOfDirectives("if-env = A", "shared-socket = :8080", "endif =", "http-socket = =0",
				"fastcgi-socket = =7"))
			.extracting(Problem::code)
			.doesNotContain("shared-number-unknown");
	}

	@Test
	void useIsNotKnownWhereUwsgiPutsAnAddressTogether() {
		assertThat(problems((builder) -> builder.option("shared-socket", ":8080").directive("http = $(ROUTER)")))
			.isEmpty();
	}

}

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
import io.github.uwsgiboot.networking.SocketType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link WorkerMapCheck}.
 */
class WorkerMapCheckTests extends AbstractCheckTests {

	private static final Socket SOCKET = Socket.of("app", SocketType.UWSGI).address(":8080");

	WorkerMapCheckTests() {
		super(new WorkerMapCheck());
	}

	@Test
	void workersThatThereAreAreAccepted() {
		assertThat(withWorkers("4", SOCKET.boundWorkers(1, 4))).isEmpty();
		assertThat(problemsOf(SOCKET.boundWorkers(1))).isEmpty();
	}

	@Test
	void workerBeyondTheLastIsRefused() {
		assertThat(withWorkers("2", SOCKET.boundWorkers(1, 3))).containsExactly(Problem.error(
				"bound-workers-out-of-range", "uwsgi.networking.sockets.app.bound-workers[1]", "3",
				"There is no worker 3: uWSGI's workers would exit at once and be started again, without an end.",
				"Write numbers from 1 to 2, or set 'uwsgi.options.processes'."));
	}

	@Test
	void thereIsOneWorkerByDefault() {
		assertThat(problemsOf(SOCKET.boundWorkers(2))).containsExactly(Problem.error("bound-workers-out-of-range",
				"uwsgi.networking.sockets.app.bound-workers", "2",
				"There is no worker 2: uWSGI's workers would exit at once and be started again, without an end.",
				"Write numbers from 1 to 1, or set 'uwsgi.options.processes'."));
	}

	@Test
	void eachWorkerThatThereIsNotIsRefused() {
		assertThat(withWorkers("2", SOCKET.boundWorkers(3, 1, 0))).containsExactly(Problem.error(
				"bound-workers-out-of-range", "uwsgi.networking.sockets.app.bound-workers[0]", "3",
				"There is no worker 3: uWSGI's workers would exit at once and be started again, without an end.",
				"Write numbers from 1 to 2, or set 'uwsgi.options.processes'."),
				Problem.error("bound-workers-out-of-range", "uwsgi.networking.sockets.app.bound-workers[2]", "0",
						"There is no worker 0: uWSGI's workers would exit at once and be started again, without an end.",
						"Write numbers from 1 to 2, or set 'uwsgi.options.processes'."));
		assertThat(problems((builder) -> builder.option("http-socket", ":8080").option("map-socket", "0:3,1,0")))
			.extracting(Problem::value, Problem::consequence)
			.containsExactly(tuple("0:3,1,0",
					"There is no worker 3: uWSGI's workers would exit at once and be started again, without an end."),
					tuple("0:3,1,0",
							"There is no worker 0: uWSGI's workers would exit at once and be started again, without an end."));
	}

	@Test
	void workersAreCountedFromOne() {
		assertThat(problems((builder) -> builder.directive("processes = %k")
			.networking((networking) -> networking.socket(SOCKET.boundWorkers(0)))))
			.containsExactly(Problem.error("bound-workers-out-of-range", "uwsgi.networking.sockets.app.bound-workers",
					"0",
					"There is no worker 0: uWSGI's workers would exit at once and be started again, without an end.",
					"Write numbers from 1 on."));
	}

	@Test
	void numberOfWorkersThatIsNotKnownIsNotExceeded() {
		assertThat(problems((builder) -> builder.directive("processes = %k")
			.networking((networking) -> networking.socket(SOCKET.boundWorkers(64))))).isEmpty();
		assertThat(problems((builder) -> builder.option("processes", "2")
			.directive("if-env = BIG")
			.directive("workers = 64")
			.directive("endif =")
			.networking((networking) -> networking.socket(SOCKET.boundWorkers(64))))).isEmpty();
	}

	@Test
	void mapWithoutWorkersIsRefused() {
		assertThat(problemsOf(SOCKET.boundWorkers()))
			.containsExactly(Problem.error("bound-workers-empty", "uwsgi.networking.sockets.app.bound-workers", null,
					"uWSGI would let no worker serve the socket: clients connect and wait for ever.",
					"Write the numbers of workers, from 1 on, or leave the property out."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0:1", "0:1,2", "0:1, 2" })
	void mapOfAnOptionIsAccepted(String map) {
		assertThat(problems(
				(builder) -> builder.option("processes", "2").option("http-socket", ":8080").option("map-socket", map)))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "a:1", "0 :1", "0:", "0:(1, 2)", "0:1;2" })
	void malformedMapIsRefused(String map) {
		assertThat(problems((builder) -> builder.option("http-socket", ":8080").option("map-socket", map)))
			.extracting(Problem::code)
			.containsExactly("map-socket-malformed");
	}

	@Test
	void malformedMapIsExplained() {
		assertThat(problemsOfOption("map-socket", "web:1"))
			.containsExactly(Problem.error("map-socket-malformed", "uwsgi.options.map-socket", "web:1",
					"uWSGI ignores a map that does not begin with a number, and its workers die without a colon.",
					"Write 'bound-workers' at a socket below" + " 'uwsgi.networking.sockets' instead, or, for example,"
							+ " '0:1,2'."));
	}

	@Test
	void mapOfASocketThatThereIsNotIsRefused() {
		assertThat(problems((builder) -> builder.option("http-socket", ":8080")
			.option("shared-socket", ":8081")
			.option("map-socket", "1:1")))
			.containsExactly(Problem.error("map-socket-unknown", "uwsgi.options.map-socket", "1:1",
					"There are fewer sockets, counted from 0 and without shared ones: uWSGI would ignore the line.",
					"Write 'bound-workers' at a socket below 'uwsgi.networking.sockets' instead."));
	}

	@Test
	void workerInAMapBeyondTheLastIsRefused() {
		assertThat(problems((builder) -> builder.option("http-socket", ":8080").option("map-socket", "0:2")))
			.containsExactly(Problem.error("bound-workers-out-of-range", "uwsgi.options.map-socket", "0:2",
					"There is no worker 2: uWSGI's workers would exit at once and be started again, without an end.",
					"Write numbers from 1 to 1, or set 'uwsgi.options.processes'."));
	}

	@Test
	void secondMapOfASocketIsRefused() {
		assertThat(problems((builder) -> builder.option("processes", "2")
			.option("http-socket", ":8080")
			.option("map-socket", "0:1", "0:2")))
			.containsExactly(Problem.error("map-socket-twice", "uwsgi.options.map-socket[1]", "0:2",
					"'uwsgi.options.map-socket[0]' maps the same socket, and uWSGI follows the last line alone.",
					"Write all workers of a socket in one line."));
	}

	@Test
	void mapOfATypedSocketByItsNumberIsASecondOne() {
		assertThat(problems((builder) -> builder.option("map-socket", "0:1")
			.networking((networking) -> networking.socket(SOCKET.boundWorkers(1))))).extracting(Problem::code)
			.containsExactly("map-socket-twice");
	}

	@Test
	void numbersAreLeftAloneWhereSocketsAreConditional() {
		assertThat(problemsOfDirectives("if-env = A", "http-socket = :8080", "endif =", "map-socket = 7:1")).isEmpty();
	}

	private List<Problem> withWorkers(String workers, Socket... sockets) {
		return problems(
				(builder) -> builder.option("workers", workers).networking((networking) -> networking.socket(sockets)));
	}

}

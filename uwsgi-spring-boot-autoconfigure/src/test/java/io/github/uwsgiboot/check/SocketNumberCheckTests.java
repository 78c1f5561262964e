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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SocketNumberCheck}.
 */
class SocketNumberCheckTests extends AbstractCheckTests {

	private static final Socket EDGE = Socket.of("edge", SocketType.SHARED).address("127.0.0.1:8080");

	private static final Socket ON_EDGE = Socket.of("web", SocketType.HTTP).shared("edge");

	private static final Socket BOUND = Socket.of("app", SocketType.UWSGI).address("127.0.0.1:8081").boundWorkers(1);

	SocketNumberCheckTests() {
		super(new SocketNumberCheck());
	}

	@Test
	void socketsAboveAreCounted() {
		assertThat(problems(List.of("http-socket = :8082", "shared-socket = :8083"), EDGE, ON_EDGE, BOUND)).isEmpty();
	}

	@Test
	void conditionalSocketDoesNoHarmWhereNumbersAreNotUsed() {
		Socket plain = Socket.of("app", SocketType.UWSGI).address("127.0.0.1:8081");
		assertThat(problems(List.of("if-env = A", "http-socket = :8082", "shared-socket = :8083", "endif ="), plain))
			.isEmpty();
	}

	@Test
	void conditionalSocketIsRefusedBeforeABoundOne() {
		assertThat(problems(List.of("if-env = A", "http-socket = :8082", "endif ="), BOUND))
			.containsExactly(Problem.error("socket-number-conditional", "uwsgi.directives[1]", ":8082",
					"uWSGI knows the socket that 'uwsgi.networking.sockets.app.bound-workers'"
							+ " means by its number, which changes with a socket that is opened under a"
							+ " condition: uWSGI would take another one, or exit.",
					"Make the socket a property below 'uwsgi.networking.sockets', for example one of a profile."));
	}

	@Test
	void conditionalSharedSocketIsRefusedBeforeAUsedOne() {
		assertThat(problems(List.of("for = 1 2", "shared-socket = :808%(_)", "endfor ="), EDGE, ON_EDGE))
			.containsExactly(Problem.error("socket-number-conditional", "uwsgi.directives[1]", ":808%(_)",
					"uWSGI knows the socket that 'uwsgi.networking.sockets.web.shared' means"
							+ " by its number, which changes with a socket that is opened under a"
							+ " condition: uWSGI would take another one, or exit.",
					"Make the socket a property below 'uwsgi.networking.sockets', for example one of a profile."));
	}

	@Test
	void conditionalSocketOfTheOtherKindDoesNoHarm() {
		assertThat(problems(List.of("if-env = A", "http-socket = :8082", "endif ="), EDGE, ON_EDGE)).isEmpty();
		assertThat(problems(List.of("if-env = A", "shared-socket = :8082", "endif ="), BOUND)).isEmpty();
	}

	@Test
	void fileThatIsReadInIsNoted() {
		assertThat(problems(List.of("include = more.ini"), BOUND))
			.containsExactly(Problem.note("socket-number-included", "uwsgi.directives[0]", null,
					"uWSGI knows the socket that 'uwsgi.networking.sockets.app.bound-workers' means by its"
							+ " number, which changes with each socket in a file that is read in.",
					"Keep sockets out of that file, or make its lines properties below 'uwsgi'."));
		assertThat(problems(List.of("include = more.ini"), ON_EDGE, EDGE)).extracting(Problem::code)
			.containsExactly("socket-number-included");
	}

	private List<Problem> problems(List<String> directives, Socket... sockets) {
		return problems((builder) -> {
			directives.forEach(builder::directive);
			return builder.networking((networking) -> networking.socket(sockets));
		});
	}

}

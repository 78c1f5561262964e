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
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PrivilegedPortCheck}.
 */
class PrivilegedPortCheckTests extends AbstractCheckTests {

	private static final Socket WEB = Socket.of("web", SocketType.HTTP).address("127.0.0.1:80");

	PrivilegedPortCheckTests() {
		super(new PrivilegedPortCheck(new FakeHost()));
	}

	@Test
	void portThatTheUserMayNotBindIsRefused() {
		assertThat(problems("uid", "www-data"))
			.containsExactly(Problem.error("port-privileged", "uwsgi.networking.sockets.web.address", "127.0.0.1:80",
					"uWSGI would exit, because it binds this port only after it"
							+ " has become the user of 'uid', who may not.",
					"Add a socket of type 'shared' with this address, and write 'shared' with its name here."));
	}

	@Test
	void portThatTheUserMayNotBindIsWarnedAboutWhereTheMachineIsNotKnown() {
		assertThat(problems(new PrivilegedPortCheck(null),
				(builder) -> builder.option("uid", "33").networking((networking) -> networking.socket(WEB))))
			.containsExactly(Problem.warning("port-privileged", "uwsgi.networking.sockets.web.address", "127.0.0.1:80",
					"uWSGI would exit, because it binds this port only after it"
							+ " has become the user of 'uid', who may not.",
					"Add a socket of type 'shared' with this address, and write 'shared' with its name here."));
	}

	@Test
	void portIsAcceptedWhereTheKernelLetsEverybodyBindIt() {
		assertThat(problems(new PrivilegedPortCheck(new FakeHost().firstUnprivilegedPort(80)),
				(builder) -> builder.option("uid", "www-data").networking((networking) -> networking.socket(WEB))))
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "uid, root", "gid, www-data", "master, true" })
	void portIsAcceptedWhereUwsgiStaysRoot(String option, String value) {
		assertThat(problems(option, value)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "chown-socket, www-data", "drop-after-init, true", "drop-after-apps, true", "master-as-root, true",
			"cap, net_bind_service" })
	void portIsAcceptedWhereUwsgiBindsItBefore(String option, String value) {
		assertThat(problems((builder) -> builder.option("uid", "www-data")
			.option(option, value)
			.networking((networking) -> networking.socket(WEB)))).isEmpty();
	}

	@Test
	void sharedSocketIsBoundBefore() {
		assertThat(problems((builder) -> builder.option("uid", "www-data")
			.networking((networking) -> networking.socket(Socket.of("edge", SocketType.SHARED).address(":80"),
					Socket.of("web", SocketType.HTTP).shared("edge")))))
			.isEmpty();
	}

	@Test
	void portFrom1024OnIsAccepted() {
		assertThat(problems((builder) -> builder.option("uid", "www-data").option("http-socket", ":1024"))).isEmpty();
	}

	@Test
	void portOfRouterIsChecked() {
		assertThat(problems((builder) -> builder.option("uid", "www-data").option("http", ":80")))
			.extracting(Problem::property)
			.containsExactly("uwsgi.options.http");
	}

	@Test
	void portOfStatsIsBoundAfterEverythingElse() {
		assertThat(
				problems((builder) -> builder.option("uid", "www-data")
					.option("chown-socket", "www-data")
					.option("stats", ":717")))
			.containsExactly(Problem.error("port-privileged", "uwsgi.options.stats", ":717",
					"uWSGI would exit, because it binds this port only after it"
							+ " has become the user of 'uid', who may not.",
					"Write a port from 1024 on."));
	}

	private List<Problem> problems(String option, String value) {
		return problems((builder) -> builder.option(option, value).networking((networking) -> networking.socket(WEB)));
	}

}

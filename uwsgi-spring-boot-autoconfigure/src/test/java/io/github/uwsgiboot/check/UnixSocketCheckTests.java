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
import io.github.uwsgiboot.networking.UnixSocketParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UnixSocketCheck}.
 */
class UnixSocketCheckTests extends AbstractCheckTests {

	private static final String PATH = "/run/app.sock";

	UnixSocketCheckTests() {
		super(new UnixSocketCheck());
	}

	@Test
	void ownerAndPermissionsOfAFileAreAccepted() {
		assertThat(problems((builder) -> builder.option("abstract-socket", "false")
			.networking((networking) -> networking.socket(Socket.of("app", SocketType.UWSGI).address(PATH))
				.with(UnixSocketParameters.PERMISSIONS, "660")
				.with(UnixSocketParameters.OWNER_AND_GROUP, "www-data"))))
			.isEmpty();
	}

	@Test
	void ownerOfAnAbstractSocketIsRefused() {
		assertThat(withOwner(PATH, true))
			.containsExactly(Problem.error("abstract-with-owner", "uwsgi.networking.unix-socket.owner", "www-data",
					"An abstract socket is no file: uWSGI would look for one to give it an owner, and exit.",
					"Leave the owner out, or bind the socket to a path without 'abstract'."));
		assertThat(withOwner("@app", false)).extracting(Problem::code).containsExactly("abstract-with-owner");
	}

	@Test
	void ownerIsAcceptedWhereNoSocketIsAbstract() {
		assertThat(withOwner(PATH, false)).isEmpty();
		assertThat(withOwner("127.0.0.1:8080", true)).isEmpty();
	}

	@Test
	void permissionsOfAnAbstractSocketAreWarnedAbout() {
		assertThat(problems((builder) -> builder.option("chmod-socket", "660")
			.networking((networking) -> networking.with(UnixSocketParameters.ABSTRACT, true)
				.socket(Socket.of("app", SocketType.UWSGI).address(PATH)))))
			.containsExactly(Problem.warning("abstract-with-permissions", "uwsgi.options.chmod-socket", "660",
					"An abstract socket is no file and has no permissions: everybody on the machine can connect.",
					"Leave 'abstract' out if not everybody may connect, or leave the permissions out."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "777", "0777", "222", "366" })
	void umaskThatLetsNobodyConnectIsWarnedAbout(String umask) {
		assertThat(withUmask(umask, PATH)).containsExactly(Problem.warning("umask-without-write",
				"uwsgi.networking.unix-socket.umask", umask,
				"The umask takes the right to write away from everybody, and connecting needs it: nobody but root could use"
						+ " the unix sockets.",
				"Write the digits of what is taken away, for example \"007\" to let in owner and group."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "077", "0077", "117", "277,@app", "777,127.0.0.1:8080", "755", "575", "77", "7777" })
	void umaskThatLetsSomebodyConnectIsAccepted(String umaskAndAddress) {
		String[] parts = (umaskAndAddress + "," + PATH).split(",");
		assertThat(withUmask(parts[0], parts[1])).isEmpty();
	}

	@Test
	void umaskIsAcceptedWhereSocketsHavePermissionsOfTheirOwn() {
		assertThat(problems((builder) -> builder.option("umask", "777")
			.option("chmod-socket", "660")
			.networking((networking) -> networking.socket(Socket.of("app", SocketType.UWSGI).address(PATH)))))
			.isEmpty();
	}

	private List<Problem> withUmask(String umask, String address) {
		return problems((builder) -> builder
			.networking((networking) -> networking.socket(Socket.of("app", SocketType.UWSGI).address(address))
				.with(UnixSocketParameters.UMASK_OF_SOCKETS, umask)));
	}

	private List<Problem> withOwner(String address, boolean allAbstract) {
		return problems((builder) -> builder
			.networking((networking) -> networking.socket(Socket.of("app", SocketType.UWSGI).address(address))
				.with(UnixSocketParameters.ABSTRACT, allAbstract)
				.with(UnixSocketParameters.OWNER_AND_GROUP, "www-data")));
	}

}

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

import io.github.uwsgiboot.networking.UnixSocketParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AccountCheck}.
 */
class AccountCheckTests extends AbstractCheckTests {

	AccountCheckTests() {
		super(new AccountCheck(new FakeHost()));
	}

	@Test
	void usersAndGroupsThatTheMachineKnowsAreAccepted() {
		assertThat(problems((builder) -> builder.option("uid", "www-data").option("gid", "www-data"))).isEmpty();
		assertThat(problemsOf(UnixSocketParameters.OWNER_AND_GROUP, "www-data:www-data")).isEmpty();
		assertThat(problemsOf(UnixSocketParameters.OWNER_AND_GROUP, ":www-data")).isEmpty();
	}

	@Test
	void numbersAreAccepted() {
		assertThat(problems((builder) -> builder.option("uid", "1234").option("gid", "1234"))).isEmpty();
		assertThat(problemsOf(UnixSocketParameters.OWNER_AND_GROUP, "0:1234")).isEmpty();
	}

	@Test
	void userThatTheMachineDoesNotKnowIsRefused() {
		assertThat(problemsOfOption("uid", "www")).containsExactly(
				Problem.error("user-unknown", "uwsgi.options.uid", "www", "The machine has no user 'www'; uWSGI exits.",
						"Add the user to the machine, write a user that it has, or set"
								+ " 'uwsgi.check.host' to false if uWSGI runs on another machine."));
	}

	@Test
	void groupThatTheMachineDoesNotKnowIsRefused() {
		assertThat(problemsOfOption("gid", "www")).containsExactly(Problem.error("group-unknown", "uwsgi.options.gid",
				"www", "The machine has no group 'www'; uWSGI exits.",
				"Add the group to the machine, write a group that it has, or set"
						+ " 'uwsgi.check.host' to false if uWSGI runs on another machine."));
	}

	@ParameterizedTest
	@CsvSource({ "http-uid,user-unknown", "fastrouter-uid,user-unknown", "immediate-uid,user-unknown",
			"http-gid,group-unknown", "fastrouter-gid,group-unknown", "immediate-gid,group-unknown" })
	void accountsOfRoutersAndThoseTakenAtOnceAreLookedUp(String option, String code) {
		assertThat(problemsOfOption(option, "www-data")).isEmpty();
		assertThat(problemsOfOption(option, "www")).extracting(Problem::code).containsExactly(code);
	}

	@Test
	void ownerOfSocketsIsLookedUp() {
		assertThat(problemsOf(UnixSocketParameters.OWNER_AND_GROUP, "nginx:www")).containsExactly(
				Problem.error("user-unknown", "uwsgi.networking.unix-socket.owner", "nginx:www",
						"The machine has no user 'nginx'; uWSGI exits.",
						"Add the user to the machine, write a user that it has, or set"
								+ " 'uwsgi.check.host' to false if uWSGI runs on another machine."),
				Problem.error("group-unknown", "uwsgi.networking.unix-socket.owner", "nginx:www",
						"The machine has no group 'www'; uWSGI exits.",
						"Add the group to the machine, write a group that it has, or set"
								+ " 'uwsgi.check.host' to false if uWSGI runs on another machine."));
	}

	@Test
	void negativeNumberIsRefusedElsewhere() {
		assertThat(problemsOfOption("uid", "-1")).isEmpty();
		assertThat(problemsOf(UnixSocketParameters.OWNER_AND_GROUP, "-1:-2")).isEmpty();
	}

	@Test
	void zeroIsTakenForANameWhereUwsgiChangesItself() {
		assertThat(problemsOfOption("uid", "0")).containsExactly(
				Problem.error("user-unknown", "uwsgi.options.uid", "0", "The machine has no user '0'; uWSGI exits.",
						"Add the user to the machine, write a user that it has, or set"
								+ " 'uwsgi.check.host' to false if uWSGI runs on another machine."));
	}

	@Test
	void nameThatUwsgiPutsTogetherIsLeftAlone() {
		assertThat(problemsOfDirectives("uid = $(USER)", "gid = %(group)", "chown-socket = $(USER):x")).isEmpty();
	}

}

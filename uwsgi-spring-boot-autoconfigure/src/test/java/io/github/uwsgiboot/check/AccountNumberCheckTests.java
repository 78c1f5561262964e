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
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AccountNumberCheck}.
 */
class AccountNumberCheckTests extends AbstractCheckTests {

	AccountNumberCheckTests() {
		super(new AccountNumberCheck());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			4294967296           | are 0, the number of root: it would take that account, or exit
			4294967297           | are 1: it would take that account
			9223372036854775806  | are 4294967294: it would take that account
			4294967295           | stand for no account: it would change none, or exit
			99999999999999999999 | stand for no account: it would change none, or exit
			""")
	void numberOfMoreThan32BitsIsRefused(String number, String kept) {
		Problem problem = Problem.error("account-out-of-range", "uwsgi.options.uid", number,
				"uWSGI keeps 32 bits of the number %s, which %s.".formatted(number, kept),
				"Write a number from 1 to 4294967294, or a name.");
		assertThat(problemsOfOption("uid", number)).containsExactly(problem);
	}

	@ParameterizedTest
	@ValueSource(strings = { "uid", "gid", "add-gid", "immediate-uid", "immediate-gid", "http-uid", "http-gid",
			"fastrouter-uid", "fastrouter-gid", "chown-socket" })
	void accountOfEachOptionIsLookedAt(String option) {
		assertThat(problemsOfOption(option, "4294967297")).extracting(Problem::code)
			.containsExactly("account-out-of-range");
		assertThat(problemsOfOption(option, "4294967294")).isEmpty();
	}

	@Test
	void negativeNumberIsRefused() {
		assertThat(problemsOfOption("gid", "-1"))
			.containsExactly(Problem.error("account-out-of-range", "uwsgi.options.gid", "-1",
					"uWSGI takes digits alone for a number, looks for an account of the name '-1', and exits.",
					"Write a number from 1 to 4294967294, or a name."));
		assertThat(problemsOf(UnixSocketParameters.OWNER_AND_GROUP, "33:-2")).hasSize(1);
		assertThat(problemsOf(UnixSocketParameters.OWNER_AND_GROUP, "a-1:b-2")).isEmpty();
	}

	@Test
	void negativeNumberOfAFurtherGroupIsCut() {
		assertThat(problemsOfOption("add-gid", "-2")).extracting(Problem::consequence)
			.containsExactly("uWSGI keeps 32 bits of the number -2, which are 4294967294: it would take that account.");
	}

	@Test
	void bothPartsOfAnOwnerAreLookedAt() {
		assertThat(problemsOf(UnixSocketParameters.OWNER_AND_GROUP, "www-data:4294967297"))
			.extracting(Problem::consequence)
			.containsExactly("uWSGI keeps 32 bits of the number 4294967297, which are 1: it would take that account.");
		assertThat(problemsOf(UnixSocketParameters.OWNER_AND_GROUP, ":4294967297")).hasSize(1);
		assertThat(problemsOf(UnixSocketParameters.OWNER_AND_GROUP, "2147483648:4294967294")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "uid = www-data", "uid = u4294967297", "uid = 00000000000033", "uid = $(RUN_AS_4294967297)" })
	void nameAndWhatIsNotKnownAreAccepted(String line) {
		assertThat(problemsOfDirectives(line)).isEmpty();
	}

}

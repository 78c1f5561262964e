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

package io.github.uwsgiboot.check.binary;

import java.util.Set;

import io.github.uwsgiboot.check.CheckSubject;
import io.github.uwsgiboot.check.Problem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BuiltOptionsCheck}.
 */
class BuiltOptionsCheckTests {

	private static final BinaryProbe PROBE = new BinaryProbe("2.0.21", Set.of("http"), ".", Set.of(),
			Set.of("master", "plugin", "procs", "http"));

	@Test
	void optionsThatTheBinaryHasAreNoProblem() {
		assertThat(new BuiltOptionsCheck(PROBE).check(subject("master = true", "procs = 2", "http = :1"))).isEmpty();
	}

	@Test
	void optionThatTheBinaryLacksIsError() {
		assertThat(new BuiltOptionsCheck(PROBE).check(subject("master = true", "harakiri-queue-threshold = 1")))
			.containsExactly(Problem.error("option-not-built", "uwsgi.directives[1]", null,
					"uWSGI 2.0.21 was built without the option 'harakiri-queue-threshold': it exits when it is strict,"
							+ " and ignores the option otherwise. It needs uwsgi>=2.0.22.",
					"Leave the property out, or install a uWSGI that has the option and set"
							+ " 'uwsgi.check.binary-path' to it."));
	}

	@Test
	void optionOfEmbeddedPluginThatThePluginLacksIsError() {
		assertThat(new BuiltOptionsCheck(PROBE).check(subject("https = :1,c.pem,k.pem"))).singleElement()
			.extracting(Problem::consequence)
			.isEqualTo("uWSGI 2.0.21 was built without the option 'https': it exits when it is strict, and ignores the"
					+ " option otherwise. It needs ssl.");
	}

	@Test
	void optionOfPluginThatIsLoadedIsNoProblem() {
		assertThat(new BuiltOptionsCheck(PROBE).check(subject("plugin = rawrouter", "rawrouter = :1"))).isEmpty();
	}

	@Test
	void optionThatIsAllowedOrUnknownIsNoProblem() {
		CheckSubject subject = CheckSubject.of(Documents.configuration("vacuum = true", "my-own = 1"),
				Set.of("vacuum"));
		assertThat(new BuiltOptionsCheck(PROBE).check(subject)).isEmpty();
	}

	@Test
	void optionThatEveryNewBinaryLacksIsToldElsewhere() {
		assertThat(new BuiltOptionsCheck(PROBE).check(subject("ssl-sessions-use-cache = x"))).isEmpty();
	}

	private static CheckSubject subject(String... directives) {
		return CheckSubject.of(Documents.configuration(directives), Set.of());
	}

}

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

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MasterCheck}.
 */
class MasterCheckTests extends AbstractCheckTests {

	MasterCheckTests() {
		super(new MasterCheck());
	}

	@Test
	void masterThatDiesOnTermIsAccepted() {
		assertThat(problems((builder) -> builder.option("master", "true")
			.option("die-on-term", "true")
			.option("max-requests", "5000")
			.option("http-socket", ":8080"))).isEmpty();
	}

	@Test
	void masterThatReloadsOnTermIsNoted() {
		assertThat(
				problems((builder) -> builder.option("master", "true").option("http-socket", ":8080")))
			.containsExactly(
					Problem
						.note("term-reloads", "uwsgi.options.die-on-term", null,
								"SIGTERM reloads uWSGI instead of ending it, so that 'systemctl"
										+ " stop' or 'docker stop' has to kill it in the end.",
								"Set the option to true."));
	}

	@Test
	void masterThatAnotherOptionStartsIsNoted() {
		assertThat(problems((builder) -> builder.option("cron", "0 0 -1 -1 -1 true").option("http-socket", ":8080")))
			.extracting(Problem::code)
			.containsExactly("term-reloads");
	}

	@Test
	void choiceAboutTermIsAccepted() {
		assertThat(problems((builder) -> builder.option("master", "true")
			.option("die-on-term", "false")
			.option("http-socket", ":8080"))).isEmpty();
	}

	@Test
	void singleProcessWithoutMasterIsAccepted() {
		assertThat(problems((builder) -> builder.option("http-socket", ":8080").option("processes", "1"))).isEmpty();
	}

	@Test
	void workersThatEndWithoutMasterAreWarnedAbout() {
		assertThat(problems((builder) -> builder.option("max-requests", "5000").option("http-socket", ":8080")))
			.containsExactly(Problem.warning("master-missing", "uwsgi.options.max-requests", "5000",
					"'max-requests' ends workers, and without a master process nobody"
							+ " starts new ones: uWSGI ends with its last worker.",
					"Set 'uwsgi.options.master' to true."));
		assertThat(problemsOfOption("max-requests", "0")).isEmpty();
	}

	@Test
	void whatTheMasterDoesIsWarnedAboutIfItIsOff() {
		assertThat(problems((builder) -> builder.option("master", "false").option("touch-reload", "/run/shop/reload")))
			.containsExactly(Problem.warning("master-missing", "uwsgi.options.touch-reload", "/run/shop/reload",
					"'touch-reload' is for the master process, and 'master' is off, which holds: what the master would do"
							+ " is not done.",
					"Leave 'uwsgi.options.master' out, or set it to true."));
	}

	@Test
	void optionThatNeedsNoMasterIsAcceptedIfItIsOff() {
		assertThat(problems((builder) -> builder.option("master", "false")
			.option("enable-metrics", "false")
			.option("spooler", "/var/spool/shop")
			.option("py-tracebacker", "/run/shop/tracebacker")
			.option("http-socket", ":8080"))).isEmpty();
	}

	@Test
	void noWorkerWithoutMasterIsWarnedAbout() {
		assertThat(problems(
				(builder) -> builder.option("master", "true").option("die-on-term", "true").option("processes", "0")))
			.isEmpty();
		assertThat(problemsOfOption("processes", "0")).containsExactly(Problem.warning("master-missing",
				"uwsgi.options.processes", "0",
				"Without a worker and without a master process nothing is left of uWSGI: it ends when it has started.",
				"Write 1 or a greater number, or set 'uwsgi.options.master' to true."));
	}

	@Test
	void severalWorkersWithoutMasterAreNoted() {
		assertThat(problems((builder) -> builder.option("master", "false").option("workers", "4")))
			.containsExactly(Problem.note("master-missing", "uwsgi.options.workers", "4",
					"Without a master process nobody starts a new worker when one dies.",
					"Set 'uwsgi.options.master' to true."));
	}

}

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

import java.util.OptionalInt;

import io.github.uwsgiboot.networking.BasicParameters;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ListenQueueCheck}.
 */
class ListenQueueCheckTests extends AbstractCheckTests {

	ListenQueueCheckTests() {
		super(new ListenQueueCheck(new FakeHost()));
	}

	@Test
	void queueUpToTheLimitOfTheKernelIsAccepted() {
		assertThat(problemsOf(BasicParameters.QUEUE_SIZE, 4096)).isEmpty();
		assertThat(problems((builder) -> builder)).isEmpty();
	}

	@Test
	void queueBeyondTheLimitOfTheKernelIsRefused() {
		assertThat(problemsOf(BasicParameters.QUEUE_SIZE, 4097))
			.containsExactly(Problem.error("queue-size-above-limit", "uwsgi.networking.queue-size", "4097",
					"This machine's net.core.somaxconn is 4096; uWSGI exits on a longer listen queue.",
					"Write at most that, raise the limit, or set 'uwsgi.check.host'"
							+ " to false if uWSGI runs on another machine."));
		assertThat(problemsOfOption("listen", "65535")).extracting(Problem::property)
			.containsExactly("uwsgi.options.listen");
	}

	@Test
	void queueIsAcceptedWhereTheLimitIsNotKnown() {
		assertThat(problems(new ListenQueueCheck(new FakeHost(OptionalInt.empty(), 1024, false)),
				(builder) -> builder.option("listen", "65535")))
			.isEmpty();
	}

}

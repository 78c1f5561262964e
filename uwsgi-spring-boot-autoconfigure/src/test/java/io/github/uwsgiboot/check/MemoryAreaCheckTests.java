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

import io.github.uwsgiboot.networking.BasicParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MemoryAreaCheck}.
 */
class MemoryAreaCheckTests extends AbstractCheckTests {

	MemoryAreaCheckTests() {
		super(new MemoryAreaCheck());
	}

	@ParameterizedTest
	@ValueSource(strings = { "max-apps", "rpc-max" })
	void tableForNoneIsRefused(String option) {
		assertThat(problemsOfOption(option, "1")).isEmpty();
		assertThat(problemsOfOption(option, "0"))
			.containsExactly(Problem.error("option-out-of-range", "uwsgi.options." + option, "0",
					"uWSGI exits, because it makes a table for none and gets no memory for it.",
					"Write 1 or a greater number, or leave the option out."));
	}

	@Test
	void queueThatIsNoWholePagesIsRefused() {
		assertThat(problems((builder) -> builder.option("queue", "10").option("queue-blocksize", "100")))
			.containsExactly(Problem.error("option-out-of-range", "uwsgi.options.queue-blocksize", "100",
					"uWSGI exits, because 10 blocks of 100 bytes are no whole pages of memory, which have 4096 bytes or"
							+ " more.",
					"Write a multiple of the size of a page, for example 8192."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "queue = 4096|queue-blocksize = 100", "queue = 2|queue-blocksize = 2048",
			"queue = 10|queue-blocksize = 65536", "queue = 10|queue-blocksize = 0", "queue-blocksize = 100",
			"queue = 0|queue-blocksize = 100", "queue = 10", "if-env = A|max-apps = 0|endif =" })
	void queueOfWholePagesIsAccepted(String lines) {
		assertThat(problemsOfDirectives(lines.split("\\|"))).isEmpty();
	}

	@Test
	void bufferThatNoMachineHasIsWarnedAbout() {
		assertThat(problemsOf(BasicParameters.BUFFER_POST_SIZE, 1L << 40))
			.containsExactly(Problem.warning("memory-too-large", "uwsgi.networking.buffer-post-size", "1048576MB",
					"uWSGI reserves that much memory for each request that a worker serves at a time, and exits when it"
							+ " starts if the system does not give it.",
					"Write a size that fits into memory several times, for example '64KB'."));
		assertThat(problemsOf(BasicParameters.BUFFER_POST_SIZE, 1L << 36)).isEmpty();
		assertThat(problemsOf(BasicParameters.LIMIT_POST, 1L << 40)).isEmpty();
	}

	@Test
	void piecesCountWhereTheyAreUsed() {
		assertThat(problemsOfDirectives("post-buffering-bufsize = 1099511627776")).isEmpty();
		assertThat(problemsOfDirectives("post-buffering = 0", "post-buffering-bufsize = 1099511627776")).isEmpty();
		assertThat(problemsOfDirectives("post-buffering = 1", "post-buffering-bufsize = 1099511627776"))
			.extracting(Problem::property)
			.containsExactly("uwsgi.directives[1]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http", "fastrouter", "rawrouter", "sslrouter" })
	void bufferOfARouterThatNoMachineHasIsWarnedAbout(String router) {
		assertThat(problemsOfOption(router + "-buffer-size", "1099511627776")).containsExactly(Problem.warning(
				"memory-too-large", "uwsgi.options.%s-buffer-size".formatted(router), "1099511627776",
				"The router asks for that much memory for each connection, and its process ends if the system does not"
						+ " give it.",
				"Write a number of bytes that fits into memory several times, for example 65536."));
		assertThat(problemsOfOption(router + "-buffer-size", "65536")).isEmpty();
	}

}

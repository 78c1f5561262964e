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
 * Tests for {@link BlockCheck}.
 */
class BlockCheckTests extends AbstractCheckTests {

	BlockCheckTests() {
		super(new BlockCheck());
	}

	@Test
	void blocksThatFollowOneAnotherAreAccepted() {
		assertThat(problemsOfDirectives("if-env = A", "master = true", "endif =", "for = 1 2", "set-ph = p%(_)=1",
				"endfor =", "if-not-opt = x", "end-if"))
			.isEmpty();
	}

	@Test
	void anyEndEndsAnyBlock() {
		assertThat(problemsOfDirectives("for-glob = *.ini", "print = %(_)", "endif =")).isEmpty();
	}

	@Test
	void blockWithoutEndIsRefused() {
		assertThat(problemsOfDirectives("master = true", "if-env = A", "vacuum = true"))
			.containsExactly(Problem.error("block-without-end", "uwsgi.directives[1]", null,
					"The block does not end, so that uWSGI would read every line of the"
							+ " file below it, the sockets too, under its condition.",
					"End the block with 'endif =' or 'endfor ='."));
	}

	@Test
	void endWithoutBlockIsWarnedAbout() {
		assertThat(problemsOfDirectives("master = true", "endif ="))
			.containsExactly(Problem.warning("block-without-start", "uwsgi.directives[1]", null,
					"'endif' ends a block that did not begin; uWSGI ignores it.",
					"Leave the line out, or begin the block with 'if-…' or 'for…'."));
	}

	@Test
	void blockInABlockIsRefused() {
		assertThat(problemsOfDirectives("if-env = A", "if-env = B", "vacuum = true", "endif ="))
			.containsExactly(Problem.error("block-nested", "uwsgi.directives[1]", null,
					"'if-env' stands inside of the block of 'uwsgi.directives[0]',"
							+ " and uWSGI exits on a block within a block.",
					"End the other block first."));
	}

	@Test
	void optionsThatAreMisplacedDoNotCount() {
		assertThat(problemsOfOption("if-env", "A")).isEmpty();
	}

}

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

import io.github.uwsgiboot.networking.BasicParameters;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PostBufferCheck}.
 */
class PostBufferCheckTests extends AbstractCheckTests {

	PostBufferCheckTests() {
		super(new PostBufferCheck());
	}

	@Test
	void piecesOfThePostBuffersSizeAreAccepted() {
		assertThat(sizes(4096, 4096)).isEmpty();
		assertThat(problemsOf(BasicParameters.BUFFER_POST_SIZE, 65536L)).isEmpty();
	}

	@Test
	void piecesBelowThePostBuffersSizeAreNoted() {
		assertThat(sizes(65536, 8192))
			.containsExactly(Problem.note("buffer-post-chunk-raised", "uwsgi.networking.buffer-post-chunk", "8192",
					"uWSGI raises the size of the pieces to that of the post buffer.",
					"Write at least the size of the post buffer, or leave the property out."));
	}

	@Test
	void piecesWithoutPostBufferAreWarnedAbout() {
		assertThat(problemsOf(BasicParameters.BUFFER_POST_CHUNK, 8192L))
			.containsExactly(Problem.warning("buffer-post-chunk-alone", "uwsgi.networking.buffer-post-chunk", "8192",
					"uWSGI uses the size of the pieces only when it buffers bodies, which it does not.",
					"Set 'uwsgi.networking.buffer-post-size', too, or leave the property out."));
	}

	private List<Problem> sizes(long buffer, long chunk) {
		return problems((builder) -> builder
			.networking((networking) -> networking.with(BasicParameters.BUFFER_POST_SIZE, buffer)
				.with(BasicParameters.BUFFER_POST_CHUNK, chunk)));
	}

}

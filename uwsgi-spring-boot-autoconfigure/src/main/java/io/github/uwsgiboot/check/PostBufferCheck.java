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

import java.util.stream.Stream;

/**
 * Finds a size of the pieces of a request's body that uWSGI would not use
 * ({@code core/init.c}).
 */
class PostBufferCheck implements Check {

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Lines lines = subject.lines();
		Long chunk = lines.number("post-buffering-bufsize");
		Line line = lines.first("post-buffering-bufsize");
		if (line == null || chunk == null || chunk == 0) {
			return Stream.empty();
		}
		if (!lines.has("post-buffering")) {
			boolean forced = lines.all()
				.stream()
				.anyMatch((other) -> other.option() != null && other.option().flags().contains("POST_BUFFERING"));
			return forced ? Stream.empty() : Stream.of(alone(line));
		}
		Long buffer = lines.number("post-buffering");
		return (buffer == null || buffer <= chunk) ? Stream.empty() : Stream.of(raised(line));
	}

	private Problem alone(Line line) {
		return line.warning("buffer-post-chunk-alone",
				"uWSGI uses the size of the pieces only when it buffers bodies, which it does not.",
				"Set 'uwsgi.networking.buffer-post-size', too, or leave the property out.");
	}

	private Problem raised(Line line) {
		return line.note("buffer-post-chunk-raised", "uWSGI raises the size of the pieces to that of the post buffer.",
				"Write at least the size of the post buffer, or leave the property out.");
	}

}

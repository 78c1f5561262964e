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

import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds sizes of areas of memory that the system does not give: none at all, or no whole
 * pages. uWSGI exits on them ({@code core/uwsgi.c}, {@code core/queue.c}).
 */
class MemoryAreaCheck implements Check {

	/**
	 * The size of the smallest pages of memory; greater ones are multiples of it.
	 */
	private static final long PAGE = 4096;

	private static final long QUEUE_BLOCK = 8192;

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Lines lines = subject.lines();
		return Stream.of(none(lines, "max-apps"), none(lines, "rpc-max"), queue(lines)).filter(Objects::nonNull);
	}

	private @Nullable Problem none(Lines lines, String name) {
		Line line = lines.last(name);
		return (line == null || !Long.valueOf(0).equals(line.number())) ? null
				: Problem.error("option-out-of-range", line.property(), line.shown(),
						"uWSGI exits, because it makes a table for none and gets no memory for it.",
						"Write 1 or a greater number, or leave the option out.");
	}

	private @Nullable Problem queue(Lines lines) {
		Line line = lines.last("queue-blocksize");
		Long blocks = lines.number("queue");
		Long block = (line != null) ? line.number() : null;
		if (line == null || blocks == null || blocks == 0 || block == null) {
			return null;
		}
		// uWSGI takes its default for 0.
		long size = ((block == 0) ? QUEUE_BLOCK : block) % PAGE * (blocks % PAGE);
		return (size % PAGE == 0) ? null : Problem.error("option-out-of-range", line.property(), line.shown(),
				"uWSGI exits, because %d blocks of %d bytes are no whole pages of memory, which have %d bytes or more."
					.formatted(blocks, block, PAGE),
				"Write a multiple of the size of a page, for example %d.".formatted(QUEUE_BLOCK));
	}

}

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
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds sizes of areas of memory that the system does not give: none at all, no whole
 * pages, or more than there is. uWSGI exits on them ({@code core/uwsgi.c},
 * {@code core/queue.c}, {@code core/init.c}), or the process of a router does
 * ({@code plugins/corerouter/corerouter.c}).
 */
class MemoryAreaCheck implements Check {

	/**
	 * The size of the smallest pages of memory; greater ones are multiples of it.
	 */
	private static final long PAGE = 4096;

	private static final long QUEUE_BLOCK = 8192;

	/**
	 * The size of a buffer, in bytes, up to which nothing is said: 64 gigabytes. uWSGI
	 * makes several of them.
	 */
	static final long LARGE = 1L << 36;

	private static final List<String> ROUTER_BUFFERS = List.of("http-buffer-size", "fastrouter-buffer-size",
			"rawrouter-buffer-size", "sslrouter-buffer-size");

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Lines lines = subject.lines();
		Problems problems = new Problems();
		problems.add(none(lines, "max-apps"));
		problems.add(none(lines, "rpc-max"));
		problems.add(queue(lines));
		problems.add(body(lines));
		for (String name : ROUTER_BUFFERS) {
			problems.add(connection(lines, name));
		}
		return problems.stream();
	}

	private @Nullable Problem none(Lines lines, String name) {
		Line line = lines.last(name);
		return (line == null || !Long.valueOf(0).equals(line.number())) ? null
				: line.error("option-out-of-range",
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
		return (size % PAGE == 0) ? null : line.error("option-out-of-range",
				"uWSGI exits, because %d blocks of %d bytes are no whole pages of memory, which have %d bytes or more."
					.formatted(blocks, block, PAGE),
				"Write a multiple of the size of a page, for example %d.".formatted(QUEUE_BLOCK));
	}

	// The pieces are raised to the size of the buffer, and the larger number counts.
	private @Nullable Problem body(Lines lines) {
		Line buffer = large(lines, "post-buffering");
		Line pieces = lines.isOn("post-buffering") ? large(lines, "post-buffering-bufsize") : null;
		Line line = (buffer != null) ? buffer : pieces;
		return (line != null) ? tooLarge(line,
				"uWSGI reserves that much memory for each request that a worker serves at a time, and exits when it starts"
						+ " if the system does not give it.")
				: null;
	}

	private @Nullable Problem connection(Lines lines, String name) {
		Line line = large(lines, name);
		return (line != null) ? tooLarge(line,
				"The router asks for that much memory for each connection, and its process ends if the system does not"
						+ " give it.")
				: null;
	}

	private Problem tooLarge(Line line, String consequence) {
		return line.warning("memory-too-large", consequence,
				line.isRaw() ? "Write a number of bytes that fits into memory several times, for example 65536."
						: "Write a size that fits into memory several times, for example '64KB'.");
	}

	private @Nullable Line large(Lines lines, String name) {
		Long size = lines.number(name);
		return (size != null && size > LARGE) ? lines.last(name) : null;
	}

}

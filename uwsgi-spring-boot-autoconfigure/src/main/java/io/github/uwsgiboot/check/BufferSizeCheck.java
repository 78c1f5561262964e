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
 * Finds a buffer into which the request of a browser does not fit, such as one of 32
 * bytes where 32 kilobytes were meant ({@code core/protocol.c}).
 */
class BufferSizeCheck implements Check {

	private static final String OPTION = "buffer-size";

	/**
	 * The size, in bytes, from which on nothing is said.
	 */
	static final int SMALL = 256;

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Line line = subject.lines().last(OPTION);
		Long size = (line != null) ? line.number() : null;
		return (line != null && size != null && size > 0 && size < SMALL) ? Stream.of(problem(line)) : Stream.empty();
	}

	private Problem problem(Line line) {
		return line.warning("buffer-size-small",
				"The headers of a browser's request alone are longer: uWSGI would drop the request, and log \"invalid HTTP"
						+ " request size\" or \"consider increasing buffer size\".",
				line.isRaw() ? "Write a number of bytes, for example 8192."
						: "Write a size with its unit, for example '8KB'.");
	}

}

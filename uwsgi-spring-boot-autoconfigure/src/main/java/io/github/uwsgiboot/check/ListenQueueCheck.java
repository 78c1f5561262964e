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
import java.util.stream.Stream;

/**
 * Finds a listen queue that is longer than the kernel allows, on which uWSGI exits.
 */
class ListenQueueCheck implements Check {

	private final Host host;

	/**
	 * Create the check.
	 * @param host the machine
	 */
	ListenQueueCheck(Host host) {
		this.host = host;
	}

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		OptionalInt limit = this.host.longestListenQueue();
		Long size = subject.lines().number("listen");
		Line line = subject.lines().first("listen");
		return (line == null || size == null || limit.isEmpty() || size <= limit.getAsInt()) ? Stream.empty()
				: Stream.of(problem(line, limit.getAsInt()));
	}

	private Problem problem(Line line, int limit) {
		return line.error("queue-size-above-limit",
				"This machine's net.core.somaxconn is %d; uWSGI exits on a longer listen queue.".formatted(limit),
				"Write at most that, raise the limit, or set 'uwsgi.check.host' to false if uWSGI runs on another"
						+ " machine.");
	}

}

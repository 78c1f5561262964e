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
 * Tells that fallbacks of a router answer less than one would think: an instance that
 * cannot be reached is marked as failed, and while all are, uWSGI closes each connection
 * without having tried a fallback ({@code uwsgi_cr_map_use_static_nodes} in
 * {@code plugins/corerouter/cr_map.c}).
 */
class RouterFallbackCheck implements Check {

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Lines lines = subject.lines();
		Line line = lines.first("http-fallback");
		// A grace time of one's own is the other way out.
		return (line != null && lines.has("http-to") && !lines.has("http-gracetime")) ? Stream.of(problem(line))
				: Stream.empty();
	}

	private Problem problem(Line line) {
		return line.warning("router-fallback-once",
				"uWSGI tries a fallback only for the request that finds the last instance of"
						+ " 'uwsgi.networking.router.to' unreachable. Then it answers nobody for the grace time.",
				"List the fallbacks in 'uwsgi.networking.router.to', where they take over, or set"
						+ " 'uwsgi.networking.router.grace-time' to '1s'.");
	}

}

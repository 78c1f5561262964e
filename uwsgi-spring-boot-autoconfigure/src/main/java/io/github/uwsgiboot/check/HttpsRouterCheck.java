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
 * Finds options of the HTTPS router of uWSGI's http plugin that are set without such a
 * router: they have no effect on sockets of type {@code https}
 * ({@code plugins/http/https.c}).
 */
class HttpsRouterCheck implements Check {

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Lines lines = subject.lines();
		if (lines.hasAny(Listeners.HTTPS_ROUTERS)) {
			return Stream.empty();
		}
		return Stream
			.concat(lines.named("https-session-context").stream(),
					lines.isOn("https-export-cert") ? lines.named("https-export-cert").stream() : Stream.empty())
			.map((line) -> line.warning("https-router-missing",
					"Only the HTTPS router of the http plugin knows '%s': it has no effect on sockets of type 'https'."
						.formatted(line.key()),
					"Leave the property out, or add a router of type 'https' to 'uwsgi.networking.routers'."));
	}

}

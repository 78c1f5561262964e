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

import io.github.uwsgiboot.networking.ListeningEntry;
import io.github.uwsgiboot.networking.SocketAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Finds what would make a router send clients to where nobody is
 * ({@code plugins/http/https.c}).
 */
class RedirectCheck implements Check {

	private static final int GREATEST = 65535;

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Problems problems = new Problems();
		for (ListeningEntry entry : subject.entries()) {
			if (entry.accepts(SocketAttribute.REDIRECT_PORT)) {
				problems.add(address(entry));
				problems.add(port(entry));
			}
		}
		return problems.stream();
	}

	private @Nullable Problem address(ListeningEntry entry) {
		String address = entry.get(SocketAttribute.ADDRESS);
		return (address == null || address.indexOf(',') < 0) ? null
				: Problem.error("redirect-comma", entry.property(SocketAttribute.ADDRESS), address,
						"uWSGI ends the address at the comma and takes the rest for the port that it sends clients to.",
						"Write an address without a comma.");
	}

	private @Nullable Problem port(ListeningEntry entry) {
		Integer port = entry.get(SocketAttribute.REDIRECT_PORT);
		return (port == null || port > 0 && port <= GREATEST) ? null
				: Problem.error("redirect-port-out-of-range", entry.property(SocketAttribute.REDIRECT_PORT),
						port.toString(),
						"uWSGI would put the text behind the host as it is, and no client could follow the redirect.",
						"Write a port from 1 to 65535, or leave the property out for that of HTTPS.");
	}

}

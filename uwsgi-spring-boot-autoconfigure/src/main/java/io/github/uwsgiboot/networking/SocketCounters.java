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

package io.github.uwsgiboot.networking;

import java.util.Collection;

import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.Phase;
import io.github.uwsgiboot.option.UwsgiOption;

/**
 * uWSGI's two counters at some line of the file: {@code =N} counts shared sockets alone,
 * {@code map-socket} counts all other sockets ({@code core/socket.c}).
 *
 * @param sharedSockets the number of shared sockets so far
 * @param sockets the number of other sockets so far
 */
public record SocketCounters(int sharedSockets, int sockets) {

	/**
	 * Count the sockets that the given directives open.
	 * @param directives the directives
	 * @param options uWSGI's options
	 * @return the counters behind the directives
	 */
	public static SocketCounters after(Collection<Directive> directives, OptionCatalogue options) {
		int sharedSockets = 0;
		int sockets = 0;
		for (Directive directive : directives) {
			UwsgiOption option = options.find(directive.key());
			if (option != null) {
				sharedSockets += (option.phase() == Phase.SHARED_SOCKETS) ? 1 : 0;
				sockets += (option.phase() == Phase.SOCKETS) ? 1 : 0;
			}
		}
		return new SocketCounters(sharedSockets, sockets);
	}

}

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

import io.github.uwsgiboot.networking.Address;
import org.jspecify.annotations.Nullable;

/**
 * Finds settings of unix sockets that exclude each other, or everybody
 * ({@code bind_to_unix()} in {@code core/socket.c}).
 */
class UnixSocketCheck implements Check {

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Lines lines = subject.lines();
		boolean allAbstract = lines.isOn("abstract-socket");
		if (!isAny(subject.listeners(), true, allAbstract)) {
			return Stream.ofNullable(closed(subject));
		}
		Line owner = lines.first("chown-socket");
		Line permissions = allAbstract ? lines.first("chmod-socket") : null;
		Problems problems = new Problems();
		problems.add((owner != null) ? owner(owner) : null);
		problems.add((permissions != null) ? permissions(permissions) : null);
		return problems.stream();
	}

	private boolean isAny(List<Listener> listeners, boolean inAbstract, boolean allAbstract) {
		for (Listener listener : listeners) {
			if (listener.isSocket() || listener.isSharedSocket()) {
				Address address = listener.address();
				boolean path = address instanceof Address.UnixPath;
				if (inAbstract ? address instanceof Address.AbstractName || path && allAbstract : path) {
					return true;
				}
			}
		}
		return false;
	}

	private @Nullable Problem closed(CheckSubject subject) {
		Line umask = subject.lines().last("umask");
		String text = (umask != null) ? umask.literal() : null;
		boolean closed = text != null && text.matches("0?[2367]{3}") && !subject.lines().has("chmod-socket");
		return (umask == null || !closed || !isAny(subject.listeners(), false, false)) ? null : umask.warning(
				"umask-without-write",
				"The umask takes the right to write away from everybody, and connecting needs it: nobody but root could"
						+ " use the unix sockets.",
				"Write the digits of what is taken away, for example \"007\" to let in owner and group.");
	}

	private Problem owner(Line line) {
		return line.error("abstract-with-owner",
				"An abstract socket is no file: uWSGI would look for one to give it an owner, and exit.",
				"Leave the owner out, or bind the socket to a path without 'abstract'.");
	}

	private Problem permissions(Line line) {
		return line.warning("abstract-with-permissions",
				"An abstract socket is no file and has no permissions: everybody on the machine can connect.",
				"Leave 'abstract' out if not everybody may connect, or leave the permissions out.");
	}

}

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

/**
 * Finds settings of unix sockets that exclude each other ({@code bind_to_unix()} in
 * {@code core/socket.c}).
 */
class UnixSocketCheck implements Check {

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		boolean allAbstract = subject.lines().isOn("abstract-socket");
		if (!isAnyAbstract(subject.listeners(), allAbstract)) {
			return Stream.empty();
		}
		Stream<Problem> owner = subject.lines().named("chown-socket").stream().limit(1).map(this::owner);
		Stream<Problem> permissions = allAbstract
				? subject.lines().named("chmod-socket").stream().limit(1).map(this::permissions) : Stream.empty();
		return Stream.concat(owner, permissions);
	}

	private boolean isAnyAbstract(List<Listener> listeners, boolean allAbstract) {
		for (Listener listener : listeners) {
			Address address = listener.address();
			if ((address instanceof Address.AbstractName || allAbstract && address instanceof Address.UnixPath)
					&& (listener.isSocket() || listener.isSharedSocket())) {
				return true;
			}
		}
		return false;
	}

	private Problem owner(Line line) {
		return Problem.error("abstract-with-owner", line.property(), line.shown(),
				"An abstract socket is no file: uWSGI would look for one to give it an owner, and exit.",
				"Leave the owner out, or bind the socket to a path without 'abstract'.");
	}

	private Problem permissions(Line line) {
		return Problem.warning("abstract-with-permissions", line.property(), line.shown(),
				"An abstract socket is no file and has no permissions: everybody on the machine can connect.",
				"Leave 'abstract' out if not everybody may connect, or leave the permissions out.");
	}

}

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

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.github.uwsgiboot.networking.Address;
import org.jspecify.annotations.Nullable;

/**
 * Looks where unix sockets are to be: uWSGI removes whatever file is there, and needs a
 * directory that it may write to ({@code bind_to_unix()} in {@code core/socket.c}).
 */
class SocketFileCheck implements Check {

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		if (subject.lines().isOn("abstract-socket")) {
			return Stream.empty();
		}
		Privileges privileges = Privileges.of(subject.lines());
		Account account = privileges.masterAsRoot() ? null : Account.of(privileges);
		Problems problems = new Problems();
		for (Listener listener : subject.listeners()) {
			problems.add(check(listener, bindsAsRoot(listener, privileges) ? null : account));
		}
		return problems.stream();
	}

	private boolean bindsAsRoot(Listener listener, Privileges privileges) {
		return listener.isSharedSocket() || privileges.bindsBeforeDrop() && !listener.isBoundLate();
	}

	private @Nullable Problem check(Listener listener, @Nullable Account account) {
		Path path = path(listener);
		Path directory = (path != null) ? path.getParent() : null;
		if (path == null || directory == null) {
			return null;
		}
		if (!Files.isDirectory(directory)) {
			return noDirectory(listener, directory);
		}
		if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
			return directoryAtPath(listener);
		}
		if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
			return occupied(listener);
		}
		return (account != null && !account.canWrite(directory)) ? notWritable(listener, directory, account) : null;
	}

	private @Nullable Path path(Listener listener) {
		try {
			return (listener.address() instanceof Address.UnixPath unix && unix.path().startsWith("/"))
					? Path.of(unix.path()) : null;
		}
		catch (InvalidPathException ex) {
			// The name cannot be looked up here, which says nothing about uWSGI.
			return null;
		}
	}

	private Problem noDirectory(Listener listener, Path directory) {
		return listener.warning("socket-directory-missing",
				"There is no directory '%s' now; uWSGI exits if there is none when it starts.".formatted(directory),
				"Make the directory before uWSGI starts, or set 'uwsgi.check.files' to false if uWSGI runs on another"
						+ " machine.");
	}

	private Problem directoryAtPath(Listener listener) {
		return listener.error("socket-path-directory", "This is a directory; uWSGI cannot bind it and exits.",
				"Write the path of a file.");
	}

	private Problem occupied(Listener listener) {
		return listener.error("socket-path-occupied",
				"There is a file at this path, and no socket; uWSGI would delete it.",
				"Write another path, or remove the file.");
	}

	private Problem notWritable(Listener listener, Path directory, Account account) {
		return listener.error("socket-directory-not-writable",
				"uWSGI binds this socket as the user '%s', who may not make files in '%s': it would exit."
					.formatted(account.user().getName(), directory),
				"Let the user write to the directory, or set 'uwsgi.networking.unix-socket.owner', which makes"
						+ " uWSGI bind sockets as root.");
	}

}

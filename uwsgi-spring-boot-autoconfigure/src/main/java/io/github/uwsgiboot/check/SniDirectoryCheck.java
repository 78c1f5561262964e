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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Looks into the directory in which uWSGI looks for certificates when a client asks for a
 * server name ({@code uwsgi_sni_cb()} in {@code core/ssl.c}).
 */
class SniDirectoryCheck implements Check {

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Line line = subject.lines().first("sni-dir");
		Path directory = (line != null) ? directory(line.literal()) : null;
		if (line == null || directory == null) {
			return Stream.empty();
		}
		List<Path> files = files(directory);
		Problems problems = new Problems();
		if (files == null) {
			problems.add(missing(line));
		}
		else {
			problems.add(withoutKey(line, files));
			problems.add(authority(line, files));
			problems.add(unreadable(line, files, Account.of(Privileges.of(subject.lines()))));
		}
		return problems.stream();
	}

	private @Nullable Path directory(@Nullable String text) {
		try {
			return (text != null && text.startsWith("/")) ? Path.of(text) : null;
		}
		catch (InvalidPathException ex) {
			// The name cannot be looked up here, which says nothing about uWSGI.
			return null;
		}
	}

	private @Nullable List<Path> files(Path directory) {
		if (!Files.isDirectory(directory)) {
			return null;
		}
		try (Stream<Path> files = Files.list(directory)) {
			return files.sorted().toList();
		}
		catch (AccessDeniedException ex) {
			return List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("'%s' cannot be listed".formatted(directory), ex);
		}
	}

	private Problem missing(Line line) {
		return line.warning("sni-dir-missing",
				"There is no such directory now; uWSGI would serve each server name with the certificate of the"
						+ " socket.",
				"Make the directory, or set 'uwsgi.check.files' to false if uWSGI runs on another machine.");
	}

	private @Nullable Problem withoutKey(Line line, List<Path> files) {
		Set<String> names = files.stream().map((file) -> file.getFileName().toString()).collect(Collectors.toSet());
		return names.stream()
			.filter((name) -> name.endsWith(".crt"))
			.map((name) -> name.substring(0, name.length() - 4))
			.filter((name) -> !names.contains(name + ".key"))
			.sorted()
			.findFirst()
			.map((name) -> line.warning("sni-dir-without-key",
					"The directory has '%s.crt' and no '%s.key'; uWSGI would serve that name with the certificate"
						.formatted(name, name) + " of the socket.",
					"Put the key there."))
			.orElse(null);
	}

	private @Nullable Problem authority(Line line, List<Path> files) {
		return files.stream()
			.filter((file) -> file.toString().endsWith(".ca"))
			.findFirst()
			.map((file) -> line.warning("sni-dir-client-ca",
					"uWSGI does not ask the first client of a server name for a certificate, whatever '%s' says."
						.formatted(file.getFileName()),
					"List the server names that need client certificates below 'uwsgi.networking.sni'."))
			.orElse(null);
	}

	private @Nullable Problem unreadable(Line line, List<Path> files, @Nullable Account account) {
		return (account != null) ? files.stream()
			.filter((file) -> !account.canRead(file))
			.findFirst()
			.map((file) -> line.error("sni-dir-unreadable",
					"uWSGI reads the directory as the user '%s', who may not read '%s': it would serve that name with"
						.formatted(account.user().getName(), file.getFileName()) + " the certificate of the socket.",
					"Let the user or the group of 'uid' and 'gid' read the files."))
			.orElse(null) : null;
	}

}

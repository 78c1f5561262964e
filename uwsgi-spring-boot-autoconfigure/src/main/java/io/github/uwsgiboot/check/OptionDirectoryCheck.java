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
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Looks for the directories that uWSGI changes to or makes files in when it starts, and
 * without which it exits ({@code core/uwsgi.c}, {@code core/logging.c},
 * {@code core/utils.c}, {@code core/fifo.c}, {@code core/spooler.c}).
 */
class OptionDirectoryCheck implements Check {

	private static final String CHROOT = "chroot";

	private static final Set<String> DIRECTORIES = Set.of("chdir", "chdir2", CHROOT, "metrics-dir");

	/**
	 * Options whose file, or the last directory of whose path, uWSGI makes itself.
	 */
	private static final Set<String> FILES = Set.of("daemonize", "daemonize2", "logto", "logto2", "master-fifo",
			"pidfile", "pidfile2", "safe-pidfile", "safe-pidfile2", "spooler", "spooler-external");

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Problems problems = new Problems();
		boolean otherRoot = subject.lines().has(CHROOT);
		for (Line line : subject.lines().all()) {
			boolean known = !line.conditional() && (!otherRoot || line.name().equals(CHROOT));
			Path directory = known ? directory(line) : null;
			if (directory != null && !Files.isDirectory(directory)) {
				problems.add(missing(line, directory));
			}
		}
		return problems.stream();
	}

	private @Nullable Path directory(Line line) {
		String text = line.literal();
		boolean file = FILES.contains(line.name());
		if (text == null || !text.startsWith("/") || !file && !DIRECTORIES.contains(line.name())) {
			return null;
		}
		try {
			Path path = Path.of(text);
			return file ? path.getParent() : path;
		}
		catch (InvalidPathException ex) {
			// The name cannot be looked up here, which says nothing about uWSGI.
			return null;
		}
	}

	private Problem missing(Line line, Path directory) {
		return Problem.warning("option-directory-missing", line.property(), line.shown(),
				"There is no directory '%s' now; uWSGI does not start if there is none then.".formatted(directory),
				"Make the directory before uWSGI starts, or set 'uwsgi.check.files' to false if uWSGI runs on another"
						+ " machine.");
	}

}

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

import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.RequiredPath;
import io.github.uwsgiboot.option.RequiredPath.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds options whose file or directory is not there, without which uWSGI does not start
 * or does not serve. A path that is not absolute is left alone: uWSGI looks for it where
 * it is started, or where other options send it.
 */
class OptionPathCheck implements Check {

	/**
	 * Options behind which paths are others.
	 */
	private static final Set<String> ROOTS = Set.of("chroot", "jail", "jail-attach", "jail2", "namespace", "pivot-root",
			"setns");

	private final OptionCatalogue options = OptionCatalogue.uwsgi20();

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Problems problems = new Problems();
		boolean otherRoot = subject.lines().hasAny(ROOTS);
		for (Line line : subject.lines().all()) {
			boolean unknown = line.conditional() || otherRoot && !ROOTS.contains(line.name())
					|| line.name().equals("zerg") && subject.lines().has("zerg-fallback");
			RequiredPath required = unknown ? null : this.options.requiredPath(line.name());
			if (required != null) {
				problems.add(check(line, required));
			}
		}
		return problems.stream();
	}

	private @Nullable Problem check(Line line, RequiredPath required) {
		Path path = path(line, required);
		return (path != null) ? check(line, required, path) : null;
	}

	private @Nullable Path path(Line line, RequiredPath required) {
		String text = line.literal();
		String path = (text != null) ? required.path(text) : null;
		try {
			// An option that runs while the file is read may get more than it shows.
			return (path != null && path.indexOf('(') < 0) ? Path.of(path) : null;
		}
		catch (InvalidPathException ex) {
			// The name cannot be looked up here, which says nothing about uWSGI.
			return null;
		}
	}

	private @Nullable Problem check(Line line, RequiredPath required, Path path) {
		Kind kind = required.kind();
		boolean made = kind == Kind.NEW_FILE || kind == Kind.NEW_DIRECTORY;
		Path directory = made ? path.getParent() : path;
		if (kind != Kind.FILE && directory != null && isNoDirectory(directory)) {
			return missing("option-directory-missing", line, required, "directory", directory);
		}
		if (kind == Kind.FILE && Files.notExists(path)) {
			return missing("option-file-missing", line, required, "file", path);
		}
		boolean wantsFile = kind == Kind.FILE || kind == Kind.NEW_FILE;
		return (wantsFile ? Files.isDirectory(path) : made && Files.isRegularFile(path))
				? occupied(line, required, wantsFile) : null;
	}

	private boolean isNoDirectory(Path path) {
		// Neither holds below a directory that this process may not look into.
		return Files.notExists(path) || Files.exists(path) && !Files.isDirectory(path);
	}

	private Problem missing(String code, Line line, RequiredPath required, String what, Path path) {
		String name = (line.shown() != null) ? "'" + path + "'" : "of that name";
		return line.warning(code,
				"There is no %s %s now; uWSGI %s if there is none then.".formatted(what, name, required.otherwise()),
				"Make the %s before uWSGI starts, or set 'uwsgi.check.files' to false if uWSGI runs on another"
					.formatted(what) + " machine.");
	}

	private Problem occupied(Line line, RequiredPath required, boolean wantsFile) {
		String consequence = wantsFile ? "This is a directory now, and uWSGI wants a file: it %s."
				: "This is a file now, and uWSGI wants a directory: it %s.";
		return line.warning("option-path-occupied", consequence.formatted(required.otherwise()),
				"Write another path, or set 'uwsgi.check.files' to false if uWSGI runs on another machine.");
	}

}

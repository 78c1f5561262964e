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

package io.github.uwsgiboot.check.binary;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.uwsgiboot.check.binary.UnusableBinaryException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A uWSGI binary as it lies on the disk. Another binary at the same path, for example
 * after an update, is not equal to it.
 *
 * @param path the absolute path
 * @param modified the time of its last modification
 * @param size its size in bytes
 */
record UwsgiBinary(Path path, FileTime modified, long size) {

	/**
	 * Find a binary.
	 * @param name a path, or a name without a slash to look for in the search path
	 * @param searchPath directories as in the environment variable {@code PATH}, or
	 * {@code null} if it is not set
	 * @return the binary
	 * @throws UnusableBinaryException if there is none, or one that cannot be executed
	 */
	static UwsgiBinary find(String name, @Nullable String searchPath) throws UnusableBinaryException {
		Path path = (name.indexOf('/') >= 0) ? path(name) : search(name, searchPath);
		if (path == null) {
			throw missing(name);
		}
		try {
			return of(path.toAbsolutePath().normalize());
		}
		catch (IOException ex) {
			throw missing(name);
		}
	}

	private static UwsgiBinary of(Path path) throws IOException, UnusableBinaryException {
		BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
		if (!attributes.isRegularFile() || !Files.isExecutable(path)) {
			throw new UnusableBinaryException(Reason.NOT_EXECUTABLE,
					"'%s' is not a program that this process may execute.".formatted(path),
					"Set 'uwsgi.check.binary-path' to the uWSGI binary");
		}
		return new UwsgiBinary(path, attributes.lastModifiedTime(), attributes.size());
	}

	private static @Nullable Path search(String name, @Nullable String searchPath) {
		return Stream.of(Objects.requireNonNullElse(searchPath, "").split(Pattern.quote(File.pathSeparator)))
			.filter((directory) -> !directory.isEmpty())
			.map((directory) -> path(directory + "/" + name))
			.filter(Objects::nonNull)
			.filter((candidate) -> Files.isRegularFile(candidate) && Files.isExecutable(candidate))
			.findFirst()
			.orElse(null);
	}

	private static @Nullable Path path(String text) {
		try {
			return Path.of(text);
		}
		catch (InvalidPathException ex) {
			return null;
		}
	}

	private static UnusableBinaryException missing(String name) {
		boolean searched = name.indexOf('/') < 0;
		return new UnusableBinaryException(Reason.MISSING,
				"There is no uWSGI binary '%s'%s.".formatted(name, searched ? " in the directories of PATH" : ""),
				"Install uWSGI, or set 'uwsgi.check.binary-path' to its binary");
	}

}

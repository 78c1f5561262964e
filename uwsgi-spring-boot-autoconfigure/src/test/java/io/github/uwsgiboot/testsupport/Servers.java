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

package io.github.uwsgiboot.testsupport;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The real servers of this machine: those in the directory of the system property
 * {@code servers.bin}, by default the one that {@code scripts/servers} fills, and behind
 * them those on the {@code PATH}.
 */
public final class Servers {

	private static final String DIRECTORY = "target/servers/bin";

	private Servers() {
	}

	/**
	 * Find a server.
	 * @param name the name of the program
	 * @return the program, if there is one
	 */
	public static Optional<Path> find(String name) {
		Stream<Path> path = Stream.of(System.getenv("PATH").split(File.pathSeparator))
			.filter((directory) -> !directory.isEmpty())
			.map(Path::of);
		return Stream.concat(Stream.of(directory()), path)
			.map((directory) -> directory.resolve(name))
			.filter(Files::isExecutable)
			.findFirst();
	}

	/**
	 * Return a server of a {@link RealServerTest}.
	 * @param name the name of the program
	 * @return the program
	 */
	public static Path get(String name) {
		return find(name).orElseThrow(() -> new IllegalStateException("There is no '%s'".formatted(name)));
	}

	/**
	 * Return the directory that is searched first.
	 * @return the directory, which need not exist
	 */
	static Path directory() {
		String configured = System.getProperty("servers.bin", "");
		return configured.isEmpty() ? root().resolve(DIRECTORY) : Path.of(configured);
	}

	private static Path root() {
		Path directory = Path.of("").toAbsolutePath();
		return Stream.iterate(directory, Objects::nonNull, Path::getParent)
			.filter((candidate) -> Files.exists(candidate.resolve("scripts/servers")))
			.findFirst()
			.orElse(directory);
	}

}

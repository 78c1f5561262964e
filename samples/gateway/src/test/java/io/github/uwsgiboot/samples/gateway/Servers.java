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

package io.github.uwsgiboot.samples.gateway;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Finds real servers: in the directory of the system property {@code servers.bin}, then
 * on the {@code PATH}.
 */
final class Servers {

	private static final Path DIRECTORY = Path.of(System.getProperty("servers.bin", "target/servers/bin"))
		.toAbsolutePath();

	private Servers() {
	}

	/**
	 * Return whether tests that need real servers run: where there is a uWSGI, or where
	 * the system property {@code servers} is {@code required}.
	 * @return whether to run them
	 */
	static boolean enabled() {
		return find().isPresent() || "required".equals(System.getProperty("servers"));
	}

	/**
	 * Return uWSGI, or fail where there is none.
	 * @return the executable
	 */
	static Path uwsgi() {
		Optional<Path> found = find();
		assertThat(found).as("uwsgi in %s or on the PATH; scripts/servers gets it", DIRECTORY).isPresent();
		return found.orElseThrow();
	}

	/**
	 * Return the directory of plugins that comes with {@link #uwsgi()}.
	 * @return the directory, or nothing if that uWSGI knows where its plugins are
	 */
	static Optional<Path> pluginsDirectory() {
		return Optional.of(DIRECTORY.resolveSibling("plugins"))
			.filter((plugins) -> uwsgi().startsWith(DIRECTORY) && Files.isDirectory(plugins));
	}

	private static Optional<Path> find() {
		return directories().map((directory) -> directory.resolve("uwsgi")).filter(Files::isExecutable).findFirst();
	}

	private static Stream<Path> directories() {
		Stream<Path> path = Stream.of(System.getenv("PATH").split(File.pathSeparator))
			.filter((directory) -> !directory.isEmpty())
			.map(Path::of);
		return Stream.concat(Stream.of(DIRECTORY), path);
	}

}

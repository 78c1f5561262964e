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

package io.github.uwsgiboot.write;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What a publication takes from the machine that it runs on.
 *
 * @param clock what tells the time
 * @param mountPoints what is mounted
 * @param directories what opens directories
 * @param steps who is told how far a publication got
 */
record Platform(Clock clock, MountPoints mountPoints, DirectoryOpener directories, StepListener steps) {

	/**
	 * Return the machine as it is.
	 */
	static Platform current() {
		return new Platform(Clock.systemUTC(), new ProcMountPoints(Path.of("/proc/self/mountinfo")), Directory::open,
				(step) -> {
				});
	}

	/**
	 * Open the directory of a target.
	 * @param target the target
	 * @return the open directory
	 */
	Directory open(Target target) throws IOException {
		return this.directories.open(target.directory());
	}

	/**
	 * Opens directories.
	 */
	@FunctionalInterface
	interface DirectoryOpener {

		/**
		 * Open a directory.
		 * @param path its path
		 * @return the open directory
		 */
		Directory open(Path path) throws IOException;

	}

}

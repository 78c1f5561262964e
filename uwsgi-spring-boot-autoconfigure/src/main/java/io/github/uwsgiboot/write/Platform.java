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
 * What a publication takes from the machine that it runs on. Tests have machines of their
 * own.
 */
class Platform {

	private static final Path MOUNT_INFO = Path.of("/proc/self/mountinfo");

	/**
	 * Return what tells the time.
	 * @return the clock
	 */
	Clock clock() {
		return Clock.systemUTC();
	}

	/**
	 * Return whether something is mounted at a path.
	 * @param path the path, without symbolic links in it
	 * @return whether it is a mount point
	 */
	boolean isMountPoint(Path path) throws IOException {
		return new ProcMountPoints(MOUNT_INFO).contains(path);
	}

	/**
	 * Open a directory.
	 * @param path its path
	 * @return the open directory
	 */
	Directory open(Path path) throws IOException {
		return Directory.open(path);
	}

	/**
	 * Called at each point between two operations of a publication, so that a test can
	 * fail or stop it there.
	 * @param step the step that is reached
	 * @throws IOException to have the publication fail as if the system had failed
	 */
	void reached(PublishStep step) throws IOException {
	}

}

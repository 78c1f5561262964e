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

import java.nio.file.Path;

/**
 * Where a publication goes, found once and kept to: a directory, by a path without
 * symbolic links, and a name in it.
 *
 * @param configured the path as it was given
 * @param directory the directory
 * @param name the name in the directory
 * @param directoryMissing whether the directory has to be created
 * @param replacesLink whether a symbolic link by that name is replaced
 */
record Target(Path configured, Path directory, String name, boolean directoryMissing, boolean replacesLink) {

	/**
	 * Return the path of the file.
	 */
	Path file() {
		return this.directory.resolve(this.name);
	}

	PublishStoppedException notARegularFile(boolean isDirectory) {
		Path example = isDirectory ? file().resolve("uwsgi.ini") : file().resolveSibling("uwsgi.ini");
		return PublishStoppedException.refused(this.configured, RefusalCode.NOT_A_REGULAR_FILE,
				file() + " is " + (isDirectory ? "a directory" : "neither a regular file nor a directory")
						+ ", and only a regular file is replaced.",
				"Set uwsgi.writer.path to the file itself, such as " + example + ".");
	}

	PublishStoppedException linkChanged() {
		return PublishStoppedException.refused(this.configured, RefusalCode.LINK_CHANGED,
				file() + " became a symbolic link while the file was being published.",
				"Find out who made the link, and publish again.");
	}

}

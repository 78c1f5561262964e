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

package io.github.uwsgiboot.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

import io.github.uwsgiboot.testsupport.Certificates;

/**
 * The directories that configurations name.
 *
 * @param root the directory of all others
 */
record SweepDirectories(Path root) {

	/**
	 * Make the directories and the certificates in them.
	 * @return these directories
	 */
	SweepDirectories make() throws IOException, InterruptedException, GeneralSecurityException {
		Files.createDirectories(work());
		Files.createDirectories(tls());
		Files.createDirectories(this.root.resolve("starts"));
		new Certificates(tls()).make("shop");
		return this;
	}

	/**
	 * Return the directory that is there and empty whenever uWSGI is started.
	 */
	Path work() {
		return this.root.resolve("work");
	}

	/**
	 * Return the directory of a certificate and its key, {@code shop}.
	 */
	Path tls() {
		return this.root.resolve("tls");
	}

	/**
	 * Return where a file would be published.
	 */
	Path published() {
		return this.root.resolve("uwsgi.ini");
	}

	/**
	 * Make the working directory for a start.
	 */
	Path newStart() throws IOException {
		return Files.createTempDirectory(this.root.resolve("starts"), "start");
	}

}

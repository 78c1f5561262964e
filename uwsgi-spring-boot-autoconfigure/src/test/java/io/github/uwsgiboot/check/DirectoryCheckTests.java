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

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DirectoryCheck}.
 */
class DirectoryCheckTests extends AbstractCheckTests {

	DirectoryCheckTests() {
		super(new DirectoryCheck());
	}

	@Test
	void directoryIsNotBlank() {
		assertThat(problems((builder) -> builder.runtimeDir("/run/shop").pluginsDir("/srv/plugins"))).isEmpty();
		assertThat(problems((builder) -> builder.runtimeDir("").pluginsDir(""))).containsExactly(
				Problem.error("value-blank", "uwsgi.runtime-dir", "",
						"Paths with {runtime_dir} would begin at the root directory.",
						"Write a path, or leave the property out."),
				Problem.error("value-blank", "uwsgi.plugins-dir", "",
						"uWSGI would look for plugins in the root directory.",
						"Write a path, or leave the property out."));
	}

	@Test
	void directoryIsNeitherThatOfAUserNorAResource() {
		assertThat(problems((builder) -> builder.runtimeDir("./~").pluginsDir("/srv/a:b"))).isEmpty();
		assertThat(problems((builder) -> builder.runtimeDir("~/run").pluginsDir("file:///srv/plugins")))
			.containsExactly(Problem.error("path-tilde", "uwsgi.runtime-dir", "~/run",
					"Only a shell replaces '~' by a home directory: uWSGI takes it for a name in its working directory,"
							+ " and exits, or does without the file, or makes one there.",
					"Write a path that begins with '/'."),
					Problem.error("path-resource", "uwsgi.plugins-dir", "file:///srv/plugins",
							"uWSGI knows no resources of Spring's: it looks for a file of that very name in its working"
									+ " directory, and exits, or does without it.",
							"Write the path alone: '/srv/plugins'."));
	}

}

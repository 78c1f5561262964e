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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConfigFileCheck}, with a user that is in no group.
 */
class ConfigFileCheckTests {

	private static final UwsgiConfiguration DROPS = UwsgiConfiguration.builder()
		.option("uid", "nobody")
		.option("gid", "65533")
		.build();

	@TempDir
	private Path directory;

	private Path file;

	@BeforeEach
	void setUp() throws IOException {
		Files.setPosixFilePermissions(this.directory, PosixFilePermissions.fromString("rwxr-xr-x"));
		this.file = this.directory.resolve("uwsgi.ini");
	}

	private List<Problem> check(String permissions, @Nullable String group, boolean reload,
			UwsgiConfiguration configuration) {
		ConfigFileCheck check = new ConfigFileCheck(this.file, PosixFilePermissions.fromString(permissions), null,
				group, reload);
		return check.check(CheckSubject.of(configuration, Set.of())).toList();
	}

	private Problem problem(Severity severity) {
		return new Problem(severity, "ini-lost-at-reload", "uwsgi.writer.permissions", null,
				("The user 'nobody' could not read '%s' with the permissions rw-r----- and its owner and group, or not"
						+ " reach it: uWSGI would start as root, and end at its first reload.")
					.formatted(this.file),
				"Set 'uwsgi.writer.group' to a group of that user, let it read the file by 'uwsgi.writer.permissions',"
						+ " or write the file where the user may read it.",
				null);
	}

	@Test
	void newFileThatTheUserCouldNotReadIsAnErrorIfUwsgiIsReloaded() {
		assertThat(check("rw-r-----", null, true, DROPS)).containsExactly(problem(Severity.ERROR));
		assertThat(check("rw-r-----", null, false, DROPS)).containsExactly(problem(Severity.WARNING));
	}

	@Test
	void fileThatIsReplacedKeepsItsOwnerAndGroup() throws IOException {
		Files.createFile(this.file);
		assertThat(check("rw-r-----", null, true, DROPS)).containsExactly(problem(Severity.ERROR));
	}

	@Test
	void fileThatTheUserCouldReadIsFine() {
		assertThat(check("rw-r--r--", null, true, DROPS)).isEmpty();
		assertThat(check("rw-r-----", "65533", true, DROPS)).isEmpty();
		assertThat(check("rw-r-----", null, true, UwsgiConfiguration.builder().build())).isEmpty();
	}

	@Test
	void directoryThatTheUserCannotEnterIsAProblem() throws IOException {
		Files.setPosixFilePermissions(this.directory, PosixFilePermissions.fromString("rwx------"));
		assertThat(check("rw-r--r--", null, true, DROPS)).hasSize(1);
	}

}

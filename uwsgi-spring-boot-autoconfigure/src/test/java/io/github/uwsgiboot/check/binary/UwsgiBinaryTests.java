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

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import io.github.uwsgiboot.check.BinaryCheck;
import io.github.uwsgiboot.check.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for {@link UwsgiBinary}.
 */
class UwsgiBinaryTests {

	@TempDir
	Path directory;

	private Path program;

	@BeforeEach
	void writeProgram() throws Exception {
		this.program = Files.writeString(this.directory.resolve("uwsgi"), "#!/bin/sh\n");
		Files.setPosixFilePermissions(this.program, PosixFilePermissions.fromString("rwx------"));
	}

	@Test
	void findTakesPath() throws Exception {
		assertThat(UwsgiBinary.find(this.program.toString(), null))
			.isEqualTo(new UwsgiBinary(this.program, Files.getLastModifiedTime(this.program), 10));
	}

	@Test
	void findSearchesNameInDirectoriesOfPath() throws Exception {
		Files.createDirectory(this.directory.resolve("one"));
		Files.createDirectories(this.directory.resolve("two/uwsgi"));
		Files.writeString(Files.createDirectory(this.directory.resolve("three")).resolve("uwsgi"), "not executable");
		String searchPath = "%1$s/one::%1$s/two:%1$s/three:%1$s:%1$s/four".formatted(this.directory);
		assertThat(UwsgiBinary.find("uwsgi", searchPath).path()).isEqualTo(this.program);
	}

	@Test
	void findWhenPathIsMissingFails() {
		assertThat(problem("/nowhere/uwsgi", null)).isEqualTo(Problem.error("binary-missing", "uwsgi.check.binary-path",
				"uwsgi", "There is no uWSGI binary '/nowhere/uwsgi'. The file is not tested by uWSGI itself.",
				"Install uWSGI, or set 'uwsgi.check.binary-path' to its binary, or set 'uwsgi.check.binary' to 'off'."));
	}

	@Test
	void findWhenNameIsInNoDirectoryFails() {
		assertThat(problem("uwsgi", "/nowhere").consequence()).isEqualTo("There is no uWSGI binary 'uwsgi' in the"
				+ " directories of PATH. The file is not tested by uWSGI itself.");
	}

	@Test
	void findWhenThereIsNoSearchPathFails() {
		assertThat(problem("uwsgi", null).code()).isEqualTo("binary-missing");
	}

	@Test
	void findWhenPathIsMalformedFails() {
		assertThat(problem("/nowhere/\0", null).code()).isEqualTo("binary-missing");
		assertThat(problem("\0", "/nowhere").code()).isEqualTo("binary-missing");
	}

	@Test
	void findWhenNotExecutableFails() throws Exception {
		Files.setPosixFilePermissions(this.program, PosixFilePermissions.fromString("rw-------"));
		assertThat(problem(this.program.toString(), null))
			.isEqualTo(Problem.error("binary-not-executable", "uwsgi.check.binary-path", "uwsgi",
					"'%s' is not a program that this process may execute. The file is not tested by uWSGI itself."
						.formatted(this.program),
					"Set 'uwsgi.check.binary-path' to the uWSGI binary, or set 'uwsgi.check.binary' to 'off'."));
	}

	@Test
	void findWhenDirectoryFails() {
		assertThat(problem(this.directory.toString(), null).code()).isEqualTo("binary-not-executable");
	}

	@Test
	void replacedBinaryIsAnotherOne() throws Exception {
		UwsgiBinary before = UwsgiBinary.find(this.program.toString(), null);
		assertThat(UwsgiBinary.find(this.program.toString(), null)).isEqualTo(before);
		Files.writeString(this.program, "#!/bin/sh\nexit 0\n");
		Files.setLastModifiedTime(this.program, before.modified());
		assertThat(UwsgiBinary.find(this.program.toString(), null)).isNotEqualTo(before);
	}

	private static Problem problem(String name, String searchPath) {
		UnusableBinaryException exception = catchThrowableOfType(UnusableBinaryException.class,
				() -> UwsgiBinary.find(name, searchPath));
		return exception.problem(BinarySettings.of(BinaryCheck.REQUIRED, "uwsgi"));
	}

}

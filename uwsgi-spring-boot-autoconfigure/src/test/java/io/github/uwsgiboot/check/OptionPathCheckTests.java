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

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OptionDirectoryCheck}.
 */
class OptionDirectoryCheckTests extends AbstractCheckTests {

	@TempDir
	private Path directory;

	OptionDirectoryCheckTests() {
		super(new OptionDirectoryCheck());
	}

	@ParameterizedTest
	@ValueSource(strings = { "logto", "logto2", "daemonize", "daemonize2", "pidfile", "pidfile2", "safe-pidfile",
			"safe-pidfile2", "master-fifo", "spooler", "spooler-external" })
	void directoryOfAFileHasToBeThere(String option) {
		assertThat(problemsOfOption(option, this.directory + "/file")).isEmpty();
		assertThat(problemsOfOption(option, this.directory + "/none/file")).extracting(Problem::code)
			.containsExactly("option-directory-missing");
	}

	@ParameterizedTest
	@ValueSource(strings = { "chdir", "chdir2", "chroot", "metrics-dir" })
	void directoryHasToBeThere(String option) {
		assertThat(problemsOfOption(option, this.directory.toString())).isEmpty();
		assertThat(problemsOfOption(option, this.directory + "/none")).extracting(Problem::code)
			.containsExactly("option-directory-missing");
	}

	@ParameterizedTest
	@ValueSource(strings = { "logto = none/a.log", "daemonize = 127.0.0.1:1717", "chdir = $(DIRECTORY)",
			"touch-reload = /none/a", "if-env = A|logto = /none/a|endif =" })
	void whatIsNoPathOrNotNeededOrNotKnownIsAccepted(String lines) {
		assertThat(problemsOfDirectives(lines.split("\\|"))).isEmpty();
	}

	@Test
	void nothingIsSaidOfPathsBelowAnotherRoot() {
		assertThat(problems((builder) -> builder.option("chroot", this.directory.toString()).option("chdir", "/none")))
			.isEmpty();
	}

	@Test
	void missingDirectoryIsTold() {
		assertThat(problemsOfOption("logto", this.directory + "/none/a.log")).containsExactly(
				Problem.warning("option-directory-missing", "uwsgi.options.logto", this.directory + "/none/a.log",
						"There is no directory '" + this.directory
								+ "/none' now; uWSGI does not start if there is none then.",
						"Make the directory before uWSGI starts, or set 'uwsgi.check.files' to false if uWSGI runs on"
								+ " another machine."));
	}

}

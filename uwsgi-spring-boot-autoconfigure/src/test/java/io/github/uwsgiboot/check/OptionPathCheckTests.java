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

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OptionPathCheck}.
 */
class OptionPathCheckTests extends AbstractCheckTests {

	@TempDir
	private Path directory;

	OptionPathCheckTests() {
		super(new OptionPathCheck());
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
	@ValueSource(strings = { "include", "inherit", "ini", "flock", "worker-exec", "wsgi-file", "zerg" })
	void fileHasToBeThere(String option) throws Exception {
		Files.createFile(this.directory.resolve("there.ini"));
		assertThat(problemsOfOption(option, this.directory + "/there.ini")).isEmpty();
		assertThat(problemsOfOption(option, this.directory + "/none.ini")).extracting(Problem::code)
			.containsExactly("option-file-missing");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ini = {}:shop", "load-file-in-cache = pages {}", "load-file-in-cache = {}",
			"exec-asap = {} --all", "exec-asap = {}", "sharedarea = file={},size=4096", "mount = /shop={}",
			"cgi-loadlib = {}:prepare", "post-pymodule-alias = shop={}" })
	void fileWithinAValueHasToBeThere(String line) throws Exception {
		Path there = Files.createFile(this.directory.resolve("there.py"));
		assertThat(problemsOfDirectives(line.replace("{}", there.toString()))).isEmpty();
		assertThat(problemsOfDirectives(line.replace("{}", this.directory + "/none.py"))).extracting(Problem::code)
			.containsExactly("option-file-missing");
	}

	@ParameterizedTest
	@ValueSource(strings = { "cache2 = name=a,items=5,store={}/file", "file-write = {}/file=text",
			"zergpool = {}/file:127.0.0.1:8080" })
	void directoryWithinAValueHasToBeThere(String line) {
		assertThat(problemsOfDirectives(line.replace("{}", this.directory.toString()))).isEmpty();
		assertThat(problemsOfDirectives(line.replace("{}", this.directory + "/none"))).extracting(Problem::code)
			.containsExactly("option-directory-missing");
	}

	@ParameterizedTest
	@ValueSource(strings = { "logto = none/a.log", "daemonize = 127.0.0.1:1717", "chdir = $(DIRECTORY)",
			"touch-reload = /none/a", "if-env = A|logto = /none/a|endif =", "include = none.ini",
			"include = http://127.0.0.1/none.ini", "ini = %d/none.ini", "ini = /none/$(NAME).ini", "ini = /none/%n.ini",
			"include = @(/none/name)", "ini = data://0", "exec-asap = /none/a || true", "exec-asap = test -e /none/a",
			"mount = /none=shop", "mount = /none=shop:application", "sharedarea = size=4096", "cache2 = name=a,items=5",
			"set-ph = at=/none|include = %(at)/none.ini" })
	void whatIsNoPathOrNotNeededOrNotKnownIsAccepted(String lines) {
		assertThat(problemsOfDirectives(lines.split("\\|(?!\\|| )"))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "chroot", "jail", "namespace", "pivot-root", "setns" })
	void nothingIsSaidOfPathsBelowAnotherRoot(String root) {
		assertThat(problems((builder) -> builder.option(root, this.directory.toString()).option("chdir", "/none")))
			.isEmpty();
	}

	@Test
	void serverThatUwsgiStartsWithoutIsNotMissed() {
		assertThat(problemsOfDirectives("zerg = /none/zerg.sock", "zerg-fallback = true")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "logto", "pidfile", "flock", "wsgi-file" })
	void directoryInThePlaceOfAFileIsTold(String option) {
		assertThat(problemsOfOption(option, this.directory.toString())).containsExactly(
				Problem.warning("option-path-occupied", "uwsgi.options." + option, this.directory.toString(),
						"This is a directory now, and uWSGI wants a file: it " + (option.equals("wsgi-file")
								? "serves no application, and exits with 'need-app'." : "does not start."),
						"Write another path, or set 'uwsgi.check.files' to false if uWSGI runs on another machine."));
	}

	@Test
	void fileInThePlaceOfADirectoryIsTold() throws Exception {
		Path file = Files.createFile(this.directory.resolve("file"));
		assertThat(problemsOfOption("spooler", file.toString()))
			.containsExactly(Problem.warning("option-path-occupied", "uwsgi.options.spooler", file.toString(),
					"This is a file now, and uWSGI wants a directory: it does not start.",
					"Write another path, or set 'uwsgi.check.files' to false if uWSGI runs on another machine."));
		assertThat(problemsOfOption("chdir", file.toString())).extracting(Problem::code)
			.containsExactly("option-directory-missing");
	}

	@Test
	void missingFileIsTold() {
		assertThat(problemsOfOption("flock", this.directory + "/none.ini"))
			.containsExactly(Problem.warning("option-file-missing", "uwsgi.options.flock", this.directory + "/none.ini",
					"There is no file '" + this.directory
							+ "/none.ini' now; uWSGI does not start if there is none then.",
					"Make the file before uWSGI starts, or set 'uwsgi.check.files' to false if uWSGI runs on another"
							+ " machine."));
	}

	@Test
	void fileOfALineThatMayBeASecretIsNotNamed() {
		assertThat(problemsOfOption("exec-asap", this.directory + "/none --password a"))
			.containsExactly(Problem.warning("option-file-missing", "uwsgi.options.exec-asap", null,
					"There is no file of that name now; uWSGI does not start if there is none then.",
					"Make the file before uWSGI starts, or set 'uwsgi.check.files' to false if uWSGI runs on another"
							+ " machine."));
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

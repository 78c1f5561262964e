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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.UwsgiOption;
import io.github.uwsgiboot.sweep.IsolatedUwsgi.Start;
import io.github.uwsgiboot.testsupport.RealServerTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests that a real uWSGI needs the paths of which the catalogue says so.
 */
@RealServerTest
class RequiredPathTests {

	/**
	 * What an option needs besides its path.
	 */
	private static final Map<String, String> NEEDS = Map.of("load-file-in-cache", "cache2 = name=pages,items=10",
			"load-file-in-cache-gzip", "cache2 = name=pages,items=10", "queue-store", "queue = 10", "emperor-pidfile",
			"emperor = .", "wsgi-file", "need-app = true", "zabbix-template", "enable-metrics = true");

	/**
	 * Options whose file has to be more than there: a server that listens, a library, a
	 * whole system, an application, or a program that takes the place of uWSGI.
	 */
	private static final Set<String> NEEDING_MORE = Set.of("cgi-loadlib", "home", "ini-paste", "mount", "namespace",
			"privileged-binary-patch", "privileged-binary-patch-arg", "unprivileged-binary-patch",
			"unprivileged-binary-patch-arg", "worker-exec", "worker-exec2", "wsgi-file");

	/**
	 * Options with which uWSGI prints where this test does not look.
	 */
	private static final Set<String> PRINTING_ELSEWHERE = Set.of("logto", "logto2");

	/**
	 * What uWSGI, Python and the shell say of what is not there.
	 */
	private static final String[] MISSING = { "No such file or directory", "failed to open python file",
			"No module named 'encodings'", "unable to connect to zerg server", ": not found" };

	private static final Map<String, String> CONTENTS = Map.of("json", "{ \"uwsgi\": {} }", "xmlconfig",
			"<uwsgi></uwsgi>", "yaml", "uwsgi:\n  die-on-term: true\n");

	@TempDir
	private static Path directory;

	private static SweepDirectories directories;

	private static IsolatedUwsgi uwsgi;

	@BeforeAll
	static void setUp() throws Exception {
		directories = new SweepDirectories(directory.toRealPath()).make();
		uwsgi = new IsolatedUwsgi(directories);
		assumeThat(uwsgi.isPossible()).as(IsolatedUwsgi.WANTED).isTrue();
	}

	static Stream<DataRow> paths() {
		// With daemonize, uWSGI ends as it should, while a child of it goes on.
		return DataRow.ofCatalogue("uwsgi-2.0-required-paths.tsv")
			.stream()
			.filter((row) -> !row.first().startsWith("daemonize"));
	}

	@ParameterizedTest
	@MethodSource("paths")
	void uwsgiDoesNotServeWithoutThePath(DataRow row) throws Exception {
		Start start = start(row, directories.work().resolve("none").resolve(fileName(row)));
		assertThat(start.log()).doesNotContain("unknown config directive").containsAnyOf(MISSING);
		if (row.last().equals("does not start")) {
			assertThat(start.exitCode()).as(start.log()).isPositive();
		}
	}

	static Stream<DataRow> pathsThatHaveToBeThereAlone() {
		return paths().filter((row) -> !NEEDING_MORE.contains(row.first()) && !row.first().contains("zerg"))
			.filter((row) -> !PRINTING_ELSEWHERE.contains(row.first()));
	}

	@ParameterizedTest
	@MethodSource("pathsThatHaveToBeThereAlone")
	void uwsgiStartsWithThePath(DataRow row) throws Exception {
		Path there = Files.createTempDirectory(directories.root(), "there");
		Start start = start(row, switch (row.cells().get(1)) {
			case "DIRECTORY" -> there;
			case "FILE" -> row.first().startsWith("exec-") ? Path.of("/bin/true") : Files
				.writeString(there.resolve(fileName(row)), CONTENTS.getOrDefault(row.first(), "# nothing\n"));
			default -> there.resolve("new");
		});
		assertThat(start.ended()).as(start.log()).isFalse();
		assertThat(start.log()).contains("spawned uWSGI worker 1");
	}

	private static String fileName(DataRow row) {
		return row.first().startsWith("in") ? "file.ini" : "file.py";
	}

	private static Start start(DataRow row, Path path) throws Exception {
		String example = row.cells().get(3);
		String value = example.equals("-") ? path.toString()
				: example.replace("{}", path.toString()).replace(":shop", ":uwsgi");
		String plugins = plugin(OptionCatalogue.uwsgi20().get(row.first()));
		return uwsgi.start("""
				[uwsgi]
				strict = true
				%smaster = true
				processes = 1
				socket = uwsgi.sock
				%s
				%s = %s
				""".formatted(plugins, NEEDS.getOrDefault(row.first(), ""), row.first(), value));
	}

	private static String plugin(UwsgiOption option) {
		if (option.needsPlugin()) {
			String plugin = option.plugins().iterator().next();
			return "plugin = " + (plugin.equals("python") ? "python3" : plugin) + "\n";
		}
		return option.name().equals("mount") ? "plugin = python3\n" : "";
	}

}

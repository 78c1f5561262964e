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
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import io.github.uwsgiboot.check.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

/**
 * Tests for {@link Complaints}.
 */
class ComplaintsTests {

	private static final String REMEDY = "Correct it, or set 'uwsgi.check.binary' to 'off' to have the file untested.";

	private static final BinaryProbe PROBE = new BinaryProbe("2.0.21", Set.of("http", "python"), ".", Set.of(),
			Set.of());

	@TempDir
	Path directory;

	@Test
	void chatterWithExitCodeZeroIsNoProblem() {
		assertThat(problems(0, """
				[uWSGI] getting INI configuration from /tmp/uwsgi.ini
				*** WARNING: you are running uWSGI as root !!! (use the --uid flag) ***
				2.0.21
				""", "master = true")).isEmpty();
	}

	@Test
	void refusalIsToldAtTheProperty() {
		assertThat(problems(1, """
				[uWSGI] getting INI configuration from /tmp/uwsgi.ini
				[strict-mode] unknown config directive: no-such
				""", "master = true", "no-such = 1"))
			.containsExactly(Problem.error("binary-refused", "uwsgi.directives[1]", null,
					"uWSGI 2.0.21 refuses the file: [strict-mode] unknown config directive: no-such.", REMEDY));
	}

	@Test
	void refusalOfOpenValueTellsTheValue() {
		assertThat(problems(1, "invalid chmod value: 999", "chmod-socket = 999"))
			.containsExactly(Problem.error("binary-refused", "uwsgi.directives[0]", "999",
					"uWSGI 2.0.21 refuses the file: invalid chmod value: 999.", REMEDY));
	}

	@Test
	void refusalThatNamesNoLineIsToldOfTheWhole() {
		assertThat(problems(1, "one\ntwo\nthree\nfour", "master = true")).containsExactly(Problem
			.error("binary-refused", "uwsgi", null, "uWSGI 2.0.21 refuses the file: two; three; four.", REMEDY));
	}

	@Test
	void refusalWithoutWordTellsTheExitCode() {
		assertThat(problems(22, "", "master = true")).extracting(Problem::consequence)
			.containsExactly("uWSGI 2.0.21 refuses the file: exit code 22.");
		assertThat(problems(139, "", "master = true")).extracting(Problem::consequence)
			.containsExactly("uWSGI 2.0.21 refuses the file: signal 11 killed it.");
	}

	@Test
	void sectionThatIsNotFoundIsError() {
		assertThat(problems(0, "*** WARNING: Can't find section \"uwsgi\" in INI configuration file /x/uwsgi.ini ***",
				"master = true"))
			.containsExactly(Problem.error("binary-section-not-found", "uwsgi.section", "uwsgi",
					"uWSGI 2.0.21 does not find the section in the file, and would ignore the whole file.",
					"Name the section 'uwsgi'."));
	}

	@Test
	void pluginThatIsNotLoadedIsError() {
		String complaint = """
				open("/usr/lib/uwsgi/plugins/nosuch_plugin.so"): No such file or directory [core/utils.c line 3731]
				!!! UNABLE to load uWSGI plugin: /usr/lib/uwsgi/plugins/nosuch_plugin.so: cannot open shared object \
				file: No such file or directory !!!
				""";
		List<Problem> expected = List.of(Problem.error("binary-plugin-not-loaded", "uwsgi.directives[0]", "nosuch",
				"uWSGI 2.0.21 does not load the plugin, and would run without it: /usr/lib/uwsgi/plugins/"
						+ "nosuch_plugin.so: cannot open shared object file: No such file or directory.",
				"Install the plugin, correct its name, or set 'uwsgi.plugins-dir' to the directory that has it."));
		assertThat(problems(0, complaint, "plugin = nosuch")).isEqualTo(expected);
		assertThat(problems(1, complaint + "unable to load plugin \"nosuch\"", "plugin = nosuch")).isEqualTo(expected);
	}

	@Test
	void pluginWithPathThatIsNotLoadedIsError() {
		assertThat(problems(0, "/opt/mine_plugin.so: undefined symbol: x", "plugin = /opt/mine_plugin.so"))
			.extracting(Problem::code, Problem::property)
			.containsExactly(tuple("binary-plugin-not-loaded", "uwsgi.directives[0]"));
	}

	@Test
	void pluginThatIsNotLoadedIsToldBesideWhatFollowsFromIt() {
		assertThat(problems(1, """
				!!! UNABLE to load uWSGI plugin: ./rawrouter_plugin.so: cannot open shared object file !!!
				[strict-mode] unknown config directive: rawrouter
				""", "plugin = rawrouter", "rawrouter = :1")).extracting(Problem::code, Problem::property)
			.containsExactly(tuple("binary-plugin-not-loaded", "uwsgi.directives[0]"),
					tuple("binary-refused", "uwsgi.directives[1]"));
	}

	@Test
	void embeddedPluginNeedNotBeLoaded() {
		assertThat(problems(0, """
				!!! UNABLE to load uWSGI plugin: ./http_plugin.so: cannot open shared object file !!!
				!!! UNABLE to load uWSGI plugin: ./python3_plugin.so: cannot open shared object file !!!
				""", "plugin = http,python3")).isEmpty();
	}

	@Test
	void libraryThatPluginLacksIsError() {
		assertThat(problems(0, "!!! UNABLE to load uWSGI plugin: libzmq.so.5: cannot open shared object file !!!",
				"plugin = mongrel2"))
			.extracting(Problem::code, Problem::property)
			.containsExactly(tuple("binary-plugin-not-loaded", "uwsgi.plugins"));
	}

	@Test
	void serverNameWithoutContextIsError() {
		assertThat(problems(0, """
				[uwsgi-ssl] unable to assign certificate /nowhere/c.pem for context "a.example"
				[uwsgi-ssl] DANGER unable to initialize context for "a.example"
				2.0.21
				""", "sni = b.example /nowhere/c.pem,/nowhere/k.pem", "sni = a.example /nowhere/c.pem,/nowhere/k.pem"))
			.containsExactly(Problem.error("binary-sni-not-loaded", "uwsgi.directives[1]",
					"a.example /nowhere/c.pem,/nowhere/k.pem",
					"uWSGI 2.0.21 would serve the name with the certificate of another one: [uwsgi-ssl] unable to"
							+ " assign certificate /nowhere/c.pem for context \"a.example\".",
					REMEDY));
	}

	@Test
	void fileThatThisProcessMayNotReadIsWarning() {
		String complaint = "[uwsgi-ssl] unable to assign key /tls/k.pem for context \"127.0.0.1:1443\"";
		assertThat(problems(1, complaint, "https-socket = 127.0.0.1:1443,c.pem,/tls/k.pem")).extracting(Problem::code)
			.containsExactly("binary-refused");
		Complaints complaints = complaints("/tls/k.pem"::equals, "https-socket = 127.0.0.1:1443,c.pem,/tls/k.pem");
		assertThat(complaints.problems(new BinaryOutput(1, complaint))).containsExactly(Problem.warning(
				"binary-file-denied", "uwsgi.directives[0]", "127.0.0.1:1443,c.pem,/tls/k.pem",
				"This process may not read '/tls/k.pem', so that uWSGI 2.0.21 could not test it from here: %s."
					.formatted(complaint),
				"Let this process read the file to have it tested, if uWSGI is not started by this user either."));
	}

	@Test
	void deniedFileThatUwsgiDoesNotNameChangesNothing() {
		Complaints complaints = complaints("/tls/k.pem"::equals, "https-socket = 127.0.0.1:1443,/tls/c.pem,/tls/k.pem");
		assertThat(complaints.problems(new BinaryOutput(1, "unable to assign certificate /tls/c.pem")))
			.extracting(Problem::code)
			.containsExactly("binary-refused");
	}

	@Test
	void fileIsDeniedByItsModeOnly() throws Exception {
		Path key = Files.writeString(this.directory.resolve("k.pem"), "secret");
		assertThat(BinaryTrial.isDenied(key.toString())).isFalse();
		assertThat(BinaryTrial.isDenied(this.directory.resolve("nowhere").toString())).isFalse();
		assertThat(BinaryTrial.isDenied(this.directory.toString())).isFalse();
		assertThat(BinaryTrial.isDenied("\0")).isFalse();
		Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("---------"));
		assumeFalse(Files.isReadable(key), "Skipped: this user reads every file");
		assertThat(BinaryTrial.isDenied(key.toString())).isTrue();
	}

	@Test
	void complaintIsMasked() {
		Complaints complaints = new Complaints(PROBE, new DirectiveFinder(List.of()),
				(text) -> "[" + text.length() + "]", (file) -> false);
		assertThat(complaints.problems(new BinaryOutput(1, "password"))).extracting(Problem::consequence)
			.containsExactly("uWSGI 2.0.21 refuses the file: [8].");
	}

	private static List<Problem> problems(int exitCode, String text, String... directives) {
		return complaints((file) -> false, directives).problems(new BinaryOutput(exitCode, text));
	}

	private static Complaints complaints(Predicate<String> isDenied, String... directives) {
		DirectiveFinder finder = new DirectiveFinder(Documents.lines(Documents.of(directives)));
		return new Complaints(PROBE, finder, (complaint) -> complaint, isDenied);
	}

}

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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.uwsgiboot.check.BinaryCheck;
import io.github.uwsgiboot.check.CheckSubject;
import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.check.Severity;
import io.github.uwsgiboot.check.binary.BinaryReport.Depth;
import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.ini.IniWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link UwsgiBinaries}, which ask a shell script.
 */
@Timeout(60)
class UwsgiBinariesTests {

	@TempDir
	Path directory;

	private final UwsgiBinaries binaries = new UwsgiBinaries();

	private FakeUwsgi uwsgi;

	private List<Path> strangers = List.of();

	@BeforeEach
	void installBinary() throws Exception {
		this.uwsgi = FakeUwsgi.in(this.directory);
		this.strangers = workspaces();
	}

	@Test
	void testReadsTheVeryFileAndConfiguresItselfByVariant() throws Exception {
		Path seen = this.directory.resolve("seen");
		this.uwsgi
			.reading("cp \"$ini\" '%s.read'; stat -c %%a \"$ini\" \"${ini%%/*}\" >'%s.modes'".formatted(seen, seen))
			.configuring("cp \"$ini\" '%s.configure'".formatted(seen));
		UwsgiConfiguration configuration = UwsgiConfiguration.builder()
			.directive("master = true")
			.directive("vacuum = true")
			.build();
		BinaryReport report = test(configuration);
		assertThat(report).isEqualTo(new BinaryReport("2.0.99", Depth.CONFIGURED,
				List.of(new Untested("vacuum", "uwsgi.directives[1]", "acts beyond the configuration")), List.of()));
		assertThat(Path.of(seen + ".read")).hasContent(new IniWriter().write(configuration.document()));
		assertThat(Path.of(seen + ".configure")).hasContent("""
				# Written by uWSGI Spring Boot. Changes made here are lost at the next write.
				[uwsgi]
				strict = true
				master = true
				""");
		assertThat(Path.of(seen + ".modes")).hasContent("600\n700\n");
		assertThat(calls()).containsExactly("--cflags", "--help", "--strict --ini DIR/my.ini --exit=0",
				"--strict --ini DIR/my.ini --set vacuum=false --version");
		assertThat(leftovers()).isEmpty();
	}

	@Test
	void testTellsSectionAndLeavesOutStrict() throws Exception {
		test(UwsgiConfiguration.builder().section("other").strict(false).directive("master = true").build());
		assertThat(calls()).containsExactly("--cflags", "--help", "--ini DIR/my.ini:other --exit=0",
				"--ini DIR/my.ini:other --set vacuum=false --version");
	}

	@Test
	void testPutsInThePlaceOfTheFile() throws Exception {
		Path seen = this.directory.resolve("seen");
		this.uwsgi.configuring("cp \"$ini\" '%s'".formatted(seen));
		test(Documents.configuration("static-map = /x=%dhtml"));
		assertThat(seen).content().endsWith("[uwsgi]\nstatic-map = /x=/nowhere/html\n");
	}

	@Test
	void testWhenReadIsRefusedDoesNotConfigure() throws Exception {
		this.uwsgi.reading("echo '[strict-mode] unknown config directive: no-such'; exit 1");
		BinaryReport report = test(Documents.configuration("no-such = 1"));
		assertThat(report.depth()).isEqualTo(Depth.READ);
		assertThat(report.problems()).extracting(Problem::severity, Problem::code, Problem::property)
			.containsExactly(tuple(Severity.ERROR, "binary-refused", "uwsgi.directives[0]"));
		assertThat(calls()).hasSize(3);
		assertThat(leftovers()).isEmpty();
	}

	@Test
	void testWhenConfigurationIsRefused() throws Exception {
		this.uwsgi.configuring("echo \"$ini: invalid chmod value: 999\"; exit 1");
		BinaryReport report = test(Documents.configuration("chmod-socket = 999"));
		assertThat(report.depth()).isEqualTo(Depth.CONFIGURED);
		assertThat(report.problems()).extracting(Problem::consequence)
			.containsExactly("uWSGI 2.0.99 refuses the file: /nowhere/my.ini: invalid chmod value: 999.");
	}

	@Test
	void testWhenBinaryFailsWithoutAWordTellsTheExitCode() throws Exception {
		this.uwsgi.reading("exit 3");
		assertThat(test(Documents.configuration("master = true")).problems()).containsExactly(
				Problem.error("binary-refused", "uwsgi", null, "uWSGI 2.0.99 refuses the file: exit code 3.",
						"Correct it, or set 'uwsgi.check.binary' to 'off' to have the file untested."));
	}

	@Test
	void testWhenBinarySaysTooMuchTellsItsLastWords() throws Exception {
		this.uwsgi.reading("yes chatter | head -c 500000; echo 'the reason'; exit 1");
		assertThat(test(Documents.configuration("master = true")).problems()).extracting(Problem::consequence)
			.containsExactly("uWSGI 2.0.99 refuses the file: chatter; chatter; the reason.");
	}

	@Test
	void testMasksSecretsAndControlCharacters() throws Exception {
		this.uwsgi.configuring("printf 'bad swordfish\\033[1m\\n'; exit 1");
		assertThat(test(Documents.configuration("env = PASSWORD=swordfish")).problems())
			.extracting(Problem::consequence)
			.containsExactly("uWSGI 2.0.99 refuses the file: bad ****** [1m.");
	}

	@Test
	void testWhenLineActsStartsNoBinaryOnTheFile() throws Exception {
		BinaryReport report = test(Documents.configuration("master = true", "iprint = hello", "include = x.ini"));
		assertThat(report).isEqualTo(new BinaryReport("2.0.99", Depth.NONE,
				List.of(new Untested("iprint", "uwsgi.directives[1]", "acts as soon as it is read"),
						new Untested("include", "uwsgi.directives[2]", "reads other configuration")),
				List.of(Problem.note("binary-untested", "uwsgi.directives[1]", null,
						"The file is not tested by uWSGI itself, because the option 'iprint' acts as soon as it is"
								+ " read.",
						"Nothing, if that is meant."),
						Problem.note("binary-untested", "uwsgi.directives[2]", null,
								"The file is not tested by uWSGI itself, because the option 'include' reads other"
										+ " configuration.",
								"Nothing, if that is meant."))));
		assertThat(calls()).containsExactly("--cflags", "--help");
	}

	@Test
	void testWithFallbackReadsFileWithoutIt() throws Exception {
		Path seen = this.directory.resolve("seen");
		this.uwsgi.reading("cp \"$ini\" '%s'".formatted(seen));
		test(Documents.configuration("fallback-config = x.ini", "master = true"));
		assertThat(seen).content().endsWith("[uwsgi]\nmaster = true\n");
	}

	@Test
	void testWhenThereIsNoBinaryIsNoteOrError() {
		BinarySettings auto = BinarySettings.of(BinaryCheck.AUTO, "/nowhere/uwsgi");
		BinarySettings required = BinarySettings.of(BinaryCheck.REQUIRED, "/nowhere/uwsgi");
		assertThat(test(Documents.configuration("master = true"), auto)).isEqualTo(new BinaryReport(null, Depth.NONE,
				List.of(),
				List.of(Problem.note("binary-missing", "uwsgi.check.binary-path", "/nowhere/uwsgi",
						"There is no uWSGI binary '/nowhere/uwsgi'. The file is not tested by uWSGI itself.",
						"Install uWSGI, or set 'uwsgi.check.binary-path' to its binary, or set 'uwsgi.check.binary' to"
								+ " 'off'."))));
		assertThat(test(Documents.configuration("master = true"), required).problems()).extracting(Problem::severity)
			.containsExactly(Severity.ERROR);
	}

	@Test
	void testWhenBinaryIsAnotherProgramIsWarningOrError() throws Exception {
		this.uwsgi.replacedBy("echo hello");
		assertThat(severityOfProblem(BinaryCheck.AUTO, "binary-not-uwsgi")).isEqualTo(Severity.WARNING);
		assertThat(severityOfProblem(BinaryCheck.REQUIRED, "binary-not-uwsgi")).isEqualTo(Severity.ERROR);
	}

	@Test
	void testWhenBinaryHangsIsWarningOrError() throws Exception {
		this.uwsgi.reading("sleep 600");
		assertThat(severityOfProblem(BinaryCheck.AUTO, "binary-timeout")).isEqualTo(Severity.WARNING);
		assertThat(severityOfProblem(BinaryCheck.REQUIRED, "binary-timeout")).isEqualTo(Severity.ERROR);
		assertThat(leftovers()).isEmpty();
	}

	private Severity severityOfProblem(BinaryCheck use, String code) {
		BinarySettings settings = BinarySettings.of(use, this.uwsgi.path().toString())
			.withTimeout(Duration.ofSeconds(2));
		Problem problem = test(Documents.configuration("master = true"), settings).problems().get(0);
		assertThat(problem.code()).isEqualTo(code);
		return problem.severity();
	}

	@Test
	void askWhenOffStartsNothing() throws Exception {
		assertThat(this.binaries.ask(this.uwsgi.settings(BinaryCheck.OFF))).isNull();
		assertThat(this.binaries.known(this.uwsgi.settings(BinaryCheck.OFF))).isNull();
		assertThat(this.uwsgi.calls()).isEmpty();
	}

	@Test
	void askRemembersAndKnownStartsNothing() throws Exception {
		BinarySettings settings = this.uwsgi.settings(BinaryCheck.AUTO);
		assertThat(this.binaries.known(settings)).isNull();
		assertThat(this.uwsgi.calls()).isEmpty();
		BinaryProbe probe = this.binaries.ask(settings);
		assertThat(this.binaries.known(settings)).isSameAs(probe).isNotNull();
		test(Documents.configuration("master = true"));
		assertThat(this.uwsgi.calls()).hasSize(4).startsWith("--cflags", "--help");
	}

	@Test
	void askWhenThereIsNoBinaryKnowsNothing() {
		assertThat(this.binaries.ask(BinarySettings.of(BinaryCheck.REQUIRED, "/nowhere/uwsgi"))).isNull();
	}

	private BinaryReport test(UwsgiConfiguration configuration) {
		return test(configuration, this.uwsgi.settings(BinaryCheck.AUTO));
	}

	private BinaryReport test(UwsgiConfiguration configuration, BinarySettings settings) {
		CheckSubject subject = CheckSubject.of(configuration, Set.of());
		return this.binaries.test(subject, new IniWriter().write(configuration.document()), Path.of("/nowhere/my.ini"),
				settings);
	}

	private List<String> calls() throws IOException {
		return this.uwsgi.calls().stream().map((call) -> call.replaceAll("/\\S*/uwsgi-check-[^/]*", "DIR")).toList();
	}

	private List<Path> leftovers() throws IOException {
		return workspaces().stream().filter((workspace) -> !this.strangers.contains(workspace)).toList();
	}

	private static List<Path> workspaces() throws IOException {
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			return files.filter((file) -> file.getFileName().toString().startsWith("uwsgi-check-")).toList();
		}
	}

}

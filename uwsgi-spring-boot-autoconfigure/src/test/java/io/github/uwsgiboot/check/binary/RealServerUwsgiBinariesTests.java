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

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import io.github.uwsgiboot.check.BinaryCheck;
import io.github.uwsgiboot.check.CheckSubject;
import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.check.binary.BinaryReport.Depth;
import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.ini.IniWriter;
import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.UwsgiOption;
import io.github.uwsgiboot.testsupport.Certificates;
import io.github.uwsgiboot.testsupport.Command;
import io.github.uwsgiboot.testsupport.RealServerTest;
import io.github.uwsgiboot.testsupport.Servers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link UwsgiBinaries} that ask a real uWSGI.
 */
@RealServerTest
class RealServerUwsgiBinariesTests {

	@TempDir
	Path directory;

	private final UwsgiBinaries binaries = new UwsgiBinaries();

	private BinarySettings settings;

	private BinaryProbe probe;

	@BeforeEach
	void askBinary() {
		this.settings = BinarySettings.of(BinaryCheck.REQUIRED, Servers.get("uwsgi").toString());
		this.probe = this.binaries.ask(this.settings);
	}

	@Test
	void askTellsWhatTheServerTells() throws Exception {
		assertThat(this.probe.version()).isEqualTo(run("--version").output().strip());
		assertThat(this.probe.features()).contains("SSL");
		List<String> core = OptionCatalogue.uwsgi20()
			.options()
			.stream()
			.filter((option) -> !option.needsPlugin() && option.features().isEmpty())
			.map(UwsgiOption::name)
			.toList();
		assertThat(this.probe.options()).containsAll(core);
		List<String> listed = run("--plugins-list", "--no-server").error()
			.lines()
			.dropWhile((line) -> !line.startsWith("*** uWSGI loaded generic plugins"))
			.takeWhile((line) -> !line.startsWith("---"))
			.filter((line) -> !line.isBlank() && !line.startsWith("***"))
			.map((line) -> line.replaceFirst("^\\d+: ", ""))
			.toList();
		assertThat(this.probe.embeddedPlugins()).containsExactlyInAnyOrderElementsOf(listed);
	}

	@Test
	void goodFilePasses() throws Exception {
		certificates("one", "two");
		BinaryReport report = test("master = true", "processes = 2", "http-socket = 127.0.0.1:18080",
				"https-socket = 127.0.0.1:18443,%1$s/one.crt,%1$s/one.key,HIGH,!%1$s/two.crt",
				"sni = two.example.com %1$s/two.crt,%1$s/two.key", "shared-socket = 127.0.0.1:18081",
				"http-socket = =0", "chmod-socket = 660", "listen = 100");
		assertThat(report).isEqualTo(new BinaryReport(this.probe.version(), Depth.CONFIGURED, List.of(), List.of()));
	}

	@Test
	void goodFileWithSectionPasses() {
		UwsgiConfiguration configuration = Documents.configuration("master = true")
			.toBuilder()
			.section("other")
			.strict(true)
			.build();
		assertThat(test(configuration).problems()).isEmpty();
	}

	@Test
	void sectionThatIsNotThereIsFound() {
		CheckSubject subject = CheckSubject.of(Documents.configuration("master = true"), Set.of());
		BinaryReport report = this.binaries.test(subject, "[UWSGI]\nmaster = true\n", Path.of("/nowhere/uwsgi.ini"),
				this.settings);
		assertThat(report.problems()).extracting(Problem::code).containsExactly("binary-section-not-found");
	}

	@Test
	void fileOfWhichNothingIsLeftForATestPasses() {
		assertThat(test("vacuum = true").problems()).isEmpty();
		assertThat(test("fallback-config = x.ini").problems()).isEmpty();
		assertThat(test().problems()).isEmpty();
	}

	@Test
	void unknownOptionIsRefusedByStrictUwsgiWhenItReads() {
		BinaryReport report = test(
				Documents.configuration("master = true", "no-such = 1").toBuilder().strict(true).build());
		assertRefused(report, Depth.READ, "uwsgi.directives[1]", "[strict-mode] unknown config directive: no-such");
		assertThat(test("master = true", "no-such = 1").problems()).isEmpty();
	}

	@Test
	void unknownRouteActionIsRefusedWhenUwsgiConfiguresItself() {
		assertRefused(test("route-run = nosuch:x"), Depth.CONFIGURED, "uwsgi.directives[0]",
				"unable to register route \"nosuch:******\"");
	}

	@Test
	void keyOfAnotherCertificateIsRefused() throws Exception {
		certificates("one", "two");
		assertRefused(test("https-socket = 127.0.0.1:18443,%1$s/one.crt,%1$s/two.key"), Depth.CONFIGURED,
				"uwsgi.directives[0]", "[uwsgi-ssl] unable to assign key %s/two.key for context \"127.0.0.1:18443\""
					.formatted(this.directory));
	}

	@ParameterizedTest
	@ValueSource(strings = { "https-socket", "suwsgi-socket" })
	void missingCertificateIsRefused(String option) {
		assertRefused(test("http-socket = 127.0.0.1:18080", option + " = 127.0.0.1:0,%1$s/no.crt,%1$s/no.key"),
				Depth.CONFIGURED, "uwsgi.directives[1]",
				"[uwsgi-ssl] unable to assign certificate %s/no.crt for context \"127.0.0.1:1\""
					.formatted(this.directory));
	}

	@Test
	void missingCertificateIsNotLookedForWithoutFiles() {
		UwsgiConfiguration configuration = Documents.configuration("https-socket = 127.0.0.1:18443,no.crt,no.key");
		assertThat(test(configuration, this.settings.withFiles(false)).problems()).isEmpty();
	}

	@Test
	void serverNameWithoutCertificateIsFound() {
		assertThat(test("sni = a.example.com %1$s/no.crt,%1$s/no.key").problems()).containsExactly(Problem.error(
				"binary-sni-not-loaded", "uwsgi.directives[0]",
				"a.example.com %1$s/no.crt,%1$s/no.key".formatted(this.directory),
				"uWSGI %s would serve the name with the certificate of another one: [uwsgi-ssl] unable to assign certificate %s/no.crt for context \"a.example.com\"."
					.formatted(this.probe.version(), this.directory),
				"Correct it, or set 'uwsgi.check.binary' to 'off' to have the file untested."));
	}

	@Test
	void missingPluginIsFound() {
		UwsgiConfiguration configuration = UwsgiConfiguration.builder()
			.plugin("no_such")
			.pluginsDir(this.directory.toString())
			.build();
		assertThat(test(configuration).problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.code()).isEqualTo("binary-plugin-not-loaded");
			assertThat(problem.property()).isEqualTo("uwsgi.plugins");
			assertThat(problem.value()).isEqualTo("no_such");
		});
		assertThat(test("plugin = %1$s/mine_plugin.so").problems()).extracting(Problem::code, Problem::property)
			.containsExactly(tuple("binary-plugin-not-loaded", "uwsgi.directives[0]"));
	}

	@Test
	void brokenPluginIsFound() throws Exception {
		Files.writeString(this.directory.resolve("broken_plugin.so"), "not a library");
		UwsgiConfiguration configuration = UwsgiConfiguration.builder()
			.plugin("broken")
			.pluginsDir(this.directory.toString())
			.build();
		assertThat(test(configuration).problems()).extracting(Problem::code, Problem::value)
			.containsExactly(tuple("binary-plugin-not-loaded", "broken"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "processes = -1", "http-socket = =3", "chmod-socket = 999" })
	void malformedValueIsRefused(String line) {
		BinaryReport report = test("master = true", line);
		assertThat(report.depth()).isEqualTo(Depth.CONFIGURED);
		assertThat(report.problems()).extracting(Problem::code, Problem::property)
			.containsExactly(tuple("binary-refused", "uwsgi.directives[1]"));
	}

	@Test
	void addressThatUwsgiBindsAtOnceIsNotBound() throws Exception {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			String address = "127.0.0.1:0" + taken.getLocalPort();
			Command.Result result = run("--http-socket", address, "--version");
			assertThat(result.exitCode()).isOne();
			assertThat(result.error()).contains("Address already in use");
			assertThat(test("http-socket = " + address).problems()).isEmpty();
		}
	}

	@Test
	void nothingOfTheFileActs() throws Exception {
		Path marker = this.directory.resolve("marker");
		Path fallback = Files.writeString(this.directory.resolve("fallback.ini"),
				"[uwsgi]\nexec-asap = touch %s\nno-server = true\n".formatted(marker));
		UwsgiConfiguration configuration = Documents
			.configuration("fallback-config = " + fallback, "exec-asap = touch " + marker,
					"exec-as-user-atexit = touch " + marker, "hook-as-user-atexit = exec:touch " + marker,
					"hook-asap = exec:touch " + marker, "pidfile = " + marker, "logto = " + marker,
					"spooler = " + marker, "env = X=@(exec:///usr/bin/touch " + marker + ")", "chmod-socket = 999")
			.toBuilder()
			.strict(true)
			.build();
		BinaryReport report = test(configuration);
		assertRefused(report, Depth.CONFIGURED, "uwsgi.directives[9]", "invalid chmod value: 999");
		assertRefused(test(configuration.toBuilder().directive("no-such = 1").build()), Depth.READ,
				"uwsgi.directives[10]", "[strict-mode] unknown config directive: no-such");
		assertThat(marker).doesNotExist();
		assertThat(this.directory)
			.isDirectoryNotContaining((file) -> !file.getFileName().toString().equals("fallback.ini"));
	}

	private void certificates(String... names) throws Exception {
		for (String name : names) {
			new Certificates(this.directory).make(name);
		}
	}

	private void assertRefused(BinaryReport report, Depth depth, String property, String complaint) {
		assertThat(report.depth()).isEqualTo(depth);
		assertThat(report.problems()).extracting(Problem::code, Problem::property, Problem::consequence)
			.containsExactly(tuple("binary-refused", property,
					"uWSGI %s refuses the file: %s.".formatted(this.probe.version(), complaint)));
	}

	private BinaryReport test(String... directives) {
		String[] lines = new String[directives.length];
		for (int i = 0; i < lines.length; i++) {
			lines[i] = directives[i].formatted(this.directory);
		}
		return test(Documents.configuration(lines));
	}

	private BinaryReport test(UwsgiConfiguration configuration) {
		return test(configuration, this.settings);
	}

	private BinaryReport test(UwsgiConfiguration configuration, BinarySettings settings) {
		return this.binaries.test(CheckSubject.of(configuration, Set.of()),
				new IniWriter().write(configuration.document()), this.directory.resolve("uwsgi.ini"), settings);
	}

	private Command.Result run(String... arguments) throws Exception {
		return Command.of(Servers.get("uwsgi"), this.directory).run(arguments);
	}

}

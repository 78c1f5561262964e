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

package io.github.uwsgiboot.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.uwsgiboot.testsupport.Command;
import io.github.uwsgiboot.testsupport.RealServerTest;
import io.github.uwsgiboot.testsupport.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ValueForm} that ask a real uWSGI.
 */
@RealServerTest
class RealServerValueFormTests {

	/**
	 * Options of which every word is a right value.
	 */
	private static final Set<String> WORDS = Set.of("cron2", "metric");

	/**
	 * Options that this uWSGI has no plugin for.
	 */
	private static final Set<String> WITHOUT_PLUGIN = Set.of("curl-cron", "legion-curl-cron");

	/**
	 * Options whose examples want something of the machine.
	 */
	private static final Set<String> NEEDING_MORE = Set.of("cap", "cgi-loadlib", "emperor-cap", "file-write", "https2",
			"legion-mcast", "pivot-root", "sslrouter2", "symcall-register-rpc", "tuntap-router", "unshare", "unshare2",
			"zergpool", "include", "inherit", "hook:alarm", "hook:append", "hook:chmod", "hook:chown", "hook:chown2",
			"hook:mount", "hook:spinningfifo", "hook:unix_signal", "hook:write", "hook:writefifo", "hook:writen");

	private static final String HOOK = "hook:";

	@TempDir
	Path directory;

	static Stream<CatalogueRow> rowsOnWhichUwsgiExits() {
		return rows().filter((row) -> row.cell("otherwise").equals("exits"))
			.filter((row) -> row.value("pattern") != null || row.value("required") != null);
	}

	@ParameterizedTest
	@MethodSource("rowsOnWhichUwsgiExits")
	void valueOfAnotherFormEndsUwsgi(CatalogueRow row) throws Exception {
		String wrong = WORDS.contains(row.first()) ? "a=b" : "of-another-form";
		ValueForm form = OptionCatalogue.uwsgi20().valueForm(row.first());
		assertThat(form).isNotNull().matches((known) -> !known.matches(wrong));
		Command.Result result = run(Stream.of(line("alarm", "full log:"), line(row.first(), wrong)));
		assertThat(result.exitCode()).isOne();
		assertThat(result.error()).doesNotContain("unknown config directive");
	}

	static Stream<CatalogueRow> routesOnWhichUwsgiExits() {
		return routes().filter((row) -> row.cell("otherwise").equals("exits"));
	}

	@ParameterizedTest
	@MethodSource("routesOnWhichUwsgiExits")
	void argumentOfAnotherFormEndsUwsgi(CatalogueRow row) throws Exception {
		String wrong = "of-another-form".matches(row.cell("pattern")) ? "" : "of-another-form";
		Command.Result result = run(Stream.of(route(row, row.first() + ":" + wrong)));
		assertThat(result.exitCode()).isOne();
		assertThat(result.error()).doesNotContain("unable to find", "UNABLE to load");
	}

	@Test
	void examplesOfRoutesAreTaken() throws Exception {
		Command.Result result = run(routes().map((row) -> route(row, row.cell("example"))));
		assertThat(result.error()).contains("spawned uWSGI worker 1").doesNotContain("invalid", "unable to register");
	}

	static Stream<CatalogueRow> routes() {
		return new CatalogueTable("uwsgi-2.0-route-forms.tsv").rows().stream();
	}

	private static String route(CatalogueRow row, String route) {
		String plugin = OptionCatalogue.uwsgi20().routes().pluginOfAction(row.first());
		return ((plugin != null) ? "plugin = " + plugin + "\n" : "") + "route-run = " + route;
	}

	@Test
	void examplesAreTaken() throws Exception {
		Command.Result result = run(
				Stream.concat(
						Stream.of("plugin = logfile", line("logger", "stdio:"),
								line("logger", "errors file:errors.log"), line("mules", "2")),
						examples().map((row) -> line(row.first(), row.cell("example")))));
		assertThat(result.output()).contains("spawned uWSGI worker 1").doesNotContain("invalid", "unable to parse");
	}

	private static Stream<CatalogueRow> rows() {
		return new CatalogueTable("uwsgi-2.0-value-forms.tsv").rows()
			.stream()
			.filter((row) -> !WITHOUT_PLUGIN.contains(row.first()));
	}

	/**
	 * Return the rows of the examples, that of the alarm and of the legion first, of
	 * which others speak.
	 */
	private static Stream<CatalogueRow> examples() {
		List<CatalogueRow> rows = rows().filter((row) -> !NEEDING_MORE.contains(row.first())).toList();
		return Stream.concat(rows.stream().filter((row) -> row.first().equals("legion")),
				rows.stream().filter((row) -> !row.first().equals("legion")));
	}

	private static String line(String option, String value) {
		if (option.startsWith(HOOK)) {
			return "hook-asap = " + option.substring(HOOK.length()) + ":" + value;
		}
		UwsgiOption known = OptionCatalogue.uwsgi20().get(option);
		String plugin = known.needsPlugin() ? "plugin = " + known.plugins().iterator().next() + "\n" : "";
		return plugin + option + " = " + value;
	}

	private Command.Result run(Stream<String> lines) throws Exception {
		// The last line stops uWSGI as soon as it runs.
		String file = lines
			.collect(Collectors.joining("\n", "[uwsgi]\nstrict = true\nmaster = true\nsocket = one.sock\n",
					"\nattach-daemon = sleep 0.2; kill -INT $PPID\n"));
		Files.writeString(this.directory.resolve("test.ini"), file);
		return Command.of(Servers.get("uwsgi"), this.directory).run("--ini", "test.ini");
	}

}

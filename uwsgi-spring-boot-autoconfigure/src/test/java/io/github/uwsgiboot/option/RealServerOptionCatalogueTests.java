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
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.uwsgiboot.testsupport.Command;
import io.github.uwsgiboot.testsupport.RealServerTest;
import io.github.uwsgiboot.testsupport.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OptionCatalogue} that ask a real uWSGI.
 */
@RealServerTest
class RealServerOptionCatalogueTests {

	private static final Pattern OPTION = Pattern.compile("(?m)^    (?:-.\\|)?--(\\S+)");

	private static final Pattern STRICT_REFUSAL = Pattern.compile("unknown config directive: (.*)");

	@TempDir
	Path directory;

	@Test
	void eachOptionThatTheServerPrintsIsInTheCatalogue() throws Exception {
		List<String> printed = options(run("--help"));
		assertThat(printed).hasSizeGreaterThan(700);
		assertThat(printed).allSatisfy((name) -> assertThat(OptionCatalogue.uwsgi20().find(name)).as(name).isNotNull());
	}

	@Test
	void optionsOfPluginsThatTheServerPrintsAreInTheCatalogue() throws Exception {
		List<String> printed = options(run("--plugin", "http,rawrouter,sslrouter,fastrouter", "--help"));
		assertThat(printed).contains("http", "rawrouter", "sslrouter", "fastrouter");
		assertThat(printed).allSatisfy((name) -> assertThat(OptionCatalogue.uwsgi20().find(name)).as(name).isNotNull());
	}

	@Test
	void eachCoreOptionThatNeedsNoFeatureIsPrintedByTheServer() throws Exception {
		List<String> core = OptionCatalogue.uwsgi20()
			.options()
			.stream()
			.filter((option) -> !option.needsPlugin() && option.features().isEmpty())
			.flatMap((option) -> Stream.concat(Stream.of(option.name()), option.aliases().stream()))
			.toList();
		assertThat(options(run("--help"))).containsAll(core);
	}

	@Test
	void actionsThatTheServerPrintsAreThoseOfTheCatalogue() throws Exception {
		List<String> plugins = List.of("router_basicauth", "router_cache", "router_http", "router_redirect",
				"router_rewrite", "router_static", "router_uwsgi", "rpc", "transformation_gzip");
		List<String> printed = actions(run("--plugin", String.join(",", plugins), "--router-list", "--no-server"));
		assertThat(printed).allMatch(OptionCatalogue.uwsgi20().routes()::hasAction);
		assertThat(printed).containsAll(actionsOf(plugins));
	}

	@Test
	void fallbackConfigHelpsOnlyAboveWhatFails() throws Exception {
		Files.writeString(this.directory.resolve("good.ini"), "[uwsgi]\niprint = fell back\nexit = 0\n");
		assertThat(read("strict = true\nfallback-config = good.ini\nno-such = 1")).contains("fell back");
		assertThat(read("strict = true\nno-such = 1\nfallback-config = good.ini")).doesNotContain("fell back")
			.containsPattern(STRICT_REFUSAL);
	}

	@Test
	void numbersAreReadAsTheCatalogueSays() throws Exception {
		assertThat(read("so-send-timeout = 5\nssl-option = 536870912\nversion =")).doesNotContain("unknown", "invalid");
		assertThat(read("so-send-timeout = -1\nversion =")).contains("invalid value for option \"so-send-timeout\"");
		assertThat(read("prio = -1\nversion =")).doesNotContain("invalid value");
		assertThat(read("listen = -1\nversion =")).contains("invalid value for option \"listen\"");
	}

	private String read(String lines) throws Exception {
		Files.writeString(this.directory.resolve("test.ini"), "[uwsgi]\n" + lines + "\n");
		return run("--ini", "test.ini");
	}

	private String run(String... arguments) throws Exception {
		Command.Result result = Command.of(Servers.get("uwsgi"), this.directory).run(arguments);
		return result.output() + result.error();
	}

	private static List<String> options(String help) {
		return OPTION.matcher(help).results().map((result) -> result.group(1)).toList();
	}

	private static List<String> actions(String routerList) {
		return routerList.lines()
			.dropWhile((line) -> !line.startsWith("*** uWSGI loaded routers"))
			.skip(1)
			.takeWhile((line) -> !line.startsWith("---"))
			.toList();
	}

	private static List<String> actionsOf(List<String> plugins) {
		return new CatalogueTable("uwsgi-2.0-route-actions.tsv").rows()
			.stream()
			.filter((row) -> row.value("plugin") == null || plugins.contains(row.value("plugin")))
			.map((row) -> row.cell("action"))
			.toList();
	}

}

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

import java.util.List;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.option.OptionCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConfigureTrial}.
 */
class ConfigureTrialTests {

	@Test
	void ordinaryLinesStay() {
		String[] lines = { "plugin = router_http", "master = true", "processes = 4", "uid = www-data",
				"route-run = http:127.0.0.1:8081", "static-map = /x=/y", "https-socket = 127.0.0.1:8443,c.pem,k.pem",
				"sni = a.example c.pem,k.pem", "shared-socket = 127.0.0.1:80", "http-socket = =0",
				"http-socket = /run/x.sock", "stats = 127.0.0.1:0", "map-socket = 0:1", "chmod-socket = 660" };
		ConfigureTrial trial = trial(lines);
		assertThat(trial.untested()).isEmpty();
		assertThat(Documents.text(trial.document())).isEqualTo(String.join("\n", lines) + "\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "vacuum", "pidfile", "pidfile2", "safe-pidfile", "safe-pidfile2", "fallback-config",
			"logto", "logto2", "daemonize", "daemonize2", "logger", "req-logger", "master-fifo", "touch-reload",
			"touch-exec", "exec-asap", "exec-as-user-atexit", "hook-asap", "hook-as-user-atexit", "call-asap",
			"call-as-user-atexit", "mount-asap", "umount-asap", "legion", "legion-death", "emperor",
			"vassals-start-hook", "after-request-hook", "attach-daemon", "attach-daemon2", "smart-attach-daemon",
			"legion-attach-daemon", "cron", "cron2", "unique-cron", "spooler-chdir", "hook-touch", "binary-path" })
	void lineThatActsLaterIsLeftOut(String option) {
		assertLeftOut(option + " = x", option, "acts beyond the configuration");
	}

	@ParameterizedTest
	@ValueSource(strings = { "spooler", "spooler-external", "print", "test", "no-server", "dump-options" })
	void lineThatActsWhenSetIsLeftOut(String option) {
		assertLeftOut(option + " = x", option, "acts as soon as it is set");
	}

	@Test
	void lineThatSetsSuchAnOptionIsLeftOut() {
		assertLeftOut("set = vacuum=true", "set", "acts beyond the configuration");
		assertLeftOut("set = set=vacuum=true", "set", "acts beyond the configuration");
		assertLeftOut("set = spooler=/x", "set", "acts as soon as it is set");
		assertLeftOut("set = my-own-option=x", "set", "is unknown to uWSGI's own tables");
	}

	@Test
	void optionOfAnUnknownPluginIsLeftOut() {
		assertLeftOut("my-own-option = x", "my-own-option", "is unknown to uWSGI's own tables");
	}

	@Test
	void lineWithVariableOrFileIsLeftOut() {
		assertLeftOut("https-socket = 127.0.0.1:8443,$(CERT),$(KEY)", "https-socket", "depends on the environment");
		assertLeftOut("https-socket = 127.0.0.1:8443,@(c.pem),@(k.pem)", "https-socket", "takes in a file");
		assertLeftOut("env = X=@(exec:///bin/touch x)", "env", "takes in a file");
	}

	@Test
	void immediateLineWithVariableStaysAsUwsgiReplacesNothingInIt() {
		assertThat(trial("listen = $(QUEUE)").untested()).isEmpty();
	}

	@Test
	void literalLooksLikeVariableAndStays() {
		UwsgiConfiguration configuration = UwsgiConfiguration.builder()
			.strict(false)
			.option("processes", "4")
			.option("project", "50%")
			.build();
		ConfigureTrial trial = new ConfigureTrial(configuration.document(), OptionCatalogue.uwsgi20(), true);
		assertThat(trial.untested()).extracting(Untested::option).containsExactly("project");
		assertThat(Documents.text(trial.document())).isEqualTo("processes = 4\n");
	}

	@Test
	void linesThatReferToLeftOutLinesAreLeftOut() {
		ConfigureTrial trial = trial("https-socket = 127.0.0.1:8443,%(procname)", "procname = %(chdir)/c.pem,k.pem",
				"set = chdir=$(DIR)", "set-placeholder = n=2", "processes = %(n)");
		assertThat(trial.untested()).containsExactly(
				new Untested("set", "uwsgi.directives[2]", "depends on the environment"),
				new Untested("procname", "uwsgi.directives[1]", "refers to a line that is left out"),
				new Untested("https-socket", "uwsgi.directives[0]", "refers to a line that is left out"));
		assertThat(Documents.text(trial.document())).isEqualTo("""
				set-placeholder = n=2
				processes = %(n)
				""");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			http-socket = 127.0.0.1:0               | http-socket = 127.0.0.1:1
			http-socket = 127.0.0.1:                | http-socket = 127.0.0.1:1
			socket = :08080                         | socket = 127.0.0.1:1
			uwsgi-socket = [::1]:0                  | uwsgi-socket = 127.0.0.1:1
			http-socket = 127.0.0.1:%(port)         | http-socket = 127.0.0.1:1
			http-socket = 127.0.0.1:%k              | http-socket = 127.0.0.1:1
			https-socket = 127.0.0.1:0,c.pem,k.pem  | https-socket = 127.0.0.1:1,c.pem,k.pem
			""")
	void addressThatIsBoundAtOnceIsReplaced(String line, String expected) {
		ConfigureTrial trial = trial(line);
		assertThat(Documents.text(trial.document())).isEqualTo(expected + "\n");
		assertThat(trial.untested()).containsExactly(new Untested(line.split(" ")[0], "uwsgi.directives[0]",
				"has an address that uWSGI would bind at once"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "http-socket = 127.0.0.1:8080", "http-socket = =0", "socket = fd://3",
			"socket = /run/0.sock", "shared-socket = 127.0.0.1:0", "udp = 127.0.0.1:0" })
	void addressThatIsNotBoundAtOnceStays(String line) {
		ConfigureTrial trial = trial(line);
		assertThat(trial.untested()).isEmpty();
		assertThat(Documents.text(trial.document())).isEqualTo(line + "\n");
	}

	@Test
	void withoutFilesNoCertificateIsOpened() {
		ConfigureTrial trial = new ConfigureTrial(Documents.of("master = true", "https-socket = :8443,c.pem,k.pem",
				"sni = a c.pem,k.pem", "sni-dir = /tls", "http-socket = :8080"), OptionCatalogue.uwsgi20(), false);
		assertThat(trial.untested()).containsExactly(new Untested("https-socket", "uwsgi.directives[1]", "names files"),
				new Untested("sni", "uwsgi.directives[2]", "names files"),
				new Untested("sni-dir", "uwsgi.directives[3]", "names files"));
		assertThat(Documents.text(trial.document())).isEqualTo("""
				master = true
				http-socket = :8080
				""");
	}

	@Test
	void typedSocketsKeepTheirPlaceAndProperty() {
		UwsgiConfiguration configuration = UwsgiConfiguration.builder().strict(true).option("vacuum", "true").build();
		ConfigureTrial trial = new ConfigureTrial(configuration.document(), OptionCatalogue.uwsgi20(), true);
		assertThat(trial.untested())
			.isEqualTo(List.of(new Untested("vacuum", "uwsgi.options.vacuum", "acts beyond the configuration")));
		assertThat(Documents.text(trial.document())).isEqualTo("strict = true\n");
	}

	private static void assertLeftOut(String line, String option, String reason) {
		ConfigureTrial trial = trial("master = true", line);
		assertThat(trial.untested()).containsExactly(new Untested(option, "uwsgi.directives[1]", reason));
		assertThat(Documents.text(trial.document())).isEqualTo("master = true\n");
	}

	private static ConfigureTrial trial(String... directives) {
		return new ConfigureTrial(Documents.of(directives), OptionCatalogue.uwsgi20(), true);
	}

}

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

import io.github.uwsgiboot.networking.StatsParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CompanionCheck}.
 */
class CompanionCheckTests extends AbstractCheckTests {

	CompanionCheckTests() {
		super(new CompanionCheck());
	}

	@Test
	void optionWithoutTheOneThatItNeedsIsNoted() {
		assertThat(problemsOfOption("ssl-verbose", "true"))
			.containsExactly(Problem.note("companion-missing", "uwsgi.options.ssl-verbose", "true",
					"'ssl-verbose' has no effect without a socket or router that speaks TLS.",
					"Add a socket of type 'https' or 'uwsgis', too, or leave the property out."));
	}

	@Test
	void optionThatStartsTheMasterIsNotJustLeftOut() {
		assertThat(problemsOf(StatsParameters.HTTP, true)).containsExactly(Problem.note("companion-missing",
				"uwsgi.networking.stats.http", "true",
				"'stats-http' does nothing without a server of statistics, except that it starts the master process.",
				"Set 'uwsgi.networking.stats.address', too, or set 'uwsgi.options.master' to true and leave the"
						+ " property out."));
		assertThat(problemsOfDirectives("stats-http = true", "master = true")).extracting(Problem::remedy)
			.containsExactly("Set 'uwsgi.networking.stats.address', too, or leave the property out.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			stats-http = true                | stats = 127.0.0.1:1717
			stats-http = true                | http-stats = 127.0.0.1:1717
			stats-http = true                | emperor-stats = 127.0.0.1:1717
			stats-min = true                 | stats-push = file:a
			stats-no-cores = true            | stats-server = 127.0.0.1:1717
			stats-no-metrics = true          | stats-push = file:a
			wait-iface-timeout = 3           | wait-for-iface = eth0
			wait-for-socket-timeout = 3      | wait-for-socket = 127.0.0.1:5432
			wait-for-socket-timeout = 3      | hook-asap = wait_for_socket:127.0.0.1:5432
			wait-for-fs-timeout = 3          | wait-for-file = /srv/a
			wait-for-fs-timeout = 3          | wait-for-mountpoint = /srv
			wait-for-fs-timeout = 3          | hook-asap = wait_for_dir:/srv
			enable-proxy-protocol = true     | http-socket = 127.0.0.1:8080
			enable-proxy-protocol = true     | https-socket = 127.0.0.1:8443,a.crt,a.key
			enable-proxy-protocol = true     | http = 127.0.0.1:8080
			enable-proxy-protocol = true     | protocol = http
			ssl-verbose = true               | suwsgi-socket = 127.0.0.1:8443,a.crt,a.key
			ssl-option = 1                   | https = 127.0.0.1:8443,a.crt,a.key
			ssl-tmp-dir = /run/tls           | sslrouter = 127.0.0.1:8443,a.crt,a.key
			ssl-verify-depth = 2             | https2 = addr=127.0.0.1:8443,cert=a.crt,key=a.key
			ssl-enable3 = true               | https-socket = 127.0.0.1:8443,a.crt,a.key
			ssl-enable-tlsv1 = true          | https-socket = 127.0.0.1:8443,a.crt,a.key
			""")
	void optionBesideTheOneThatItNeedsIsAccepted(String line, String companion) {
		assertThat(problemsOfDirectives(line)).extracting(Problem::code).containsExactly("companion-missing");
		assertThat(problemsOfDirectives(line, companion)).isEmpty();
		assertThat(problemsOfDirectives("if-env = A", companion, "endif =", line)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "http-auto-chunked,http-keepalive = 5", "http-gracetime,http-to = 127.0.0.1:3031" })
	void optionOfARouterNeedsBothTheRouterAndTheOtherOption(String option, String companion) {
		String router = "http = 127.0.0.1:8080";
		assertThat(problemsOfDirectives(option + " = 1")).isEmpty();
		assertThat(problemsOfDirectives("rawrouter = 127.0.0.1:8080", option + " = 1")).isEmpty();
		assertThat(problemsOfDirectives(router, option + " = 1")).extracting(Problem::code)
			.containsExactly("companion-missing");
		assertThat(problemsOfDirectives(router, option + " = 1", companion)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "stats-http = false", "stats-minified = off", "ssl-verbose = 0" })
	void optionThatIsOffNeedsNothing(String line) {
		assertThat(problemsOfDirectives(line)).isEmpty();
	}

	@Test
	void whatIsPushedIsNoServerThatSpeaksHttp() {
		assertThat(problemsOfDirectives("stats-push = file:a", "stats-http = true")).hasSize(1);
	}

	@Test
	void anotherFileMayHaveWhatIsNeeded() {
		assertThat(problemsOfDirectives("include = /etc/uwsgi/common.ini", "stats-http = true")).isEmpty();
	}

	@Test
	void optionUnderAConditionIsLeftAlone() {
		assertThat(problemsOfDirectives("if-env = A", "stats-http = true", "endif =")).isEmpty();
	}

	@Test
	void firstElementOfAListIsNamed() {
		assertThat(problemsOfOption("ssl-option", "1", "2")).extracting(Problem::property)
			.containsExactly("uwsgi.options.ssl-option[0]");
	}

}

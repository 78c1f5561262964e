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

import io.github.uwsgiboot.config.UwsgiConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DirectiveFinder}, with complaints of a real uWSGI.
 */
class DirectiveFinderTests {

	private static final UwsgiConfiguration CONFIGURATION = Documents.configuration("plugin = python3,router_http",
			"need-plugin = 0:/opt/x/mine_plugin.so", "procs = -1", "set = threads=-1", "http-socket = =3",
			"https-socket = =13,a.pem,a.key", "https-socket = 127.0.0.1:8443,/tls/b.pem,/tls/b.key,HIGH,!/tls/ca.pem",
			"sni = b.example /tls/b.pem,/tls/b.key", "sni = c.example /tls/b.pem,/tls/b.key", "chmod-socket = 999",
			"https-socket = 127.0.0.1:9443,/tls/b.pem,/tls/c.key", "route-run = nosuch:x", "no-such = 1");

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
			[strict-mode] unknown config directive: no-such                                           | 12
			invalid value for option "procs": must be > 0                                             | 2
			invalid value for option "threads": must be > 0                                           | 3
			unable to use shared socket 3                                                             | 4
			unable to use shared socket 13                                                            | 5
			unable to use shared socket 1                                                             |
			[uwsgi-ssl] unable to assign certificate /tls/b.pem for context "127.0.0.1:8443"          | 6
			[uwsgi-ssl] unable to assign certificate /tls/b.pem for context "127.0.0.1:9443"          | 10
			[uwsgi-ssl] unable to assign key /tls/c.key for context "127.0.0.1:9443"                  | 10
			[uwsgi-ssl] unable to set ssl verify locations (/tls/ca.pem) for context "127.0.0.1:8443" | 6
			[uwsgi-ssl] DANGER unable to initialize context for "b.example"                           | 7
			[uwsgi-ssl] DANGER unable to initialize context for "c.example"                           | 8
			invalid chmod value: 999                                                                  | 9
			unable to register route "nosuch:x"                                                       | 11
			/usr/lib/uwsgi/plugins/router_http_plugin.so: cannot open shared object file              | 0
			/usr/lib/uwsgi/plugins/http_plugin.so: cannot open shared object file                     |
			/opt/x/mine_plugin.so: undefined symbol: x                                                | 1
			unable to load plugin "python3"                                                           | 0
			something else went wrong                                                                 |
			""")
	void findTellsTheLine(String complaint, Integer index) {
		Line line = new DirectiveFinder(Documents.lines(CONFIGURATION.document())).find(complaint);
		if (index == null) {
			assertThat(line).isNull();
		}
		else {
			assertThat(line).isNotNull();
			assertThat(line.directive().property()).isEqualTo("uwsgi.directives[%d]".formatted(index));
		}
	}

}

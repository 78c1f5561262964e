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

package io.github.uwsgiboot.actuate.endpoint;

import java.util.List;

import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.ini.IniDocument;
import io.github.uwsgiboot.ini.Value;
import io.github.uwsgiboot.option.OptionCatalogue;
import org.junit.jupiter.api.Test;

import org.springframework.boot.actuate.endpoint.Sanitizer;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FileSanitizer}.
 */
class FileSanitizerTests {

	private static final List<String> FOREIGN = List.of("# Written by hand, password hunter2\n", "\n", "[uwsgi]\n",
			"http-socket = 127.0.0.1:8080\n", "  env=DB_PASSWORD=hunter2\n", ";env = DB_PASSWORD=hunter1\n", "env =\n",
			"master\n", "hunter2\n", "my-password = hunter2\n", "my-url = http://127.0.0.1\n",
			"logto = /var/log/100%%\n", "master = true\n", "env = DB_PASSWORD=%\n", "  hunter2\n", "procname = x");

	@Test
	void secretsOfAForeignFileAreHidden() {
		assertThat(sanitizer(false).sanitize(FOREIGN)).containsExactly("# ******\n", "\n", "[uwsgi]\n",
				"http-socket = 127.0.0.1:8080\n", "env = ******\n", "; ******\n", "env =\n", "master\n", "******\n",
				"my-password = ******\n", "my-url = ******\n", "logto = /var/log/100%%\n", "master = true\n",
				"env = ******\n", "******\n", "procname = x");
	}

	@Test
	void everythingIsShownToWhomSecretsMayBeShown() {
		assertThat(sanitizer(true).sanitize(FOREIGN)).isEqualTo(FOREIGN);
	}

	@Test
	void markOfOurFilesIsShown() {
		List<String> lines = List.of("# Written by uWSGI Spring Boot. Changes made here are lost at the next write.\n");
		assertThat(sanitizer(false).sanitize(lines)).isEqualTo(lines);
	}

	@Test
	void passwordInAUrlIsHidden() {
		assertThat(sanitizer(false).sanitize(List.of("stats = http://u:hunter2@127.0.0.1:1717\n")))
			.containsExactly("stats = http://u:******@127.0.0.1:1717\n");
	}

	@Test
	void sanitizingFunctionIsAskedByThePropertyThatTheOptionComesFrom() {
		SanitizingFunction function = SanitizingFunction.sanitizeValue()
			.ifKeyEquals("uwsgi.networking.sockets.web.dsn");
		assertThat(sanitizer(false, function).sanitize(List.of("http-socket = 10.0.0.1:80\n", "socket = :3031\n")))
			.containsExactly("http-socket = ******\n", "socket = :3031\n");
	}

	@Test
	void sanitizingFunctionIsAskedByThePropertyOfTheOptionItself() {
		SanitizingFunction function = SanitizingFunction.sanitizeValue().ifKeyEndsWith("logto");
		assertThat(sanitizer(true, function).sanitize(List.of("logto = /var/log/x\n")))
			.containsExactly("logto = ******\n");
	}

	private static FileSanitizer sanitizer(boolean showSecrets, SanitizingFunction... functions) {
		Directive web = Directive.of(OptionCatalogue.uwsgi20().get("http-socket"), new Value.Literal("127.0.0.1:8080"),
				"uwsgi.networking.sockets.web.dsn");
		return new FileSanitizer(new IniDocument("uwsgi", List.of(web)),
				new ValueSanitizer(new Sanitizer(List.of(functions)), showSecrets));
	}

}

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

import java.util.List;

import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.networking.SslParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LineOrderCheck}.
 */
class LineOrderCheckTests extends AbstractCheckTests {

	LineOrderCheckTests() {
		super(new LineOrderCheck());
	}

	@Test
	void propertiesAndOptionsAreInOrder() {
		assertThat(problems((builder) -> builder.option("https-socket", "127.0.0.1:8443,/c.pem,/k.pem")
			.option("ssl-enable-tlsv1", "true")
			.option("http-socket", "127.0.0.1:0")
			.option("reuse-port", "true")
			.networking((networking) -> networking
				.socket(Socket.of("tls", SocketType.HTTPS).address("127.0.0.1:8444").tls("/c.pem", "/k.pem"))
				.with(SslParameters.RAW_OPTIONS, List.of(536870912)))))
			.isEmpty();
	}

	@Test
	void settingOfTlsBelowItsSocketIsRefused() {
		assertThat(problemsOfDirectives("https-socket = 127.0.0.1:8443,/c.pem,/k.pem", "ssl-option = 536870912"))
			.containsExactly(Problem.error("directive-too-late", "uwsgi.directives[1]", "536870912",
					"'ssl-option' has no effect in this place: TLS is set up with what stands above.",
					"Move the line up, or make it a property below 'uwsgi.options'."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "https = 127.0.0.1:8443,/c.pem,/k.pem",
			"https2 = addr=127.0.0.1:8443,cert=/c.pem,key=/k.pem", "sslrouter = 127.0.0.1:8443,/c.pem,/k.pem",
			"sslrouter2 = addr=127.0.0.1:8443,cert=/c.pem,key=/k.pem", "suwsgi-socket = 127.0.0.1:3031,/c.pem,/k.pem" })
	void settingOfTlsBelowAnythingThatSpeaksItIsRefused(String line) {
		assertThat(problemsOfDirectives(line, "ssl-option = 536870912"))
			.containsExactly(Problem.error("directive-too-late", "uwsgi.directives[1]", "536870912",
					"'ssl-option' has no effect in this place: TLS is set up with what stands above.",
					"Move the line up, or make it a property below 'uwsgi.options'."));
	}

	@Test
	void settingOfTlsAboveItsSocketIsAccepted() {
		assertThat(problemsOfDirectives("ssl-option = 536870912", "https-socket = 127.0.0.1:8443,/c.pem,/k.pem"))
			.isEmpty();
	}

	@Test
	void settingOfTlsBelowAServerNameIsRefused() {
		assertThat(problemsOfDirectives("sni = a.example /c.pem,/k.pem", "ssl-verify-depth = 2"))
			.containsExactly(Problem.error("directive-too-late", "uwsgi.directives[1]", "2",
					"'ssl-verify-depth' has no effect in this place: TLS is set up with what stands above.",
					"Move the line up, or make it a property below 'uwsgi.options'."));
	}

	@Test
	void sessionContextBelowItsRouterIsRefused() {
		assertThat(problemsOfDirectives("https = 127.0.0.1:8443,/c.pem,/k.pem", "https-session-context = shop"))
			.containsExactly(Problem.error("directive-too-late", "uwsgi.directives[1]", "shop",
					"'https-session-context' has no effect in this place: an HTTPS"
							+ " router is set up with what stands above.",
					"Move the line up, or make it a property below 'uwsgi.options'."));
	}

	@Test
	void settingBelowASocketWithAnAutomaticPortIsRefused() {
		assertThat(problemsOfDirectives("http-socket = 127.0.0.1:0", "socket-timeout = 10", "master = true"))
			.containsExactly(Problem.error("directive-too-late", "uwsgi.directives[1]", "10",
					"'socket-timeout' has no effect in this place: a socket with"
							+ " port 0 is bound with what stands above.",
					"Move the line up, or make it a property below 'uwsgi.options'."));
		assertThat(problemsOfDirectives("http-socket = 127.0.0.1:8080", "socket-timeout = 10")).isEmpty();
	}

}

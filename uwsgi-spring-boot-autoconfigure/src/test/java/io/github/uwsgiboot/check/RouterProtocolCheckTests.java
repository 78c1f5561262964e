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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RouterProtocolCheck}.
 */
class RouterProtocolCheckTests extends AbstractCheckTests {

	RouterProtocolCheckTests() {
		super(new RouterProtocolCheck());
	}

	@ParameterizedTest
	@ValueSource(strings = { "uwsgi-socket = 127.0.0.1:3031", "socket = :3031", "http-socket = 127.0.0.1:3032",
			"http-socket = 127.0.0.2:3031", "fastrouter = 127.0.0.1:3031", "udp = 127.0.0.1:3031" })
	void destinationThatMaySpeakUwsgiIsAccepted(String line) {
		assertThat(problemsOfDirectives("http-to = 127.0.0.1:3031", line)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http-socket = 127.0.0.1:3031", "http-socket = :3031", "https = 0.0.0.0:3031,c.pem,k.pem",
			"scgi-socket = [::]:3031", "raw-socket = 127.0.0.1:3031" })
	void destinationOfAnotherProtocolIsRefused(String line) {
		assertThat(problemsOfDirectives("http-to = 127.0.0.1:3031", line)).containsExactly(Problem.error(
				"router-destination-protocol", "uwsgi.directives[0]", "127.0.0.1:3031",
				"'uwsgi.directives[1]' listens there, and does not speak the uwsgi protocol, which a router speaks: no"
						+ " request would be answered.",
				"Write the address of a socket of type 'uwsgi'."));
	}

	@Test
	void protocolOfPlainSocketsCounts() {
		assertThat(problemsOfDirectives("protocol = http", "socket = /run/a.sock", "fastrouter-to = /run/a.sock"))
			.extracting(Problem::property)
			.containsExactly("uwsgi.directives[2]");
	}

	@Test
	void whatOtherRoutersSpeakIsNotKnown() {
		assertThat(problemsOfDirectives("rawrouter-to = 127.0.0.1:3031", "http-socket = 127.0.0.1:3031")).isEmpty();
	}

}

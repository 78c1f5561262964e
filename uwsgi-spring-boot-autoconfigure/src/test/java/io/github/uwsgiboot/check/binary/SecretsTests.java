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

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Secrets}.
 */
class SecretsTests {

	@Test
	void valueOfSecretOptionIsMasked() {
		Secrets secrets = secrets("legion = x 1 2 aes:topsecret", "processes = 4444");
		assertThat(secrets.mask("bad: x 1 2 aes:topsecret, 4444")).isEqualTo("bad: ******, 4444");
	}

	@Test
	void valueBehindAssignmentIsMaskedAlone() {
		assertThat(secrets("set-placeholder = password=swordfish").mask("no swordfish here"))
			.isEqualTo("no ****** here");
	}

	@Test
	void routeKeepsItsAction() {
		Secrets secrets = secrets("route-run = basicauth:realm,user:password");
		assertThat(secrets.mask("unable to register route \"basicauth:realm,user:password\""))
			.isEqualTo("unable to register route \"basicauth:******\"");
	}

	@Test
	void longerValueIsMaskedFirst() {
		assertThat(secrets("env = abc", "env = abcdef").mask("abcdef abc")).isEqualTo("****** ******");
	}

	@Test
	void valueOfUnknownOptionIsMasked() {
		assertThat(secrets("my-token = swordfish").mask("swordfish")).isEqualTo("******");
	}

	@Test
	void shortValueIsNoSecret() {
		assertThat(secrets("env = 1").mask("line 1")).isEqualTo("line 1");
	}

	@Test
	void pemIsMasked() {
		assertThat(secrets().mask("key -----BEGIN RSA PRIVATE KEY-----\nMII\n-----END RSA PRIVATE KEY----- end"))
			.isEqualTo("key ****** end");
		assertThat(secrets().mask("key -----BEGIN PRIVATE KEY-----\nMII")).isEqualTo("key ******");
	}

	private static Secrets secrets(String... directives) {
		return new Secrets(Documents.lines(Documents.of(directives)));
	}

}

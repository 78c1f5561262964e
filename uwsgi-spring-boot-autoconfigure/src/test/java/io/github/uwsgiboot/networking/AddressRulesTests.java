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

package io.github.uwsgiboot.networking;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link AddressRules}.
 */
class AddressRulesTests {

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1:9191", ":9191", "localhost:9191", "[::1]:9191", "/run/stats.sock", "@stats" })
	void requireServerAcceptsWhatUwsgiBinds(String text) {
		assertThatNoException().isThrownBy(() -> AddressRules.requireServer(text));
	}

	@ParameterizedTest
	@CsvSource({ "=0,address-shared-number", "fd://3,address-descriptor", "127.0.0.*:9191,address-host",
			"http://127.0.0.1:9191,address-url", "127.0.0.1:0,address-port", "127.0.0.1,address-without-port",
			"'',address-missing" })
	void requireServerRefusesWhatUwsgiBindsElsewhere(String text, String code) {
		assertThatExceptionOfType(InvalidAddressException.class).isThrownBy(() -> AddressRules.requireServer(text))
			.extracting(InvalidAddressException::code)
			.isEqualTo(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1:9191", ":9191", "localhost:9191", "/run/stats.sock" })
	void requireRouterServerAcceptsWhatARouterBinds(String text) {
		assertThatNoException().isThrownBy(() -> AddressRules.requireRouterServer(text));
	}

	@ParameterizedTest
	@CsvSource({ "[::1]:9191,address-ipv6", "=0,address-shared-number" })
	void requireRouterServerRefusesWhatARouterBindsElsewhere(String text, String code) {
		assertThatExceptionOfType(InvalidAddressException.class)
			.isThrownBy(() -> AddressRules.requireRouterServer(text))
			.extracting(InvalidAddressException::code)
			.isEqualTo(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1:3031", ":3031", "0.0.0.0:3031", "/run/app.sock", "app.sock", "@app" })
	void requirePeerAcceptsWhatUwsgiFinds(String text) {
		assertThatNoException().isThrownBy(() -> AddressRules.requirePeer(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost:3031", "[::1]:3031", "::1:3031", "127.0.0.*:3031", "fd://3", "=0", "127.0.0.1",
			"127.0.0.1:80x", "tcp://127.0.0.1:80", "" })
	void requirePeerRefusesWhatUwsgiDoesNotFind(String text) {
		assertThatExceptionOfType(InvalidAddressException.class).isThrownBy(() -> AddressRules.requirePeer(text))
			.extracting(InvalidAddressException::code)
			.isEqualTo("address-not-reachable");
	}

}

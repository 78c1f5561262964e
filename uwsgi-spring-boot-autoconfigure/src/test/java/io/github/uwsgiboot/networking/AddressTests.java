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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Address}.
 */
class AddressTests {

	@ParameterizedTest
	@CsvSource({ "127.0.0.1:8080,127.0.0.1,8080", "127.1:1,127.1,1", ":65535,'',65535", "localhost:80,localhost,80",
			"[::1]:8080,[::1],8080", "[::]:1,[::],1", "[::ffff:127.0.0.1]:9,[::ffff:127.0.0.1],9",
			"127.0.0.*:80,127.0.0.*,80", "my-host.example.com:80,my-host.example.com,80", "a_b:80,a_b,80" })
	void readsHostAndPort(String text, String host, int port) {
		assertThat(Address.parse(text)).isEqualTo(new Address.Tcp(host, port));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/run/app.sock", "app.sock", "./8080", "../run/app.sock", "app" })
	void readsPaths(String text) {
		assertThat(Address.parse(text)).isEqualTo(new Address.UnixPath(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "@app", "\\0app" })
	void readsAbstractNames(String text) {
		assertThat(Address.parse(text)).isEqualTo(new Address.AbstractName(text));
	}

	@Test
	void readsFileDescriptors() {
		assertThat(Address.parse("fd://3")).isEqualTo(new Address.FileDescriptor(3));
	}

	@ParameterizedTest
	@CsvSource({ "'',address-missing", "' ',address-missing", "=0,address-shared-number", "=,address-shared-number",
			"fd://x,address-descriptor", "fd://,address-descriptor", "fd://-1,address-descriptor",
			"127.0.0.1,address-without-port", "8080,address-without-port", "localhost,address-without-port",
			"[::1],address-without-port", "[::1:80,address-ipv6-without-brackets",
			"[::1]x:80,address-ipv6-without-brackets", "/run/,address-directory", "unix:/x.sock,address-url",
			"tcp://h:1,address-url", "http://127.0.0.1:80,address-url", "/a:b.sock,address-path-with-colon",
			"@a:1,address-path-with-colon", "::1:8080,address-ipv6-without-brackets", "[localhost]:80,address-ipv6",
			"[fe80::1%eth0]:80,address-ipv6", "[fe80::1]:80,address-ipv6", "[FEBF:0::1]:80,address-ipv6",
			"[:::]:80,address-ipv6", "[1]:80,address-ipv6", "256.0.0.1:80,address-host", "2130706433:80,address-host",
			"0x7f.1:80,address-host", "1.2.3.4.5:80,address-host", "a b:80,address-host", "127.0.0.1:0,address-port",
			"127.0.0.1:,address-port", "127.0.0.1:080,address-port", "127.0.0.1:65536,address-port",
			"127.0.0.1:83538,address-port", "127.0.0.1:-1,address-port", "127.0.0.1:80x,address-port",
			"127.0.0.1:http,address-port", "127.0.0.1:99999999999,address-port" })
	void refusesWhatUwsgiWouldBindElsewhere(String text, String code) {
		assertThatExceptionOfType(InvalidAddressException.class).isThrownBy(() -> Address.parse(text))
			.satisfies((exception) -> assertThat(exception.code()).isEqualTo(code));
	}

	@Test
	void countsTheBytesOfAPath() {
		String longest = "/" + "a".repeat(101);
		assertThat(Address.parse(longest)).isEqualTo(new Address.UnixPath(longest));
		assertThatExceptionOfType(InvalidAddressException.class).isThrownBy(() -> Address.parse(longest + "a"))
			.withMessageContaining("these are 103");
		assertThatExceptionOfType(InvalidAddressException.class).isThrownBy(() -> Address.parse("/" + "é".repeat(51)))
			.withMessageContaining("these are 103");
	}

	@ParameterizedTest
	@CsvSource({ ":80,true,false", "0.0.0.0:80,true,false", "[::]:80,true,false", "127.0.0.1:80,false,false",
			"localhost:80,false,true", "[::1]:80,false,false", "127.0.*:80,false,false" })
	void tellsWildcardsAndNames(String text, boolean wildcard, boolean name) {
		Address.Tcp address = (Address.Tcp) Address.parse(text);
		assertThat(address.isWildcard()).isEqualTo(wildcard);
		assertThat(address.isName()).isEqualTo(name);
	}

	@ParameterizedTest
	@CsvSource({ "127.0.0.1:80,true", "127.1:80,true", ":80,true", "/run/app.sock,true", "@app,true",
			"localhost:80,false", "127.0.0.*:80,false", "[::1]:80,false", "fd://3,false" })
	void tellsWhatUwsgiCanConnectTo(String text, boolean reachable) {
		assertThat(Address.parse(text).isReachable()).isEqualTo(reachable);
	}

}

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

package io.github.uwsgiboot.write.instance;

import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link StatsAddress}.
 */
class StatsAddressTests {

	@ParameterizedTest
	@CsvSource({ "127.0.0.1:1717,127.0.0.1", "0.0.0.0:1717,127.0.0.1", ":1717,127.0.0.1", "[::1]:1717,::1",
			"[::]:1717,::1" })
	void whatListensEverywhereIsAskedOnLoopback(String text, String host) {
		assertThat(StatsAddress.parse(text).socketAddress()).isEqualTo(new InetSocketAddress(host, 1717));
	}

	@Test
	void absolutePathIsAUnixSocket() {
		assertThat(StatsAddress.parse("/run/shop/stats.sock").socketAddress())
			.isEqualTo(UnixDomainSocketAddress.of("/run/shop/stats.sock"));
	}

	@Test
	void schemeTellsThatTheServerSpeaksHttp() {
		assertThat(StatsAddress.parse("http://127.0.0.1:1717/")).isEqualTo(new StatsAddress("127.0.0.1:1717", true));
		assertThat(StatsAddress.parse("http:///run/stats.sock")).isEqualTo(new StatsAddress("/run/stats.sock", true));
		assertThat(StatsAddress.parse("127.0.0.1:1717")).isEqualTo(new StatsAddress("127.0.0.1:1717", false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "@stats", "stats.sock", "127.0.*:1717", "fd://3", "127.0.0.1:0", "=0" })
	void whatJavaCannotConnectToIsRefused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> StatsAddress.parse(text).socketAddress())
			.withMessageStartingWith("The stats server at '%s' cannot be asked from here: ".formatted(text));
	}

}

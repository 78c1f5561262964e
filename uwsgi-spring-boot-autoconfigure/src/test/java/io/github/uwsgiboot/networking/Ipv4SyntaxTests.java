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
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Ipv4Syntax}.
 */
class Ipv4SyntaxTests {

	@ParameterizedTest
	@ValueSource(
			strings = { "127.0.0.1", "0.0.0.0", "255.255.255.255", "127.1", "10.1.2", "1", "*", "127.*", "10.0.0.*" })
	void addressWithSmallNumbersIsOne(String host) {
		assertThat(Ipv4Syntax.isAddress(host)).isTrue();
		assertThat(Ipv4Syntax.matches(host)).isTrue();
		assertThat(Ipv4Syntax.isMeant(host)).isTrue();
		assertThat(Ipv4Syntax.hasOctal(host)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "256.0.0.1", "1.2.3.999", "300" })
	void numberAbove255HasTheFormAlone(String host) {
		assertThat(Ipv4Syntax.matches(host)).isTrue();
		assertThat(Ipv4Syntax.isAddress(host)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "1.2.3.4.5", "1..2", ".1", "1.", ".", "1000", "1.2.3.1000", "*.1", "**", "1*", "1.2*", "*1" })
	void digitsDotsAndStarsAreMeantButNoAddress(String host) {
		assertThat(Ipv4Syntax.isMeant(host)).isTrue();
		assertThat(Ipv4Syntax.matches(host)).isFalse();
		assertThat(Ipv4Syntax.isAddress(host)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "localhost", "1.2.3.a", "[::1]", "1.2.3.4 ", "-1", "١.1.1.1" })
	void otherTextIsNotMeant(String host) {
		assertThat(Ipv4Syntax.isMeant(host)).isFalse();
		assertThat(Ipv4Syntax.matches(host)).isFalse();
		assertThat(Ipv4Syntax.hasOctal(host)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "010.0.0.1", "10.00.0.1", "1.2.3.01", "127.001", "01" })
	void numberWithLeadingZeroIsOctal(String host) {
		assertThat(Ipv4Syntax.hasOctal(host)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "100.200.10.20", "0", "x01.example.com", "01.example.com" })
	void zeroAloneAndNamesAreNotOctal(String host) {
		assertThat(Ipv4Syntax.hasOctal(host)).isFalse();
	}

}

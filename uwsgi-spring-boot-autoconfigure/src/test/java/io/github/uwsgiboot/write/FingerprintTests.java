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

package io.github.uwsgiboot.write;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Fingerprint}.
 */
class FingerprintTests {

	private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

	@Test
	void ofIsSha256InLowerCase() {
		assertThat(Fingerprint.of(new byte[0])).hasToString(EMPTY);
		assertThat(Fingerprint.of("abc".getBytes(StandardCharsets.US_ASCII)))
			.hasToString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	}

	@Test
	void textMakesEqualFingerprint() {
		assertThat(new Fingerprint(EMPTY)).isEqualTo(Fingerprint.of(new byte[0]));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "e3b0", "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855",
			"\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"" })
	void otherTextThrowsException(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Fingerprint(text))
			.withMessage("A fingerprint is the SHA-256 of a file in 64 lower-case hexadecimal digits, but this has "
					+ text.length() + " characters: '" + text + "'");
	}

}

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
 * Tests for {@link Mark}.
 */
class MarkTests {

	private final Mark mark = new Mark("; ours");

	@ParameterizedTest
	@ValueSource(strings = { "; ours", "; ours\n", "; ours\r\n", "; ours\n[uwsgi]\n" })
	void isInContentThatStartsWithIt(String content) {
		assertThat(this.mark.isIn(content.getBytes(StandardCharsets.UTF_8))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "\n; ours\n", "; our", "; ours ", " ; ours", "; ours\r", "; ours\r\r\n", "\ufeff; ours" })
	void isNotInOtherContent(String content) {
		assertThat(new Mark("; ours").isIn(content.getBytes(StandardCharsets.UTF_8))).isFalse();
	}

	@Test
	void isNotInBytesThatAreNoText() {
		assertThat(this.mark.isIn(new byte[] { (byte) 0xff, ';', ' ', 'o', 'u', 'r', 's' })).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "; a\n", "; a\r", "; a\nb" })
	void markThatIsNoLineThrowsException(String line) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Mark(line))
			.withMessage("The mark must be one line that is not blank, but is '" + line + "'");
	}

}

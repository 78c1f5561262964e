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

package io.github.uwsgiboot.write.reload;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link BackOff}.
 */
class BackOffTests {

	@Test
	void timeDoublesUpToTheLongest() {
		assertThat(seconds(BackOff.defaults())).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
	}

	@Test
	void timeStaysTheLongestHoweverOftenItFails() {
		assertThat(BackOff.defaults().after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(1));
		BackOff longest = new BackOff(Duration.ofDays(1), Duration.ofDays(1));
		assertThat(longest.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofDays(1));
	}

	@Test
	void timeThatShrinksIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new BackOff(Duration.ofSeconds(2), Duration.ofSeconds(1)));
		assertThatIllegalArgumentException().isThrownBy(() -> new BackOff(Duration.ZERO, Duration.ofSeconds(1)));
	}

	private static Stream<Long> seconds(BackOff backOff) {
		return IntStream.rangeClosed(1, 8).mapToObj((failures) -> backOff.after(failures).toSeconds());
	}

}

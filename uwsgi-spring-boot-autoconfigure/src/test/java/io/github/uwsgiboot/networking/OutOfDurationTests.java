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

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OutOfDuration}.
 */
class OutOfDurationTests {

	@Test
	void noTimeAndLessAreNotPositive() {
		assertThat(OutOfDuration.notPositive()).accepts(Duration.ZERO, Duration.ofNanos(-1),
				Duration.ofSeconds(Long.MIN_VALUE));
		assertThat(OutOfDuration.notPositive()).rejects(Duration.ofNanos(1), Duration.ofSeconds(Long.MAX_VALUE));
	}

	@Test
	void durationsAboveSecondsAreFound() {
		assertThat(OutOfDuration.above(5)).accepts(Duration.ofSeconds(6), Duration.ofSeconds(Long.MAX_VALUE));
		assertThat(OutOfDuration.above(5)).rejects(Duration.ofSeconds(5), Duration.ZERO, Duration.ofSeconds(-6));
	}

}

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
 * Tests for {@link Quantity}.
 */
class QuantityTests {

	@Test
	void durationIsShownInTheUnitInWhichItIsWhole() {
		assertThat(Quantity.of(Duration.ZERO)).isEqualTo("0s");
		assertThat(Quantity.of(Duration.ofMinutes(2))).isEqualTo("120s");
		assertThat(Quantity.of(Duration.ofMillis(1500))).isEqualTo("1500ms");
		assertThat(Quantity.of(Duration.ofSeconds(-1))).isEqualTo("-1s");
	}

	@Test
	void sizeIsShownInTheGreatestUnitInWhichItIsWhole() {
		assertThat(Quantity.ofBytes(0)).isEqualTo("0");
		assertThat(Quantity.ofBytes(65535)).isEqualTo("65535B");
		assertThat(Quantity.ofBytes(65536)).isEqualTo("64KB");
		assertThat(Quantity.ofBytes(3 * 1024 * 1024)).isEqualTo("3MB");
		assertThat(Quantity.ofBytes(-1024)).isEqualTo("-1KB");
	}

}

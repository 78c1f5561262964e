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

import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ModificationTime}.
 */
class ModificationTimeTests {

	private static final Instant NOW = Instant.parse("2026-01-31T23:59:58.250Z");

	private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

	@Test
	void firstFileIsModifiedNow() {
		ModificationTime time = ModificationTime.after(null, CLOCK);
		assertThat(time).isEqualTo(new ModificationTime(NOW, Duration.ZERO));
		assertThat(time.notes()).isEmpty();
	}

	@Test
	void timeIsOneThatFileCanHave() {
		Clock clock = Clock.fixed(NOW.plusNanos(1999), ZoneOffset.UTC);
		assertThat(ModificationTime.after(null, clock).value()).isEqualTo(NOW.plusNanos(1000));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-01-31T23:59:57.999Z, 2026-01-31T23:59:58.250Z, 0
			1970-01-01T00:00:00Z,     2026-01-31T23:59:58.250Z, 0
			2026-01-31T23:59:58Z,     2026-01-31T23:59:59Z,     750
			2026-01-31T23:59:58.250Z, 2026-01-31T23:59:59Z,     750
			2026-01-31T23:59:58.999Z, 2026-01-31T23:59:59Z,     750
			2026-01-31T23:59:59Z,     2026-02-01T00:00:00Z,     1750
			2026-02-01T23:59:58.900Z, 2026-02-01T23:59:59Z,     86400750
			""")
	void laterFileIsModifiedInALaterSecond(Instant previous, Instant expected, long ahead) {
		ModificationTime time = ModificationTime.after(FileTime.from(previous), CLOCK);
		assertThat(time).isEqualTo(new ModificationTime(expected, Duration.ofMillis(ahead)));
		assertThat(time.value().getEpochSecond()).isGreaterThan(previous.getEpochSecond());
		assertThat(time.notes()).hasSize((ahead > 0) ? 1 : 0);
	}

}

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
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The time of modification that a published file gets. The Emperor and
 * {@code touch-reload} compare whole seconds and reload only if they grew
 * (core/emperor.c, core/utils.c), so that a second change within a second would never be
 * seen.
 *
 * @param value the time
 * @param ahead how far it lies in the future, zero if it does not
 */
record ModificationTime(Instant value, Duration ahead) {

	/**
	 * Return the time for a file that replaces one with the given time.
	 * @param previous the time of the file that is replaced, or {@code null} if there is
	 * none
	 * @param clock what tells the time now
	 */
	static ModificationTime after(@Nullable FileTime previous, Clock clock) {
		Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
		if (previous == null || previous.toInstant().getEpochSecond() < now.getEpochSecond()) {
			return new ModificationTime(now, Duration.ZERO);
		}
		Instant next = previous.toInstant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
		return new ModificationTime(next, Duration.between(now, next));
	}

	/**
	 * Return what the operator should know about the time.
	 */
	List<PublishNote> notes() {
		if (this.ahead.isZero()) {
			return List.of();
		}
		return List.of(new PublishNote(PublishNote.Code.MODIFIED_IN_FUTURE,
				"The file that stood there was modified " + "so late that the new one had to be dated "
						+ this.ahead.toMillis() + " ms ahead of the clock, to " + this.value
						+ ": until then, uWSGI does not see a change by anything that dates its files now."));
	}

}

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

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ReloadStatus}.
 */
class ReloadStatusTests {

	@Test
	void textsAreOneLineEach() {
		ReloadStatus status = status("a\nb", "failed\r\n2026 ERROR forged", "\u001b[2J\u0085\u2028\u2029\t\0.");
		assertThat(status).extracting(ReloadStatus::by, ReloadStatus::error, ReloadStatus::output)
			.containsExactly("a?b", "failed??2026 ERROR forged", "?[2J?????.");
	}

	@Test
	void passwordsInUrlsAreHidden() {
		ReloadStatus status = status("the command 'http://u:hunter2@h/'", "http://u:hun\tter2@h/ failed",
				"see http://h/?token=hunter2");
		assertThat(status).extracting(ReloadStatus::by, ReloadStatus::error, ReloadStatus::output)
			.containsExactly("the command 'http://u:******@h/'", "http://u:******@h/ failed",
					"see http://h/?token=******");
	}

	@Test
	void nothingIsMadeOfNothing() {
		assertThat(status(null, null, null)).extracting(ReloadStatus::by, ReloadStatus::error, ReloadStatus::output)
			.containsOnlyNulls();
	}

	private static ReloadStatus status(@Nullable String by, @Nullable String error, @Nullable String output) {
		return new ReloadStatus(ReloadState.FAILED, ReloadStrategy.COMMAND, by, null, null, 1, 0, 0, error, output,
				null);
	}

}

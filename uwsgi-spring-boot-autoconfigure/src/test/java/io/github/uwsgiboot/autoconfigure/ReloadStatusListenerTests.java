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

package io.github.uwsgiboot.autoconfigure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.github.uwsgiboot.write.reload.ReloadState;
import io.github.uwsgiboot.write.reload.ReloadStatus;
import io.github.uwsgiboot.write.reload.ReloadStrategy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ReloadStatusListener}.
 */
@ExtendWith(OutputCaptureExtension.class)
class ReloadStatusListenerTests {

	private final List<Object> events = new ArrayList<>();

	private final ReloadStatusListener listener = new ReloadStatusListener(this.events::add);

	@Test
	void failureIsOneLineWithWhatWasPrinted(CapturedOutput output) {
		assertThat(lines(output,
				status(ReloadState.FAILED, "It failed.", "http://u:hunter2@h/\n2026 ERROR forged", Instant.EPOCH)))
			.containsExactly("WARN uWSGI was not told of a change by the FIFO '/f', attempt 2; the next one follows at "
					+ "1970-01-01T00:00:00Z. It failed. It printed: http://u:******@h/?2026 ERROR forged");
	}

	@Test
	void failureAtTheEndTellsWhoGoesOn(CapturedOutput output) {
		assertThat(lines(output, status(ReloadState.FAILED, "It failed.", null, null)))
			.containsExactly("WARN uWSGI was not told of a change by the FIFO '/f', attempt 2; the next one follows "
					+ "when the application is started again. It failed.");
	}

	@Test
	void successIsTold(CapturedOutput output) {
		assertThat(lines(output, status(ReloadState.DONE, "No record.", null, null)))
			.containsExactly("INFO uWSGI was told of its change by the FIFO '/f'", "WARN No record.");
	}

	@Test
	void nobodyIsNotSaidToHaveBeenTold(CapturedOutput output) {
		assertThat(lines(output, status(ReloadState.NOBODY, null, null, null)))
			.containsExactly("INFO No uWSGI was there to be told of the first file by the FIFO '/f'; "
					+ "one that starts from now on reads it");
	}

	@Test
	void listenerThatFailsIsLoggedWithItsCause(CapturedOutput output) {
		IllegalStateException failure = new IllegalStateException("The listener is broken.");
		new ReloadStatusListener((event) -> {
			throw failure;
		}).accept(status(ReloadState.DONE, null, null, null));
		assertThat(output.getOut().lines())
			.anyMatch((line) -> line.contains(" ERROR ") && line
				.endsWith(" A listener of the status of reloads has failed; uWSGI is told of changes as usual"))
			.contains("java.lang.IllegalStateException: The listener is broken.");
	}

	// In the pattern of the framework or in that of Spring Boot, as other tests left it.
	private List<String> lines(CapturedOutput output, ReloadStatus status) {
		this.listener.accept(status);
		assertThat(this.events).containsExactly(status);
		return output.getOut()
			.lines()
			.map((line) -> line.replaceFirst("^.*? (INFO|WARN) .*?UwsgiReloader +(?:--|:) ", "$1 "))
			.toList();
	}

	private static ReloadStatus status(ReloadState state, @Nullable String error, @Nullable String output,
			@Nullable Instant next) {
		return new ReloadStatus(state, ReloadStrategy.FIFO, "the FIFO '/f'", null, null, 2, 0, 0, error, output, next);
	}

}

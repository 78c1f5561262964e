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

import java.util.ArrayList;
import java.util.List;

import io.github.uwsgiboot.write.reload.ReloadState;
import io.github.uwsgiboot.write.reload.ReloadStatus;
import io.github.uwsgiboot.write.reload.ReloadStrategy;
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
	void reloadIsLogged(CapturedOutput output) {
		this.listener.accept(done(1));
		assertThat(output).contains("uWSGI was told of its change by the FIFO '/run/shop.fifo'");
		assertThat(this.events).containsExactly(done(1));
	}

	@Test
	void nobodyIsLoggedAsToldWhenThereWasNobody(CapturedOutput output) {
		this.listener.accept(done(0));
		assertThat(output).contains("No uWSGI had to be told of a change by the FIFO '/run/shop.fifo'")
			.doesNotContain("was told");
		assertThat(this.events).containsExactly(done(0));
	}

	private static ReloadStatus done(long reloads) {
		return new ReloadStatus(ReloadState.DONE, ReloadStrategy.FIFO, "the FIFO '/run/shop.fifo'", null, null, 0,
				reloads, 0, null, null);
	}

}

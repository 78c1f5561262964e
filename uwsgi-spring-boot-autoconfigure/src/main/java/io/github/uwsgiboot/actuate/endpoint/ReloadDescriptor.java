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

package io.github.uwsgiboot.actuate.endpoint;

import java.time.Instant;

import io.github.uwsgiboot.write.Fingerprint;
import io.github.uwsgiboot.write.reload.ReloadState;
import io.github.uwsgiboot.write.reload.ReloadStatus;
import io.github.uwsgiboot.write.reload.ReloadStrategy;
import io.github.uwsgiboot.write.reload.UwsgiReloader;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.SanitizableData;

/**
 * A description of how far the reload of the last change is.
 *
 * @param state the state
 * @param strategy the way in which uWSGI is told
 * @param by what tells uWSGI, in words
 * @param pending the fingerprint of the file that uWSGI has to be told of, or
 * {@code null} if there is none
 * @param reloaded the fingerprint of the file that uWSGI was last told of, or did not
 * have to be told of; {@code null} if there was none since the application was started
 * @param attempts how often it was tried to tell uWSGI since it was last told
 * @param reloads how often uWSGI was told since the application was started
 * @param coalesced how many changes were not told on their own, because the next one came
 * before it was their turn
 * @param error why the last attempt failed, or what went wrong although uWSGI was told;
 * {@code null} if nothing
 * @param output the beginning of what the command printed that failed, or asterisks if
 * values are not shown; {@code null} if there is none
 * @param next when the next attempt follows, or when uWSGI is told once more because it
 * may have missed it; {@code null} if neither is the case
 */
public record ReloadDescriptor(ReloadState state, ReloadStrategy strategy, @Nullable String by,
		@Nullable String pending, @Nullable String reloaded, int attempts, long reloads, long coalesced,
		@Nullable String error, @Nullable String output, @Nullable Instant next) {

	static @Nullable ReloadDescriptor of(@Nullable UwsgiReloader reloader, boolean showOutput) {
		ReloadStatus status = (reloader != null) ? reloader.status() : null;
		return (status == null || status.state() == ReloadState.IDLE) ? null
				: new ReloadDescriptor(status.state(), status.strategy(), status.by(), text(status.pending()),
						text(status.reloaded()), status.attempts(), status.reloads(), status.coalesced(),
						status.error(), output(status, showOutput), status.next());
	}

	// What a command prints may hold secrets of any form.
	private static @Nullable String output(ReloadStatus status, boolean showOutput) {
		return (status.output() != null && !showOutput) ? SanitizableData.SANITIZED_VALUE : status.output();
	}

	private static @Nullable String text(@Nullable Fingerprint fingerprint) {
		return (fingerprint != null) ? fingerprint.value() : null;
	}

}

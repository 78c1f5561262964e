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

import java.time.Instant;

import io.github.uwsgiboot.check.UrlPasswords;
import io.github.uwsgiboot.write.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * How far the reload of the last change is.
 *
 * @param state the state
 * @param strategy the way in which uWSGI is told
 * @param by what tells uWSGI, in words, such as {@code the FIFO '/run/shop.fifo'};
 * {@code null} if nothing has changed so far
 * @param pending the fingerprint of the file that uWSGI has to be told of, or
 * {@code null} if there is none
 * @param reloaded the fingerprint of the file that uWSGI was last told of, or did not
 * have to be told of; {@code null} if there was none since the application was started
 * @param attempts how often it was tried to tell uWSGI since it was last told
 * @param reloads how often uWSGI was told since the application was started
 * @param coalesced how many changes since the application was started were not told on
 * their own, because the next one came before it was their turn
 * @param error why the last attempt failed, or what went wrong although uWSGI was told;
 * {@code null} if nothing
 * @param output the beginning of what the command printed that failed, which may hold
 * anything; {@code null} if no command failed, or it printed nothing
 * @param next when the next attempt follows, or when uWSGI is told once more because it
 * may have missed it; {@code null} if neither is the case
 */
public record ReloadStatus(ReloadState state, ReloadStrategy strategy, @Nullable String by,
		@Nullable Fingerprint pending, @Nullable Fingerprint reloaded, int attempts, long reloads, long coalesced,
		@Nullable String error, @Nullable String output, @Nullable Instant next) {

	/**
	 * Create a status. Passwords in URLs are hidden, and control characters become
	 * question marks: a status goes to logs, whose lines it must not forge.
	 */
	public ReloadStatus {
		by = printable(by);
		error = printable(error);
		output = printable(output);
	}

	// In this order, since a line break would end what is taken for a URL.
	private static @Nullable String printable(@Nullable String text) {
		return (text != null) ? UrlPasswords.hide(text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", "?")) : null;
	}

	static ReloadStatus idle() {
		return new ReloadStatus(ReloadState.IDLE, ReloadStrategy.NONE, null, null, null, 0, 0, 0, null, null, null);
	}

	/**
	 * Return whether uWSGI still has to be told of a change.
	 * @return whether a reload is outstanding
	 */
	public boolean isPending() {
		return this.pending != null;
	}

}

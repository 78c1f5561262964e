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
import java.time.Instant;
import java.util.Objects;

import io.github.uwsgiboot.write.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * Keeps account of what uWSGI has to be told: of the last change always, of earlier ones
 * only if their turn comes first. Knows neither clock nor threads; to be used by one
 * thread at a time.
 */
final class ReloadTracker {

	private ReloadSettings settings = ReloadSettings.none();

	private ReloadState state = ReloadState.IDLE;

	private @Nullable String by;

	private @Nullable Fingerprint pending;

	private @Nullable Fingerprint reloaded;

	private int attempts;

	private long reloads;

	private long coalesced;

	private @Nullable String error;

	private @Nullable String output;

	private @Nullable Instant next;

	private @Nullable Attempt attempt;

	private boolean first;

	private int failures;

	private @Nullable Instant told;

	ReloadStatus status() {
		return new ReloadStatus(this.state, this.settings.strategy(), this.by, this.pending, this.reloaded,
				this.attempts, this.reloads, this.coalesced, this.error, this.output, this.next);
	}

	ReloadSettings settings() {
		return this.settings;
	}

	/**
	 * Take note of a change.
	 * @param fingerprint the fingerprint that the file has now
	 * @param first whether there was no file before, so that no uWSGI need run from it
	 * @param settings how uWSGI is told of it
	 * @param now the time
	 */
	void changed(Fingerprint fingerprint, boolean first, ReloadSettings settings, Instant now) {
		this.settings = settings;
		this.by = settings.reloader().toString();
		Fingerprint waiting = waiting();
		if (waiting != null && !waiting.equals(fingerprint)) {
			this.coalesced++;
		}
		this.first = first && this.pending == null;
		if (this.attempt != null) {
			this.attempt = this.attempt.overtaken();
		}
		this.state = (this.failures > 0) ? ReloadState.FAILED : ReloadState.PENDING;
		this.pending = fingerprint;
		this.next = earliest(now);
	}

	private @Nullable Fingerprint waiting() {
		boolean isBeingTold = this.attempt != null && !this.attempt.isOvertaken();
		return isBeingTold ? null : this.pending;
	}

	private Instant earliest(Instant now) {
		Instant earliest = (this.told != null) ? this.told.plus(this.settings.interval()) : now;
		return earliest.isAfter(now) ? earliest : now;
	}

	/**
	 * Take note that uWSGI is being told. A change that comes from now on is another one,
	 * even if it brings back the same content: uWSGI may have read what was in between.
	 */
	void attempt() {
		Fingerprint told = (this.pending != null) ? this.pending : this.reloaded;
		this.attempt = new Attempt(Objects.requireNonNull(told, "nothing to tell"), false);
		this.attempts++;
		this.next = null;
	}

	/**
	 * Return whether a change waits for its turn: no attempt to tell uWSGI of it has
	 * failed, and none is under way.
	 * @return whether uWSGI may be told at once
	 */
	boolean isWaiting() {
		return this.state == ReloadState.PENDING && this.attempt == null;
	}

	/**
	 * Return what uWSGI is being told of.
	 * @return the fingerprint of the file
	 */
	Fingerprint attempted() {
		return current().fingerprint();
	}

	private Attempt current() {
		return Objects.requireNonNull(this.attempt, "attempt");
	}

	/**
	 * Take note that uWSGI was told.
	 * @param problem what went wrong nevertheless, or {@code null}
	 * @param now the time
	 */
	void succeeded(@Nullable String problem, Instant now) {
		Instant again = mayBeMissed(now) ? now.plus(this.settings.settle()) : null;
		this.told = now;
		this.reloads++;
		settle(ReloadState.DONE, problem, now);
		if (this.state == ReloadState.DONE) {
			this.next = again;
		}
	}

	/**
	 * Return whether uWSGI may miss what it is being told, because it may be starting.
	 * @param now the time
	 * @return whether uWSGI is to be told once more
	 */
	boolean mayBeMissed(Instant now) {
		boolean starting = (this.told != null) ? this.told.plus(this.settings.settle()).isAfter(now) : !this.first;
		return starting && this.settings.mayBeMissed();
	}

	/**
	 * Return whether nobody needs to be told if there is nobody to tell: a uWSGI that
	 * starts later reads the first file that there ever was.
	 * @return whether the attempt may be given up
	 */
	boolean mayBeAlone() {
		return this.first && this.attempt != null && !this.attempt.isOvertaken();
	}

	/**
	 * Take note that there was nobody to tell, and that nobody needs to be told.
	 * @param problem what went wrong nevertheless, or {@code null}
	 * @param now the time
	 */
	void alone(@Nullable String problem, Instant now) {
		settle(ReloadState.NOBODY, problem, now);
	}

	private void settle(ReloadState settled, @Nullable String problem, Instant now) {
		Attempt attempt = current();
		boolean more = attempt.isOvertaken();
		this.attempt = null;
		this.first = false;
		this.state = more ? ReloadState.PENDING : settled;
		this.pending = more ? this.pending : null;
		this.reloaded = attempt.fingerprint();
		this.next = more ? earliest(now) : null;
		this.attempts = 0;
		this.failures = 0;
		this.error = problem;
		this.output = null;
	}

	/**
	 * Take note that uWSGI could not be told.
	 * @param reason why not
	 * @param output what the command printed that failed, or {@code null}
	 * @param now the time
	 * @param again whether another attempt follows
	 */
	void failed(String reason, @Nullable String output, Instant now, boolean again) {
		this.attempt = null;
		this.state = ReloadState.FAILED;
		this.failures++;
		this.error = reason;
		this.output = output;
		this.next = again ? now.plus(this.settings.backOff().after(this.failures)) : null;
	}

	/**
	 * Return how long the next attempt has to wait.
	 * @param now the time
	 * @return the time to wait, zero if it is due, or {@code null} if there is nothing to
	 * tell or uWSGI is being told
	 */
	@Nullable Duration delay(Instant now) {
		if (this.next == null || this.attempt != null) {
			return null;
		}
		return this.next.isAfter(now) ? Duration.between(now, this.next) : Duration.ZERO;
	}

	/**
	 * An attempt to tell uWSGI.
	 *
	 * @param fingerprint the fingerprint of the file that it is told of
	 * @param isOvertaken whether the file has changed since the attempt began
	 */
	private record Attempt(Fingerprint fingerprint, boolean isOvertaken) {

		Attempt overtaken() {
			return new Attempt(this.fingerprint, true);
		}

	}

}

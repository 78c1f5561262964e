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

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.uwsgiboot.write.Fingerprint;
import io.github.uwsgiboot.write.PublishOutcome;
import io.github.uwsgiboot.write.WriteOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Tells a running uWSGI of each change of its file, and goes on until it was told. To be
 * given the outcome of each write. Waits for nothing, except in {@link #stop()}: uWSGI is
 * told by a daemon thread. Safe for use by several threads.
 * <p>
 * Changes that come before uWSGI had the time to come back are told once, when that time
 * is over: what uWSGI is told while it starts may be lost. What could not be told is
 * known from a file beside the ini file, {@code .NAME.reloaded}, and is told after the
 * next write, be it one without a change.
 */
public final class UwsgiReloader implements Consumer<WriteOutcome> {

	private final Supplier<ReloadSettings> settings;

	private final Consumer<ReloadStatus> listener;

	private final UwsgiReloaderInterceptor interceptor;

	private final ReloadTimer timer;

	private final Function<ReloadSettings, Reloader> reloaders;

	private final ReloadTracker tracker = new ReloadTracker();

	private @Nullable ReloadRecord record;

	private @Nullable ReloadSettings reloaderSettings;

	private @Nullable Reloader reloader;

	private boolean stopping;

	/**
	 * Create a reloader.
	 * @param settings how uWSGI is told, asked for anew for each file that was written
	 * @param listener told each time the status has changed, by the thread that wrote the
	 * file or by the reloader's own
	 */
	public UwsgiReloader(Supplier<ReloadSettings> settings, Consumer<ReloadStatus> listener) {
		this(settings, listener, UwsgiReloaderInterceptor.none());
	}

	/**
	 * Create a reloader with something around each of its attempts.
	 * @param settings how uWSGI is told, asked for anew for each file that was written
	 * @param listener told each time the status has changed, by the thread that wrote the
	 * file or by the reloader's own
	 * @param interceptor called around each attempt to tell uWSGI
	 */
	public UwsgiReloader(Supplier<ReloadSettings> settings, Consumer<ReloadStatus> listener,
			UwsgiReloaderInterceptor interceptor) {
		this(settings, listener, interceptor, new DaemonReloadTimer(), ReloadSettings::reloader);
	}

	UwsgiReloader(Supplier<ReloadSettings> settings, Consumer<ReloadStatus> listener,
			UwsgiReloaderInterceptor interceptor, ReloadTimer timer, Function<ReloadSettings, Reloader> reloaders) {
		this.settings = settings;
		this.listener = listener;
		this.interceptor = interceptor;
		this.timer = timer;
		this.reloaders = reloaders;
	}

	/**
	 * Return how far the reload of the last change is.
	 * @return the status
	 */
	public synchronized ReloadStatus status() {
		return this.tracker.status();
	}

	/**
	 * Tell uWSGI of the file that was written, or of one that it was not told of when it
	 * was written. Nothing is done if there is no such file.
	 * @param outcome the outcome of a write
	 */
	@Override
	public void accept(WriteOutcome outcome) {
		PublishOutcome publication = outcome.publication();
		if (publication instanceof PublishOutcome.Written written) {
			written(written, this.settings.get());
		}
		else if (publication instanceof PublishOutcome.Unchanged unchanged && !status().isPending()) {
			unchanged(unchanged, this.settings.get());
		}
	}

	private void written(PublishOutcome.Written written, ReloadSettings settings) {
		if (!settings.isActive()) {
			return;
		}
		ReloadRecord record = new ReloadRecord(written.path());
		Fingerprint previous = written.previous();
		if (previous != null && !record.exists()) {
			// It shows from now on that uWSGI was not told. A failure is told of when the
			// record is written the next time.
			record.write(previous);
		}
		tell(record, written.fingerprint(), previous == null, settings);
	}

	private void unchanged(PublishOutcome.Unchanged unchanged, ReloadSettings settings) {
		ReloadRecord record = new ReloadRecord(unchanged.path());
		if (settings.isActive() && record.isOther(unchanged.fingerprint())) {
			tell(record, unchanged.fingerprint(), false, settings);
		}
	}

	private void tell(ReloadRecord record, Fingerprint fingerprint, boolean first, ReloadSettings settings) {
		synchronized (this) {
			this.record = record;
			this.tracker.changed(fingerprint, first, settings, this.timer.now());
		}
		announce();
	}

	private void announce() {
		try {
			this.listener.accept(status());
		}
		finally {
			scheduleNext();
		}
	}

	private synchronized void scheduleNext() {
		Duration delay = this.tracker.delay(this.timer.now());
		if (delay != null && !this.stopping) {
			this.timer.schedule(delay, this::attemptIfDue);
		}
	}

	private void attemptIfDue() {
		if (isDue()) {
			attempt(true);
		}
		else {
			scheduleNext();
		}
	}

	private synchronized boolean isDue() {
		return Duration.ZERO.equals(this.tracker.delay(this.timer.now()));
	}

	private void attempt(boolean recorded) {
		end(begin().run(this.interceptor), recorded);
		announce();
	}

	private synchronized ReloadAttemptTask begin() {
		this.tracker.attempt();
		ReloadSettings settings = this.tracker.settings();
		if (this.reloader == null || !settings.equals(this.reloaderSettings)) {
			this.reloader = this.reloaders.apply(settings);
			this.reloaderSettings = settings;
		}
		return new ReloadAttemptTask(settings, this.tracker.attempted(), this.reloader, this::mayBeAlone);
	}

	private synchronized boolean mayBeAlone() {
		return this.tracker.mayBeAlone();
	}

	private synchronized void end(ReloadAttempt attempt, boolean recorded) {
		if (attempt.failure() != null) {
			this.tracker.failed(reason(attempt.failure()), this.timer.now());
			return;
		}
		boolean certain = recorded && !this.tracker.mayBeMissed(this.timer.now());
		String problem = certain ? Objects.requireNonNull(this.record, "record").write(this.tracker.attempted()) : null;
		if (attempt.result() == ReloadAttempt.Result.NOBODY) {
			this.tracker.alone(problem, this.timer.now());
		}
		else {
			this.tracker.succeeded(problem, this.timer.now());
		}
	}

	// What is thrown for the operator is an IOException with a message.
	private static String reason(Throwable failure) {
		String message = (failure instanceof IOException) ? failure.getMessage() : null;
		return (message != null) ? message : failure.toString();
	}

	/**
	 * Tell uWSGI at once of a change that is still waiting for its turn, unless an
	 * attempt has failed already, and end the thread. A change that comes later is told
	 * as usual.
	 */
	public void stop() {
		setStopping(true);
		try {
			this.timer.stop();
			if (status().state() == ReloadState.PENDING) {
				// Before its time uWSGI may miss it: the next start tells it once more.
				attempt(isDue());
			}
		}
		finally {
			setStopping(false);
		}
	}

	private synchronized void setStopping(boolean stopping) {
		this.stopping = stopping;
	}

}

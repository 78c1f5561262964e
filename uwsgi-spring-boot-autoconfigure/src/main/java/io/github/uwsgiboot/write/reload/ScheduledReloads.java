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
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

import io.github.uwsgiboot.write.Fingerprint;
import io.github.uwsgiboot.write.PublishOutcome;
import org.jspecify.annotations.Nullable;

/**
 * The reloads of a {@link UwsgiReloader}: tells uWSGI of each change when its turn has
 * come, by the thread of a timer. Safe for use by several threads.
 */
final class ScheduledReloads {

	private final Consumer<ReloadStatus> listener;

	private final UwsgiReloaderInterceptor interceptor;

	private final ReloadTimer timer;

	private final Function<ReloadSettings, Reloader> reloaders;

	private final ReloadTracker tracker = new ReloadTracker();

	private @Nullable ReloadRecord record;

	private @Nullable ReloadSettings reloaderSettings;

	private @Nullable Reloader reloader;

	private boolean stopped;

	/**
	 * Create reloads, of which there are none yet.
	 * @param listener told each time the status has changed
	 * @param interceptor called around each attempt to tell uWSGI
	 */
	ScheduledReloads(Consumer<ReloadStatus> listener, UwsgiReloaderInterceptor interceptor) {
		this(listener, interceptor, new DaemonReloadTimer(), ReloadSettings::reloader);
	}

	/**
	 * Create reloads with a timer of their own.
	 * @param listener told each time the status has changed
	 * @param interceptor called around each attempt to tell uWSGI
	 * @param timer runs the attempts
	 * @param reloaders make what tells uWSGI
	 */
	ScheduledReloads(Consumer<ReloadStatus> listener, UwsgiReloaderInterceptor interceptor, ReloadTimer timer,
			Function<ReloadSettings, Reloader> reloaders) {
		this.listener = listener;
		this.interceptor = interceptor;
		this.timer = timer;
		this.reloaders = reloaders;
	}

	synchronized ReloadStatus status() {
		return this.tracker.status();
	}

	/**
	 * Tell uWSGI of a file that was written.
	 * @param written the file
	 * @param settings how uWSGI is told
	 */
	void written(PublishOutcome.Written written, ReloadSettings settings) {
		ReloadRecord record = new ReloadRecord(written.path());
		Fingerprint previous = written.previous();
		if (previous != null && !record.exists()) {
			// It shows from now on that uWSGI was not told. A failure is told of when the
			// record is written the next time.
			record.write(previous);
		}
		tell(record, written.fingerprint(), previous == null, settings);
	}

	/**
	 * Tell uWSGI of a file that is as it should be, unless it was told of it before or
	 * has something to be told anyway.
	 * @param unchanged the file
	 * @param settings how uWSGI is told
	 */
	void unchanged(PublishOutcome.Unchanged unchanged, ReloadSettings settings) {
		ReloadRecord record = new ReloadRecord(unchanged.path());
		if (!status().isPending() && record.isOther(unchanged.fingerprint())) {
			tell(record, unchanged.fingerprint(), false, settings);
		}
	}

	private void tell(ReloadRecord record, Fingerprint fingerprint, boolean first, ReloadSettings settings) {
		synchronized (this) {
			this.record = record;
			this.stopped = false;
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
		if (delay != null && !this.stopped) {
			this.timer.schedule(delay, this::attemptIfDue);
		}
	}

	private void attemptIfDue() {
		ReloadAttemptTask task = beginIfDue();
		if (task != null) {
			attempt(task, true);
		}
		else {
			scheduleNext();
		}
	}

	private synchronized @Nullable ReloadAttemptTask beginIfDue() {
		return isDue() ? begin() : null;
	}

	private synchronized boolean isDue() {
		return Duration.ZERO.equals(this.tracker.delay(this.timer.now()));
	}

	private void attempt(ReloadAttemptTask task, boolean recorded) {
		end(task.run(this.interceptor), recorded);
		announce();
	}

	private ReloadAttemptTask begin() {
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
			this.tracker.failed(reason(attempt.failure()), output(attempt.failure()), this.timer.now(), !this.stopped);
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
		if (failure instanceof InterruptedException) {
			return "The attempt was given up, since the application ends.";
		}
		if (failure instanceof AccessDeniedException denied) {
			return "The user %s has no access to '%s'.".formatted(System.getProperty("user.name"), denied.getFile());
		}
		String message = (failure instanceof IOException) ? failure.getMessage() : null;
		return (message != null) ? message : failure.toString();
	}

	private static @Nullable String output(Throwable failure) {
		return (failure instanceof FailedCommandException failed) ? failed.output() : null;
	}

	/**
	 * Tell uWSGI at once of a change that is still waiting for its turn, unless an
	 * attempt has failed already, and end the thread. An attempt that is under way is
	 * waited for, and interrupted if it does not end in time. A change that comes later
	 * is told as usual.
	 */
	void stop() {
		setStopped();
		this.timer.stop(this::attemptAtLast);
	}

	private synchronized void setStopped() {
		this.stopped = true;
	}

	private void attemptAtLast() {
		// Before its time uWSGI may miss it: the next start tells it once more.
		boolean due = isDue();
		ReloadAttemptTask task = beginIfWaiting();
		if (task != null) {
			attempt(task, due);
		}
	}

	private synchronized @Nullable ReloadAttemptTask beginIfWaiting() {
		return this.tracker.isWaiting() ? begin() : null;
	}

}

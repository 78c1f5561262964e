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

import java.util.function.Consumer;
import java.util.function.Supplier;

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

	private final Supplier<? extends @Nullable ReloadSettings> settings;

	private final Consumer<ReloadStatus> listener;

	private final UwsgiReloaderInterceptor interceptor;

	private volatile @Nullable ScheduledReloads reloads;

	/**
	 * Create a reloader.
	 * @param settings how uWSGI is told, asked for anew for each file that was written;
	 * {@code null} if it is not told
	 * @param listener told each time the status has changed, by the thread that wrote the
	 * file or by the reloader's own
	 */
	public UwsgiReloader(Supplier<? extends @Nullable ReloadSettings> settings, Consumer<ReloadStatus> listener) {
		this(settings, listener, UwsgiReloaderInterceptor.none());
	}

	/**
	 * Create a reloader with something around each of its attempts.
	 * @param settings how uWSGI is told, asked for anew for each file that was written;
	 * {@code null} if it is not told
	 * @param listener told each time the status has changed, by the thread that wrote the
	 * file or by the reloader's own
	 * @param interceptor called around each attempt to tell uWSGI
	 */
	public UwsgiReloader(Supplier<? extends @Nullable ReloadSettings> settings, Consumer<ReloadStatus> listener,
			UwsgiReloaderInterceptor interceptor) {
		this(settings, listener, interceptor, null);
	}

	UwsgiReloader(Supplier<? extends @Nullable ReloadSettings> settings, Consumer<ReloadStatus> listener,
			UwsgiReloaderInterceptor interceptor, @Nullable ScheduledReloads reloads) {
		this.settings = settings;
		this.listener = listener;
		this.interceptor = interceptor;
		this.reloads = reloads;
	}

	/**
	 * Return how far the reload of the last change is.
	 * @return the status
	 */
	public ReloadStatus status() {
		ScheduledReloads reloads = this.reloads;
		return (reloads != null) ? reloads.status() : ReloadStatus.idle();
	}

	/**
	 * Tell uWSGI of the file that was written, or of one that it was not told of when it
	 * was written. Nothing is done if there is no such file.
	 * @param outcome the outcome of a write
	 */
	@Override
	public void accept(WriteOutcome outcome) {
		PublishOutcome publication = outcome.publication();
		ReloadSettings settings = isNews(publication) ? this.settings.get() : null;
		if (settings == null || !settings.isActive()) {
			return;
		}
		if (publication instanceof PublishOutcome.Written written) {
			reloads().written(written, settings);
		}
		else if (publication instanceof PublishOutcome.Unchanged unchanged) {
			reloads().unchanged(unchanged, settings);
		}
	}

	private boolean isNews(@Nullable PublishOutcome publication) {
		return publication instanceof PublishOutcome.Written
				|| publication instanceof PublishOutcome.Unchanged && !status().isPending();
	}

	// Most applications have nobody to tell, and need neither a timer nor a tracker.
	private synchronized ScheduledReloads reloads() {
		ScheduledReloads reloads = this.reloads;
		if (reloads == null) {
			reloads = new ScheduledReloads(this.listener, this.interceptor);
			this.reloads = reloads;
		}
		return reloads;
	}

	/**
	 * Tell uWSGI at once of a change that is still waiting for its turn, unless an
	 * attempt has failed already, and end the thread. What takes longer than 30 seconds
	 * altogether is interrupted, and no longer waited for after another 10. A change that
	 * comes later is told as usual.
	 */
	public void stop() {
		ScheduledReloads reloads = this.reloads;
		if (reloads != null) {
			reloads.stop();
		}
	}

}

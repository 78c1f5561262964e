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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * A {@link ReloadTimer} with a daemon thread of its own, which exists from the first task
 * until {@link #stop()}.
 */
final class DaemonReloadTimer implements ReloadTimer {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	// Longer than a program that is killed takes to end.
	private static final Duration INTERRUPTED_PATIENCE = Duration.ofSeconds(10);

	private final Clock clock = Clock.systemUTC();

	private final Duration patience;

	private final Duration interruptedPatience;

	private @Nullable ScheduledThreadPoolExecutor executor;

	private @Nullable ScheduledFuture<?> waiting;

	/**
	 * Create a timer that is stopped within 40 seconds.
	 */
	DaemonReloadTimer() {
		this(PATIENCE, INTERRUPTED_PATIENCE);
	}

	/**
	 * Create a timer.
	 * @param patience how long {@link #stop} waits before it interrupts what is running
	 * @param interruptedPatience how long it waits then
	 */
	DaemonReloadTimer(Duration patience, Duration interruptedPatience) {
		this.patience = patience;
		this.interruptedPatience = interruptedPatience;
	}

	@Override
	public Instant now() {
		return this.clock.instant();
	}

	@Override
	public synchronized void schedule(Duration delay, Runnable task) {
		if (this.waiting != null) {
			this.waiting.cancel(false);
		}
		if (this.executor == null) {
			this.executor = new ScheduledThreadPoolExecutor(1, DaemonReloadTimer::thread);
		}
		this.waiting = this.executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
	}

	private static Thread thread(Runnable runnable) {
		Thread thread = new Thread(runnable, "uwsgi-reload");
		thread.setDaemon(true);
		return thread;
	}

	@Override
	public void stop(Runnable last) {
		ScheduledThreadPoolExecutor stopped = detach();
		if (stopped == null) {
			return;
		}
		stopped.execute(last);
		stopped.shutdown();
		try {
			if (!stopped.awaitTermination(this.patience.toNanos(), TimeUnit.NANOSECONDS)) {
				stopped.shutdownNow();
				stopped.awaitTermination(this.interruptedPatience.toNanos(), TimeUnit.NANOSECONDS);
			}
		}
		catch (InterruptedException ex) {
			stopped.shutdownNow();
			Thread.currentThread().interrupt();
		}
	}

	private synchronized @Nullable ScheduledThreadPoolExecutor detach() {
		ScheduledThreadPoolExecutor detached = this.executor;
		if (this.waiting != null) {
			this.waiting.cancel(false);
		}
		this.executor = null;
		this.waiting = null;
		return detached;
	}

}

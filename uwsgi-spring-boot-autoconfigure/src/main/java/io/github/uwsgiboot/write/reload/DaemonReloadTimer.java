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

	private static final long STOP_SECONDS = 30;

	private final Clock clock = Clock.systemUTC();

	private @Nullable ScheduledThreadPoolExecutor executor;

	private @Nullable ScheduledFuture<?> waiting;

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
			this.executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
		}
		this.waiting = this.executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
	}

	private static Thread thread(Runnable runnable) {
		Thread thread = new Thread(runnable, "uwsgi-reload");
		thread.setDaemon(true);
		return thread;
	}

	@Override
	public void stop() {
		ScheduledThreadPoolExecutor stopped = detach();
		if (stopped == null) {
			return;
		}
		stopped.shutdown();
		try {
			stopped.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		stopped.shutdownNow();
	}

	private synchronized @Nullable ScheduledThreadPoolExecutor detach() {
		ScheduledThreadPoolExecutor detached = this.executor;
		this.executor = null;
		this.waiting = null;
		return detached;
	}

}

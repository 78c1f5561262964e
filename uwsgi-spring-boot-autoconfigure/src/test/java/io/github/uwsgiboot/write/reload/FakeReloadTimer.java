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

import org.jspecify.annotations.Nullable;

/**
 * A {@link ReloadTimer} whose time passes when a test says so.
 */
final class FakeReloadTimer implements ReloadTimer {

	static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

	private Instant now = START;

	private @Nullable Instant due;

	private @Nullable Runnable task;

	@Override
	public Instant now() {
		return this.now;
	}

	@Override
	public void schedule(Duration delay, Runnable task) {
		this.due = this.now.plus(delay);
		this.task = task;
	}

	@Override
	public void stop(Runnable last) {
		drop();
		last.run();
	}

	/**
	 * Drop the task that is waiting, as the end of the process does.
	 */
	void drop() {
		this.task = null;
	}

	/**
	 * Let time pass and run what is due on the way, each task at its time.
	 * @param duration the time that passes
	 */
	void pass(Duration duration) {
		Instant end = this.now.plus(duration);
		while (this.task != null && !this.due.isAfter(end)) {
			Runnable next = this.task;
			this.task = null;
			this.now = this.due;
			next.run();
		}
		this.now = end;
	}

	boolean isIdle() {
		return this.task == null;
	}

}

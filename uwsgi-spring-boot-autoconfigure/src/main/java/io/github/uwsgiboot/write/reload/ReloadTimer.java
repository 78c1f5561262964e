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

/**
 * Tells the time, and runs one task at a time when its time has come.
 */
interface ReloadTimer {

	/**
	 * Return the time.
	 * @return the time now
	 */
	Instant now();

	/**
	 * Run a task instead of the one that is still waiting, if there is one.
	 * @param delay how long to wait
	 * @param task the task
	 */
	void schedule(Duration delay, Runnable task);

	/**
	 * Drop the task that is waiting, wait for the one that is running, and run a last one
	 * after it. What does not end in time is interrupted, and the last task is dropped if
	 * it has not begun. Nothing is run if no task was scheduled since the last stop.
	 * @param last the last task
	 */
	void stop(Runnable last);

}

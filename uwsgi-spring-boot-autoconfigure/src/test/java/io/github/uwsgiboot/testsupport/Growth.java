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

package io.github.uwsgiboot.testsupport;

import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;

import com.sun.management.ThreadMXBean;

/**
 * How much more something allocates for ten times as much input. Bytes are counted, not
 * time: the figures are the same on a busy machine. What is linear allocates ten times as
 * much, or less where something is paid once.
 */
public final class Growth {

	/**
	 * The smaller of the two sizes.
	 */
	public static final int SMALL = 500;

	/**
	 * The greater of the two sizes.
	 */
	public static final int LARGE = 10 * SMALL;

	/**
	 * The most that something linear grows by, with room for tables that double.
	 */
	public static final double LINEAR = 15;

	// what the first call alone allocates (classes, caches) is not counted
	private static final int CALLS = 3;

	// The compiler removes objects when it likes, so that little may become nothing.
	private static final long NEGLIGIBLE = 64 * 1024;

	private Growth() {
	}

	/**
	 * Measure the growth of a task.
	 * @param task makes the task for a number of elements
	 * @return how many times as much the task allocates for the greater number
	 */
	public static double of(IntFunction<Runnable> task) {
		return (double) (NEGLIGIBLE + allocated(task.apply(LARGE))) / (NEGLIGIBLE + allocated(task.apply(SMALL)));
	}

	/**
	 * Measure what a task allocates.
	 * @param task the task
	 * @return the bytes, the least of several calls
	 */
	public static long allocated(Runnable task) {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long least = Long.MAX_VALUE;
		for (int call = 0; call < CALLS; call++) {
			long before = threads.getCurrentThreadAllocatedBytes();
			task.run();
			least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
		}
		return least;
	}

}

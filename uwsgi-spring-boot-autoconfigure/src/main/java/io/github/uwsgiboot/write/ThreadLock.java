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

package io.github.uwsgiboot.write;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the threads of this process apart while they publish the same file: for the
 * system, a lock on a file belongs to the whole process, and is lost as soon as any of
 * its threads closes that file.
 */
@SuppressWarnings("serial")
final class ThreadLock extends ReentrantLock {

	private static final Map<Map.Entry<Object, String>, ThreadLock> LOCKS = new ConcurrentHashMap<>();

	private ThreadLock() {
	}

	static ThreadLock of(Directory directory, String name) throws IOException {
		ThreadLock created = new ThreadLock();
		ThreadLock existing = LOCKS.putIfAbsent(Map.entry(directory.key(), name), created);
		return (existing != null) ? existing : created;
	}

	/**
	 * Acquire the lock.
	 * @param nanos how long to wait, in nanoseconds
	 * @return whether it was acquired in time
	 */
	boolean acquire(long nanos) throws IOException {
		try {
			return tryLock(nanos, TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("Interrupted while waiting for a lock");
		}
	}

	LockHolder holder() {
		@Nullable Thread owner = getOwner();
		return new LockHolder(
				(owner != null) ? "thread " + owner.getName() + " of this process" : "another thread of this process");
	}

}

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

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;

/**
 * The right to change one file, for one thread of one process at a time. Readers need
 * none.
 */
final class PublishLock implements Closeable {

	private final ThreadLock threadLock;

	private final LockFile lockFile;

	private PublishLock(ThreadLock threadLock, LockFile lockFile) {
		this.threadLock = threadLock;
		this.lockFile = lockFile;
	}

	/**
	 * Acquire the lock of the target.
	 * @param publication what is to be published
	 * @param directory the directory of the target
	 * @param timeout how long to wait
	 * @return the lock, held until it is closed
	 * @throws PublishStoppedException if another publication does not end in time
	 */
	static PublishLock acquire(Publication publication, Directory directory, Duration timeout)
			throws IOException, PublishStoppedException {
		long start = System.nanoTime();
		ThreadLock threadLock = ThreadLock.of(directory, LockFile.nameFor(publication.target().name()));
		if (!threadLock.acquire(timeout.toNanos())) {
			throw timedOut(publication.target(), timeout, threadLock.holder());
		}
		LockFile lockFile = null;
		try {
			lockFile = acquire(publication, directory, timeout, start);
			return new PublishLock(threadLock, lockFile);
		}
		finally {
			if (lockFile == null) {
				threadLock.unlock();
			}
		}
	}

	private static LockFile acquire(Publication publication, Directory directory, Duration timeout, long start)
			throws IOException, PublishStoppedException {
		LockFile lockFile = LockFile.open(directory, publication.target().name(), publication.ownership());
		boolean acquired = false;
		try {
			if (!lockFile.acquire(timeout.toNanos() - (System.nanoTime() - start))) {
				throw timedOut(publication.target(), timeout, lockFile.read());
			}
			lockFile.write(LockHolder.thisProcess(publication.policy().application()));
			acquired = true;
			return lockFile;
		}
		finally {
			if (!acquired) {
				lockFile.close();
			}
		}
	}

	private static PublishStoppedException timedOut(Target target, Duration timeout, LockHolder holder) {
		return new PublishStoppedException(new PublishOutcome.Failed(target.configured(), FailureCode.LOCKED,
				target.file() + " is being published by " + holder.description() + ", which did not end within "
						+ timeout.toMillis() + " ms.",
				"Let that process end, or stop it: its lock ends with it, and "
						+ target.file().resolveSibling(LockFile.nameFor(target.name()))
						+ " can stay. To wait longer, raise uwsgi.writer.lock-timeout.",
				null));
	}

	@Override
	public void close() throws IOException {
		try {
			this.lockFile.close();
		}
		finally {
			this.threadLock.unlock();
		}
	}

}

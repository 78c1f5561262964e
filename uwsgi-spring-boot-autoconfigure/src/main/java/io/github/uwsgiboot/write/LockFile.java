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
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The file beside a target whose lock keeps processes apart. It is never deleted: one
 * process could wait for the lock of a file that is no longer there, while another locks
 * its successor. The system releases the lock when the process ends, however it ends.
 */
final class LockFile implements Closeable {

	private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

	private final FileChannel channel;

	private LockFile(FileChannel channel) {
		this.channel = channel;
	}

	static String nameFor(String target) {
		return (target.startsWith(".") ? "" : ".") + target + ".lock";
	}

	/**
	 * Open the lock file of a target, and create it if needed.
	 * @param directory the directory
	 * @param target the name of the target
	 * @param ownership the owner and group that a new lock file gets
	 * @return the open lock file, not locked yet
	 */
	static LockFile open(Directory directory, String target, Ownership ownership)
			throws IOException, PublishStoppedException {
		String name = nameFor(target);
		PosixFileAttributes attributes = directory.attributes(name);
		if (attributes == null) {
			create(directory, name, ownership);
		}
		else if (!attributes.isRegularFile()) {
			String path = directory.resolve(name).toString();
			throw new FileSystemException(path, null, path + " is not a regular file");
		}
		return new LockFile(directory.open(name,
				Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)));
	}

	private static void create(Directory directory, String name, Ownership ownership)
			throws IOException, PublishStoppedException {
		Set<PosixFilePermission> permissions = permissionsOfWriters(directory);
		try {
			directory
				.open(name, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
						PosixFilePermissions.asFileAttribute(permissions))
				.close();
		}
		catch (FileAlreadyExistsException ex) {
			// Another process was faster, and its file is as good.
			return;
		}
		PosixFileAttributeView view = directory.view(name, LinkOption.NOFOLLOW_LINKS);
		ownership.assignOwners(view);
		view.setPermissions(permissions);
	}

	private static Set<PosixFilePermission> permissionsOfWriters(Directory directory) throws IOException {
		// Whoever may create files in the directory, and nobody else, may lock.
		Set<PosixFilePermission> writers = directory.view(".").readAttributes().permissions();
		Set<PosixFilePermission> permissions = EnumSet.of(PosixFilePermission.OWNER_READ,
				PosixFilePermission.OWNER_WRITE);
		if (writers.contains(PosixFilePermission.GROUP_WRITE)) {
			permissions.addAll(EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE));
		}
		if (writers.contains(PosixFilePermission.OTHERS_WRITE)) {
			permissions.addAll(EnumSet.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE));
		}
		return permissions;
	}

	/**
	 * Acquire the lock.
	 * @param nanos how long to wait, in nanoseconds
	 * @return whether it was acquired in time
	 */
	boolean acquire(long nanos) throws IOException {
		long start = System.nanoTime();
		while (!tryLock()) {
			long remaining = nanos - (System.nanoTime() - start);
			if (remaining <= 0) {
				return false;
			}
			LockSupport.parkNanos(Math.min(remaining, POLL_NANOS));
			if (Thread.currentThread().isInterrupted()) {
				throw new InterruptedIOException("Interrupted while waiting for a lock");
			}
		}
		return true;
	}

	private boolean tryLock() throws IOException {
		try {
			return this.channel.tryLock() != null;
		}
		catch (OverlappingFileLockException ex) {
			// Held in this process by a copy of this class from another class loader.
			return false;
		}
	}

	/**
	 * Tell others who holds the lock.
	 * @param holder who holds it
	 */
	void write(LockHolder holder) throws IOException {
		ByteBuffer buffer = ByteBuffer.wrap(holder.toBytes());
		this.channel.write(buffer, 0);
		this.channel.truncate(buffer.limit());
	}

	/**
	 * Return who holds the lock. Reads the file that is open already: to open and close
	 * it once more would release the lock if it were held by this process.
	 * @return who holds the lock
	 */
	LockHolder read() throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(LockHolder.MAX_LENGTH);
		int length = Math.max(0, this.channel.read(buffer, 0));
		return LockHolder.parse(Arrays.copyOf(buffer.array(), length));
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}

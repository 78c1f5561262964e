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

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Writes the command {@code r} to the FIFO of the master process, and waits until the
 * master has read it: a FIFO that a dead uWSGI left behind takes a command too, and so
 * does one that the master is about to replace, which it does whenever the last writer
 * has closed it ({@code core/fifo.c}).
 * <p>
 * Opened for reading and writing, a FIFO never makes anybody wait, and the master does
 * not see its end. Nothing is ever read from it here. A command that nobody has read is
 * gone when the FIFO is closed.
 */
final class FifoReloader implements Reloader {

	private static final byte RELOAD = 'r';

	private static final int TYPE = 0170000;

	private static final int FIFO = 0010000;

	private static final Duration OPENING = Duration.ofSeconds(1);

	private static final long POLL_MILLIS = 5;

	private final Path fifo;

	private final Duration timeout;

	FifoReloader(Path fifo, Duration timeout) {
		this.fifo = fifo;
		this.timeout = timeout;
	}

	@Override
	public void reload() throws IOException, InterruptedException {
		requireFifo();
		try (FileChannel channel = FileChannel.open(this.fifo, StandardOpenOption.READ, StandardOpenOption.WRITE);
				FileInputStream reader = FifoReader.open(this.fifo, OPENING)) {
			channel.write(ByteBuffer.wrap(new byte[] { RELOAD }));
			awaitRead(reader);
		}
		catch (NoSuchFileException ex) {
			throw missing();
		}
		catch (AccessDeniedException ex) {
			throw new IOException("The user %s may not open the FIFO '%s', which uWSGI makes for its own user alone."
				.formatted(System.getProperty("user.name"), this.fifo), ex);
		}
	}

	// Anything else that stands there would be written to.
	private void requireFifo() throws IOException {
		try {
			int mode = (int) Files.getAttribute(this.fifo, "unix:mode");
			if ((mode & TYPE) != FIFO) {
				throw new IOException(
						"'%s' is no FIFO, and is left alone. Remove it and start uWSGI again.".formatted(this.fifo));
			}
		}
		catch (NoSuchFileException ex) {
			throw missing();
		}
	}

	private UnreachableUwsgiException missing() {
		return new UnreachableUwsgiException(
				"There is no FIFO '%s': uWSGI does not run, or runs from a file without it.".formatted(this.fifo));
	}

	private void awaitRead(FileInputStream reader) throws IOException, InterruptedException {
		long deadline = System.nanoTime() + this.timeout.toNanos();
		while (reader.available() > 0) {
			if (System.nanoTime() - deadline > 0) {
				throw new UnreachableUwsgiException(
						"Nobody has read from the FIFO '%s' within %d ms: uWSGI does not run.".formatted(this.fifo,
								this.timeout.toMillis()));
			}
			TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
		}
	}

	@Override
	public String toString() {
		return "the FIFO '%s'".formatted(this.fifo);
	}

}

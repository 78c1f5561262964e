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
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Opens a FIFO for reading without waiting for a writer. There is one already, the
 * caller; but if uWSGI replaces the FIFO at this very moment, the new one has none, and
 * the system waits for the next attempt's.
 */
final class FifoReader {

	private final CompletableFuture<FileInputStream> opened = new CompletableFuture<>();

	private final Path fifo;

	private FifoReader(Path fifo) {
		this.fifo = fifo;
	}

	static FileInputStream open(Path fifo, Duration timeout) throws IOException, InterruptedException {
		FifoReader reader = new FifoReader(fifo);
		Thread thread = new Thread(reader::open, "uwsgi-fifo");
		thread.setDaemon(true);
		thread.start();
		return reader.await(timeout);
	}

	private void open() {
		try {
			FileInputStream stream = new FileInputStream(this.fifo.toFile());
			if (!this.opened.complete(stream)) {
				stream.close();
			}
		}
		catch (IOException ex) {
			this.opened.completeExceptionally(ex);
		}
	}

	private FileInputStream await(Duration timeout) throws IOException, InterruptedException {
		try {
			return this.opened.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException ex) {
			throw new IOException("The FIFO '%s' cannot be read: %s.".formatted(this.fifo, ex.getCause()), ex);
		}
		catch (TimeoutException | InterruptedException ex) {
			if (!this.opened.cancel(false)) {
				this.opened.join().close();
			}
			if (ex instanceof InterruptedException interrupted) {
				throw interrupted;
			}
			throw new IOException("uWSGI replaced the FIFO '%s' while it was being opened.".formatted(this.fifo), ex);
		}
	}

}

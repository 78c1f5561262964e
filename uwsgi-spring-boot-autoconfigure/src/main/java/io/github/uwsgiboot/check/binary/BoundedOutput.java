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

package io.github.uwsgiboot.check.binary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The beginning of what a process writes. All of it is read, so that the process is never
 * held up, but only the beginning is kept.
 */
final class BoundedOutput implements Runnable {

	private final InputStream stream;

	private final int limit;

	private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

	private final Thread reader = new Thread(this, "uwsgi-output");

	private BoundedOutput(InputStream stream, int limit) {
		this.stream = stream;
		this.limit = limit;
		this.reader.setDaemon(true);
	}

	/**
	 * Start to read.
	 * @param stream what is read to its end
	 * @param limit how many bytes are kept
	 * @return the output
	 */
	static BoundedOutput read(InputStream stream, int limit) {
		BoundedOutput output = new BoundedOutput(stream, limit);
		output.reader.start();
		return output;
	}

	@Override
	public void run() {
		byte[] buffer = new byte[8192];
		try (InputStream in = this.stream) {
			for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
				keep(buffer, length);
			}
		}
		catch (IOException ex) {
			// the stream is closed when the process is killed, and what came before is
			// kept
		}
	}

	private synchronized void keep(byte[] buffer, int length) {
		this.kept.write(buffer, 0, Math.min(length, this.limit - this.kept.size()));
	}

	/**
	 * Wait for the end of the stream.
	 * @param patience the time after which it is left alone, as another process may hold
	 * it open
	 * @return what was kept
	 */
	String await(Duration patience) throws InterruptedException {
		this.reader.join(patience.toMillis());
		synchronized (this) {
			return this.kept.toString(StandardCharsets.UTF_8);
		}
	}

}

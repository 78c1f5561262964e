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

/**
 * The beginning of what a process writes. All of it is read, but only the beginning is
 * kept. Never waits for what is not there yet, since a process may leave another one
 * behind that holds the stream open.
 */
final class BoundedOutput {

	// What Linux lets a pipe hold.
	private static final int PIPE = 64 * 1024;

	private final InputStream stream;

	private final int limit;

	private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

	private final byte[] buffer = new byte[PIPE];

	/**
	 * Create an output of which nothing is read yet.
	 * @param stream what the process writes
	 * @param limit how many bytes are kept
	 */
	BoundedOutput(InputStream stream, int limit) {
		this.stream = stream;
		this.limit = limit;
	}

	/**
	 * Read what is there, 64 KB at most.
	 * @return whether anything was there
	 * @throws IOException if it cannot be read
	 */
	boolean read() throws IOException {
		int available = Math.min(this.stream.available(), PIPE);
		int length = (available > 0) ? this.stream.read(this.buffer, 0, available) : 0;
		if (length > 0) {
			this.kept.write(this.buffer, 0, Math.min(length, this.limit - this.kept.size()));
		}
		return length > 0;
	}

	String text() {
		return this.kept.toString(StandardCharsets.UTF_8);
	}

}

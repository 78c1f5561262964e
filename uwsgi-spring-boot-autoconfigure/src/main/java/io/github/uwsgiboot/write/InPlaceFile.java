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
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;

/**
 * A file that is overwritten where it stands, because no other can take its place. If the
 * process is killed meanwhile, a part of the file is new and the rest is old, but the
 * mark is there: nothing is cut off before all is written.
 */
final class InPlaceFile {

	private final Directory directory;

	private final Target target;

	InPlaceFile(Directory directory, Target target) {
		this.directory = directory;
		this.target = target;
	}

	/**
	 * Overwrite the file, or give it its old content back if the system fails.
	 * @param content the new content
	 * @param modified the time of modification that the file gets
	 * @param previous the old content
	 * @param backup where the old content is kept
	 */
	void overwrite(byte[] content, Instant modified, byte[] previous, Path backup)
			throws IOException, PublishStoppedException {
		try {
			write(content, modified);
		}
		catch (IOException ex) {
			restore(previous, backup, ex);
			throw ex;
		}
	}

	private void restore(byte[] previous, Path backup, IOException failure) throws PublishStoppedException {
		// An interrupted thread cannot write, but this one has a file to mend first.
		boolean interrupted = Thread.interrupted();
		try {
			write(previous, Instant.now());
		}
		catch (IOException ex) {
			failure.addSuppressed(ex);
			throw new PublishStoppedException(
					new PublishOutcome.Failed(this.target.configured(), FailureCode.INPUT_OUTPUT,
							this.target.file() + " was overwritten in part: " + Failures.reason(failure)
									+ ". Its old content could not be written back: " + Failures.reason(ex) + ".",
							"Copy " + backup + " over it, and mend what the system reports.", failure));
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private void write(byte[] content, Instant modified) throws IOException {
		String name = this.target.name();
		try (FileChannel channel = this.directory.open(name,
				Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS))) {
			ByteBuffer buffer = ByteBuffer.wrap(content);
			while (buffer.hasRemaining()) {
				channel.write(buffer);
			}
			channel.truncate(content.length);
			this.directory.view(name, LinkOption.NOFOLLOW_LINKS).setTimes(FileTime.from(modified), null, null);
			channel.force(true);
		}
	}

}

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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests for {@link FifoReloader}, with programs of the system that read.
 */
@Timeout(20)
class FifoReloaderTests {

	@TempDir
	private Path directory;

	private Path fifo;

	@BeforeEach
	void setUp() {
		this.fifo = this.directory.resolve("fifo");
	}

	private FifoReloader reloader(Duration timeout) {
		return new FifoReloader(this.fifo, timeout);
	}

	private void makeFifo() throws IOException, InterruptedException {
		assertThat(new ProcessBuilder("mkfifo", this.fifo.toString()).start().waitFor()).isZero();
	}

	@Test
	void commandIsWrittenAndRead() throws IOException, InterruptedException {
		makeFifo();
		Process reader = new ProcessBuilder("head", "-c", "1", this.fifo.toString()).start();
		reloader(Duration.ofSeconds(10)).reload();
		assertThat(reader.waitFor(10, TimeUnit.SECONDS)).isTrue();
		assertThat(reader.getInputStream().readAllBytes()).containsExactly('r');
	}

	@Test
	void commandThatNobodyReadsIsNotLeftBehind() throws IOException, InterruptedException {
		makeFifo();
		assertThatExceptionOfType(UnreachableUwsgiException.class)
			.isThrownBy(() -> reloader(Duration.ofMillis(50)).reload())
			.withMessage("Nobody has read from the FIFO '%s' within 50 ms: uWSGI does not run.", this.fifo);
		Process reader = new ProcessBuilder("head", "-c", "2", this.fifo.toString()).start();
		Process writer = new ProcessBuilder("/bin/sh", "-c", "printf ab > '%s'".formatted(this.fifo)).start();
		assertThat(reader.waitFor(10, TimeUnit.SECONDS)).isTrue();
		assertThat(writer.waitFor()).isZero();
		assertThat(reader.getInputStream().readAllBytes()).containsExactly('a', 'b');
	}

	@Test
	void missingFifoIsTold() {
		assertThatExceptionOfType(UnreachableUwsgiException.class)
			.isThrownBy(() -> reloader(Duration.ofSeconds(10)).reload())
			.withMessage("There is no FIFO '%s': uWSGI does not run, or runs from a file without it.", this.fifo);
		assertThat(this.fifo).doesNotExist();
	}

	@Test
	void fifoOfAnotherUserIsTold() throws IOException, InterruptedException {
		makeFifo();
		Files.setPosixFilePermissions(this.fifo, Set.of());
		assumeThat(Files.isReadable(this.fifo)).as("may open whatever it wants").isFalse();
		assertThatIOException().isThrownBy(() -> reloader(Duration.ofSeconds(10)).reload())
			.withMessage("The user %s may not open the FIFO '%s', which uWSGI makes for its own user alone.",
					System.getProperty("user.name"), this.fifo);
	}

	@Test
	void fileIsNotWrittenTo() throws IOException {
		Files.writeString(this.fifo, "mine");
		assertThatIOException().isThrownBy(() -> reloader(Duration.ofSeconds(10)).reload())
			.withMessage("'%s' is no FIFO, and is left alone. Remove it and start uWSGI again.", this.fifo);
		assertThat(this.fifo).hasContent("mine");
	}

}

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
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Tests for {@link TouchReloader}.
 */
class TouchReloaderTests {

	private static final Instant NOW = Instant.parse("2026-01-01T12:00:00.750Z");

	@TempDir
	private Path directory;

	private Path trigger;

	private TouchReloader reloader;

	@BeforeEach
	void setUp() {
		this.trigger = this.directory.resolve("trigger");
		this.reloader = new TouchReloader(this.trigger, Clock.fixed(NOW, ZoneOffset.UTC));
	}

	private void touched(String time) throws IOException {
		Files.setLastModifiedTime(this.trigger, FileTime.from(Instant.parse(time)));
	}

	private Instant touched() throws IOException {
		return Files.getLastModifiedTime(this.trigger).toInstant();
	}

	@Test
	void fileIsCreated() throws IOException {
		this.reloader.reload();
		assertThat(this.trigger).isEmptyFile();
	}

	@Test
	void oldFileIsDatedNow() throws IOException {
		Files.writeString(this.trigger, "kept");
		touched("2025-12-31T12:00:00Z");
		this.reloader.reload();
		assertThat(touched()).isEqualTo(NOW);
		assertThat(this.trigger).hasContent("kept");
	}

	@Test
	void fileOfThisSecondIsDatedInTheNext() throws IOException {
		Files.createFile(this.trigger);
		touched("2026-01-01T12:00:00.100Z");
		this.reloader.reload();
		assertThat(touched()).isEqualTo("2026-01-01T12:00:01Z");
		this.reloader.reload();
		assertThat(touched()).isEqualTo("2026-01-01T12:00:02Z");
	}

	@Test
	void fileFromTheFutureIsDatedLaterStill() throws IOException {
		Files.createFile(this.trigger);
		touched("2027-01-01T12:00:00.100Z");
		this.reloader.reload();
		assertThat(touched()).isEqualTo("2027-01-01T12:00:01Z");
	}

	@Test
	void directoryIsLeftAlone() throws IOException {
		Files.createDirectory(this.trigger);
		FileTime before = Files.getLastModifiedTime(this.trigger);
		assertThatIOException().isThrownBy(this.reloader::reload)
			.withMessage("The trigger file '%s' is not a regular file, and is left alone. Set another file.",
					this.trigger);
		assertThat(Files.getLastModifiedTime(this.trigger)).isEqualTo(before);
	}

	@Test
	void linkIsNotFollowed() throws IOException {
		Path other = Files.createFile(this.directory.resolve("other"));
		Files.setLastModifiedTime(other, FileTime.from(NOW));
		Files.createSymbolicLink(this.trigger, other);
		assertThatIOException().isThrownBy(this.reloader::reload);
		assertThat(Files.getLastModifiedTime(other).toInstant()).isEqualTo(NOW);
	}

	@Test
	void missingDirectoryIsTold() {
		Path missing = this.directory.resolve("missing/trigger");
		assertThatIOException().isThrownBy(new TouchReloader(missing)::reload)
			.withMessage("The directory of the trigger file '%s' is missing. Create it, or set another file.", missing);
	}

}

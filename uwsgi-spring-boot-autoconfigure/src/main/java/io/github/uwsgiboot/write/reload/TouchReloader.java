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
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Touches the trigger file. uWSGI looks at it once a second and reloads if the whole
 * seconds of its time of modification grew, or if it was not there before
 * ({@code uwsgi_check_touches} in {@code core/utils.c}), so the time always grows by a
 * second at least. Whether uWSGI watches the file cannot be seen.
 */
final class TouchReloader implements Reloader {

	private final Path file;

	private final Clock clock;

	TouchReloader(Path file) {
		this(file, Clock.systemUTC());
	}

	TouchReloader(Path file, Clock clock) {
		this.file = file;
		this.clock = clock;
	}

	@Override
	public void reload() throws IOException {
		try {
			Files.createFile(this.file);
		}
		catch (FileAlreadyExistsException ex) {
			advance();
		}
		catch (NoSuchFileException ex) {
			throw new IOException("The directory of the trigger file '%s' is missing. Create it, or set another file."
				.formatted(this.file), ex);
		}
	}

	private void advance() throws IOException {
		BasicFileAttributeView view = Files.getFileAttributeView(this.file, BasicFileAttributeView.class,
				LinkOption.NOFOLLOW_LINKS);
		BasicFileAttributes attributes = view.readAttributes();
		if (!attributes.isRegularFile()) {
			throw new IOException("The trigger file '%s' is not a regular file, and is left alone. Set another file."
				.formatted(this.file));
		}
		Instant next = attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
		Instant now = this.clock.instant();
		view.setTimes(FileTime.from(next.isAfter(now) ? next : now), null, null);
	}

	@Override
	public String toString() {
		return "the trigger file '%s'".formatted(this.file);
	}

}

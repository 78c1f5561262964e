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
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What stands where a file is to be published.
 */
final class CurrentFile {

	private final byte[] content;

	private final PosixFileAttributes attributes;

	private final boolean link;

	private CurrentFile(byte[] content, PosixFileAttributes attributes, boolean link) {
		this.content = content;
		this.attributes = attributes;
		this.link = link;
	}

	/**
	 * Read what stands there.
	 * @param directory the directory of the target
	 * @param target the target
	 * @return the file, or {@code null} if there is none, which a symbolic link that is
	 * to be replaced and leads nowhere is too
	 * @throws PublishStoppedException if it is not a regular file
	 */
	static @Nullable CurrentFile read(Directory directory, Target target) throws IOException, PublishStoppedException {
		PosixFileAttributes attributes = directory.attributes(target.name());
		if (attributes == null) {
			return null;
		}
		if (attributes.isSymbolicLink()) {
			return readLinked(directory, target);
		}
		byte[] content = read(directory, target, attributes,
				Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
		return new CurrentFile(content, attributes, false);
	}

	private static @Nullable CurrentFile readLinked(Directory directory, Target target)
			throws IOException, PublishStoppedException {
		if (!target.replacesLink()) {
			throw target.linkChanged();
		}
		try {
			PosixFileAttributes attributes = directory.view(target.name()).readAttributes();
			byte[] content = read(directory, target, attributes, Set.of(StandardOpenOption.READ));
			return new CurrentFile(content, attributes, true);
		}
		catch (NoSuchFileException ex) {
			return null;
		}
	}

	private static byte[] read(Directory directory, Target target, PosixFileAttributes attributes,
			Set<OpenOption> options) throws IOException, PublishStoppedException {
		if (!attributes.isRegularFile()) {
			throw target.notARegularFile(attributes.isDirectory());
		}
		try (InputStream input = Channels.newInputStream(directory.open(target.name(), options))) {
			return input.readAllBytes();
		}
	}

	byte[] content() {
		return this.content;
	}

	PosixFileAttributes attributes() {
		return this.attributes;
	}

	/**
	 * Return whether it was read through a symbolic link that is to be replaced.
	 * @return whether the name is a symbolic link's
	 */
	boolean isLink() {
		return this.link;
	}

	Fingerprint fingerprint() {
		return Fingerprint.of(this.content);
	}

}

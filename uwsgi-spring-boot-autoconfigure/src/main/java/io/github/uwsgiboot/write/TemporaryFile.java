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
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file that is made ready under a name of its own and then takes the place of another.
 * Gone after {@link #close()} if it did not. Its name ends in {@code .tmp}: an Emperor
 * starts a name that ends in {@code .ini} even if it begins with a dot (core/emperor.c).
 */
final class TemporaryFile implements Closeable {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int RANDOM_BYTES = 8;

	private static final Pattern RANDOM_PART = Pattern.compile("[0-9a-f]{" + 2 * RANDOM_BYTES + "}\\.tmp");

	private final Directory directory;

	private final String name;

	private final FileChannel channel;

	private boolean renamed;

	private TemporaryFile(Directory directory, String name, FileChannel channel) {
		this.directory = directory;
		this.name = name;
		this.channel = channel;
	}

	/**
	 * Create an empty file that only its owner can open, beside the one that it is to
	 * replace.
	 * @param directory the directory
	 * @param target the name of the target
	 * @return the file, open for writing
	 */
	static TemporaryFile create(Directory directory, String target) throws IOException {
		byte[] bytes = new byte[RANDOM_BYTES];
		RANDOM.nextBytes(bytes);
		String name = beginning(target) + HexFormat.of().formatHex(bytes) + ".tmp";
		FileChannel channel = directory.open(name,
				Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		return new TemporaryFile(directory, name, channel);
	}

	/**
	 * Return whether a file for the given target may have a name.
	 * @param target the name of the target
	 * @param name the name
	 * @return whether a file for the given target may have the name
	 */
	static boolean isNameFor(String target, String name) {
		String beginning = beginning(target);
		return name.startsWith(beginning) && RANDOM_PART.matcher(name.substring(beginning.length())).matches();
	}

	private static String beginning(String target) {
		return "." + target + ".";
	}

	PosixFileAttributeView view() {
		return this.directory.view(this.name, LinkOption.NOFOLLOW_LINKS);
	}

	void write(byte[] content) throws IOException {
		ByteBuffer buffer = ByteBuffer.wrap(content);
		while (buffer.hasRemaining()) {
			this.channel.write(buffer);
		}
	}

	void date(Instant modified) throws IOException {
		view().setTimes(FileTime.from(modified), null, null);
	}

	void sync() throws IOException {
		this.channel.force(true);
	}

	/**
	 * Take the place of the target.
	 * @param target the name of the target
	 */
	void renameTo(String target) throws IOException {
		this.channel.close();
		this.directory.rename(this.name, target);
		this.renamed = true;
	}

	@Override
	public void close() throws IOException {
		try {
			this.channel.close();
		}
		finally {
			if (!this.renamed) {
				this.directory.delete(this.name);
			}
		}
	}

}

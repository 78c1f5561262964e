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
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Set;

/**
 * {@link Directory} held by a file descriptor: who renames it, or puts a symbolic link in
 * its place, does not lead a publication elsewhere.
 */
final class DescriptorDirectory extends Directory {

	private final SecureDirectoryStream<Path> stream;

	DescriptorDirectory(Path path, SecureDirectoryStream<Path> stream) {
		super(path);
		this.stream = stream;
	}

	@Override
	FileChannel open(String name, Set<OpenOption> options, FileAttribute<?>... attributes) throws IOException {
		return (FileChannel) this.stream.newByteChannel(Path.of(name), options, attributes);
	}

	@Override
	PosixFileAttributeView view(String name, LinkOption... options) {
		return this.stream.getFileAttributeView(Path.of(name), PosixFileAttributeView.class, options);
	}

	@Override
	void delete(String name) throws IOException {
		this.stream.deleteFile(Path.of(name));
	}

	@Override
	DirectoryStream<Path> list() throws IOException {
		return this.stream.newDirectoryStream(Path.of("."));
	}

	@Override
	void renameAtomically(String from, String to) throws IOException {
		this.stream.move(Path.of(from), this.stream, Path.of(to));
	}

	@Override
	public void close() throws IOException {
		this.stream.close();
	}

}

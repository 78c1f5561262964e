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
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Set;

/**
 * {@link Directory} known by its path only, where the platform knows no better.
 */
final class PathDirectory extends Directory {

	PathDirectory(Path path) {
		super(path);
	}

	// Where there is a better one, the cast from this class alone would load it.
	static Directory of(Path path) {
		return new PathDirectory(path);
	}

	@Override
	FileChannel open(String name, Set<OpenOption> options, FileAttribute<?>... attributes) throws IOException {
		return FileChannel.open(resolve(name), options, attributes);
	}

	@Override
	PosixFileAttributeView view(String name, LinkOption... options) {
		return Files.getFileAttributeView(resolve(name), PosixFileAttributeView.class, options);
	}

	@Override
	void delete(String name) throws IOException {
		Files.delete(resolve(name));
	}

	@Override
	DirectoryStream<Path> list() throws IOException {
		return Files.newDirectoryStream(path());
	}

	@Override
	void renameAtomically(String from, String to) throws IOException {
		Files.move(resolve(from), resolve(to), StandardCopyOption.ATOMIC_MOVE);
	}

	@Override
	public void close() {
	}

}

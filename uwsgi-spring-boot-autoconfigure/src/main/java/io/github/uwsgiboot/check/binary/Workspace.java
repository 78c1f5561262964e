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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

import org.jspecify.annotations.Nullable;

/**
 * A directory that only this process's user can enter, and that is gone when it is
 * closed. The binary finds the file to test there, and puts its temporary files there.
 */
final class Workspace implements AutoCloseable {

	private static final FileAttribute<?> DIRECTORY_MODE = PosixFilePermissions
		.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

	private static final FileAttribute<?> FILE_MODE = PosixFilePermissions
		.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

	private final Path directory;

	private Workspace(Path directory) {
		this.directory = directory;
	}

	/**
	 * Make a new directory.
	 * @return the directory
	 * @throws IOException if it cannot be made
	 */
	static Workspace create() throws IOException {
		return new Workspace(Files.createTempDirectory("uwsgi-check-", DIRECTORY_MODE).toAbsolutePath());
	}

	/**
	 * Return the path of the directory.
	 * @return the absolute path
	 */
	Path directory() {
		return this.directory;
	}

	/**
	 * Write a file, over the one of this name that was written before.
	 * @param name the name of the file
	 * @param text the content
	 * @return the path of the file
	 * @throws IOException if the file cannot be written
	 */
	Path write(String name, String text) throws IOException {
		Path file = this.directory.resolve(name);
		Files.deleteIfExists(file);
		return Files.write(Files.createFile(file, FILE_MODE), text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Delete the directory with all that is in it.
	 * @throws IOException if something cannot be deleted
	 */
	@Override
	public void close() throws IOException {
		Files.walkFileTree(this.directory, new Deletion());
	}

	/**
	 * Deletes what it visits.
	 */
	private static final class Deletion extends SimpleFileVisitor<Path> {

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
			Files.delete(file);
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException ex) throws IOException {
			if (ex != null) {
				throw ex;
			}
			Files.delete(directory);
			return FileVisitResult.CONTINUE;
		}

	}

}

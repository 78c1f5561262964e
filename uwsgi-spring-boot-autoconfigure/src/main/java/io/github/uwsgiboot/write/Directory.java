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
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An open directory, and what is done to the names in it. No operation follows a symbolic
 * link unless it says so.
 */
abstract class Directory implements Closeable {

	private final Path path;

	Directory(Path path) {
		this.path = path;
	}

	/**
	 * Open a directory so that it stays the same one, whatever becomes of the names that
	 * lead to it, if the platform has a way to do so.
	 * @param path the path of the directory
	 * @return the open directory
	 * @throws IOException if it is not a directory, or may not be listed
	 */
	static Directory open(Path path) throws IOException {
		DirectoryStream<Path> stream = Files.newDirectoryStream(path);
		if (stream instanceof SecureDirectoryStream<Path> secure) {
			return new DescriptorDirectory(path, secure);
		}
		stream.close();
		return PathDirectory.of(path);
	}

	final Path path() {
		return this.path;
	}

	final Path resolve(String name) {
		return this.path.resolve(name);
	}

	/**
	 * Return what tells this directory from all others, by whichever path it was reached.
	 * @return an object that is equal for the same directory only
	 */
	final Object key() throws IOException {
		return Objects.requireNonNullElse(view(".").readAttributes().fileKey(), this.path);
	}

	/**
	 * Return the attributes of a file.
	 * @param name the name of the file
	 * @return its attributes, or {@code null} if there is no file
	 */
	final @Nullable PosixFileAttributes attributes(String name) throws IOException {
		try {
			return view(name, LinkOption.NOFOLLOW_LINKS).readAttributes();
		}
		catch (NoSuchFileException ex) {
			return null;
		}
	}

	final List<String> names() throws IOException {
		List<String> names = new ArrayList<>();
		try (DirectoryStream<Path> entries = list()) {
			for (Path entry : entries) {
				names.add(String.valueOf(entry.getFileName()));
			}
		}
		catch (DirectoryIteratorException ex) {
			throw ex.getCause();
		}
		return names;
	}

	/**
	 * Make sure that the names in the directory survive a power failure.
	 */
	final void sync() throws IOException {
		try (FileChannel channel = open(".", Set.of(StandardOpenOption.READ))) {
			channel.force(true);
		}
	}

	/**
	 * Replace one name by another, in one step that nobody sees half done.
	 * @param from the name that goes
	 * @param to the name that stays
	 * @throws NotReplaceableException if the other name is a mount point
	 */
	final void rename(String from, String to) throws IOException {
		try {
			renameAtomically(from, to);
		}
		catch (FileSystemException ex) {
			throw NotReplaceableException.explained(resolve(to), ex);
		}
	}

	/**
	 * Open a file. Follows a symbolic link unless the options say otherwise.
	 * @param name the name of the file
	 * @param options how the file is opened
	 * @param attributes the attributes of a file that is created
	 * @return the open file
	 */
	abstract FileChannel open(String name, Set<OpenOption> options, FileAttribute<?>... attributes) throws IOException;

	/**
	 * Return a view of the attributes of a file. Follows a symbolic link unless the
	 * options say otherwise.
	 * @param name the name of the file
	 * @param options whether symbolic links are followed
	 * @return a view of the attributes of a file
	 */
	abstract PosixFileAttributeView view(String name, LinkOption... options);

	abstract void delete(String name) throws IOException;

	abstract DirectoryStream<Path> list() throws IOException;

	abstract void renameAtomically(String from, String to) throws IOException;

}

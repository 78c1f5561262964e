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
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Creates the directories that lead to a file, so that whoever may read the file finds
 * it.
 */
final class DirectoryCreation {

	private static final int ALL_PERMISSIONS = 0777;

	private final Ownership ownership;

	private final Set<PosixFilePermission> permissions;

	DirectoryCreation(Ownership ownership) {
		this.ownership = ownership;
		this.permissions = searchable(ownership.policy().permissions());
	}

	private static Set<PosixFilePermission> searchable(Set<PosixFilePermission> permissions) {
		Set<PosixFilePermission> searchable = EnumSet.copyOf(permissions);
		searchable.add(PosixFilePermission.OWNER_WRITE);
		searchable.add(PosixFilePermission.OWNER_EXECUTE);
		if (permissions.contains(PosixFilePermission.GROUP_READ)) {
			searchable.add(PosixFilePermission.GROUP_EXECUTE);
		}
		if (permissions.contains(PosixFilePermission.OTHERS_READ)) {
			searchable.add(PosixFilePermission.OTHERS_EXECUTE);
		}
		return searchable;
	}

	/**
	 * Create a directory and those that lead to it, as far as they are missing.
	 * @param directory the directory
	 */
	void create(Path directory) throws IOException, PublishStoppedException {
		if (Files.isDirectory(directory)) {
			return;
		}
		Path parent = Objects.requireNonNull(directory.getParent());
		create(parent);
		try {
			Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(this.permissions));
		}
		catch (FileAlreadyExistsException ex) {
			if (!Files.isDirectory(directory)) {
				throw ex;
			}
			return;
		}
		assign(directory);
		sync(parent);
	}

	private void assign(Path directory) throws IOException, PublishStoppedException {
		PosixFileAttributeView view = Files.getFileAttributeView(directory, PosixFileAttributeView.class,
				LinkOption.NOFOLLOW_LINKS);
		if (!view.readAttributes().permissions().equals(this.permissions)) {
			int mode = (int) Files.getAttribute(directory, "unix:mode", LinkOption.NOFOLLOW_LINKS);
			Files.setAttribute(directory, "unix:mode", (mode & ~ALL_PERMISSIONS) | OctalMode.bits(this.permissions),
					LinkOption.NOFOLLOW_LINKS);
		}
		this.ownership.assignOwners(view);
	}

	private void sync(Path directory) throws IOException {
		try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
			channel.force(true);
		}
	}

}

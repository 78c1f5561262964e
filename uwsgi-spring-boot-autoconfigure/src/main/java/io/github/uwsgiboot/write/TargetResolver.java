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
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Finds the {@link Target} that a path leads to.
 */
final class TargetResolver {

	private static final Set<String> DIRECTORIES = Set.of("", ".", "..");

	private final Path path;

	private final PublishPolicy policy;

	TargetResolver(Path path, PublishPolicy policy) {
		this.path = path;
		this.policy = policy;
	}

	/**
	 * Find the target. Changes nothing.
	 * @return the target
	 * @throws PublishStoppedException if the policy has no target there
	 */
	Target resolve() throws IOException, PublishStoppedException {
		Path name = this.path.getFileName();
		if (!this.path.getFileSystem().equals(FileSystems.getDefault())) {
			throw unsupportedFileSystem();
		}
		if (name == null || DIRECTORIES.contains(name.toString())) {
			throw target(this.path.toAbsolutePath(), "", false).notARegularFile(true);
		}
		Path parent = Objects.requireNonNull(this.path.toAbsolutePath().getParent());
		Path directory = realDirectory(parent);
		if (directory == null) {
			return inMissingDirectory(parent, name);
		}
		Path file = directory.resolve(name);
		return Files.isSymbolicLink(file) ? linked(file) : target(directory, name.toString(), false);
	}

	private @Nullable Path realDirectory(Path parent) throws IOException, PublishStoppedException {
		try {
			Path directory = parent.toRealPath();
			if (!Files.isDirectory(directory)) {
				throw PublishStoppedException.refused(this.path, RefusalCode.NOT_A_DIRECTORY,
						parent + " is not a directory, so no file can be in it.",
						"Set uwsgi.writer.path to a file in a directory.");
			}
			if (Files.getFileAttributeView(directory, PosixFileAttributeView.class) == null) {
				throw unsupportedFileSystem();
			}
			return directory;
		}
		catch (NoSuchFileException ex) {
			return null;
		}
	}

	private Target inMissingDirectory(Path parent, Path name) throws PublishStoppedException {
		if (this.policy.createDirectories()) {
			return target(parent.normalize(), name.toString(), true);
		}
		throw PublishStoppedException.refused(this.path, RefusalCode.MISSING_DIRECTORY,
				"The directory " + parent + " does not exist.",
				"Create it, or set uwsgi.writer.create-directories to true.");
	}

	private Target linked(Path link) throws IOException, PublishStoppedException {
		return switch (this.policy.symlinks()) {
			case REPLACE -> target(Objects.requireNonNull(link.getParent()), link.getFileName().toString(), false);
			case FOLLOW -> followed(link);
			case REFUSE -> throw PublishStoppedException.refused(this.path, RefusalCode.SYMBOLIC_LINK,
					link + " is a symbolic link to " + Files.readSymbolicLink(link) + ".",
					"Set uwsgi.writer.path to the file itself, or set uwsgi.writer.symlinks to \"follow\" or "
							+ "\"replace\".");
		};
	}

	private Target followed(Path link) throws IOException, PublishStoppedException {
		try {
			Path file = link.toRealPath();
			return target(Objects.requireNonNullElse(file.getParent(), file), String.valueOf(file.getFileName()),
					false);
		}
		catch (NoSuchFileException ex) {
			throw PublishStoppedException.refused(this.path, RefusalCode.DANGLING_LINK,
					link + " is a symbolic link to " + Files.readSymbolicLink(link) + ", which does not exist.",
					"Create the file that it leads to, or set uwsgi.writer.symlinks to \"replace\".");
		}
	}

	private Target target(Path directory, String name, boolean missing) {
		boolean replacesLink = this.policy.symlinks() == PublishPolicy.Symlinks.REPLACE;
		return new Target(this.path, directory, name, missing, replacesLink);
	}

	private PublishStoppedException unsupportedFileSystem() {
		return PublishStoppedException.refused(this.path, RefusalCode.UNSUPPORTED_FILE_SYSTEM,
				this.path + " is on a file system without POSIX owners and permissions.",
				"Set uwsgi.writer.path to a file on a file system of the machine that uWSGI runs on.");
	}

}

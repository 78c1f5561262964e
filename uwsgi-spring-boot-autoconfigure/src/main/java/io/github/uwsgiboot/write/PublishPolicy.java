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

import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How a {@link ConfigFile} is published: the {@linkplain #defaults() defaults}, changed
 * by the {@code with} methods. Immutable.
 */
public final class PublishPolicy {

	private static final Duration LONGEST_LOCK_TIMEOUT = Duration.ofDays(1);

	private static final PublishPolicy DEFAULTS = new PublishPolicy(PosixFilePermissions.fromString("rw-r-----"), null,
			null, false, Overwrite.OURS, Symlinks.FOLLOW, InPlace.NEVER, 0, Duration.ofSeconds(10), null);

	private final Set<PosixFilePermission> permissions;

	private final @Nullable String owner;

	private final @Nullable String group;

	private final boolean createDirectories;

	private final Overwrite overwrite;

	private final Symlinks symlinks;

	private final InPlace inPlace;

	private final int backups;

	private final Duration lockTimeout;

	private final @Nullable String application;

	private PublishPolicy(Set<PosixFilePermission> permissions, @Nullable String owner, @Nullable String group,
			boolean createDirectories, Overwrite overwrite, Symlinks symlinks, InPlace inPlace, int backups,
			Duration lockTimeout, @Nullable String application) {
		if (!permissions.contains(PosixFilePermission.OWNER_READ)) {
			throw new IllegalArgumentException(
					"uwsgi.writer.permissions must let the owner read the file, such as \"640\", but is \""
							+ OctalMode.format(permissions) + "\"");
		}
		if (backups < 0) {
			throw new IllegalArgumentException("uwsgi.writer.backups must be 0 or more, but is " + backups);
		}
		if (lockTimeout.isNegative() || lockTimeout.compareTo(LONGEST_LOCK_TIMEOUT) > 0) {
			throw new IllegalArgumentException(
					"uwsgi.writer.lock-timeout must be between 0s and 24h, but is " + lockTimeout);
		}
		this.permissions = Set.copyOf(permissions);
		this.owner = owner;
		this.group = group;
		this.createDirectories = createDirectories;
		this.overwrite = overwrite;
		this.symlinks = symlinks;
		this.inPlace = inPlace;
		this.backups = backups;
		this.lockTimeout = lockTimeout;
		this.application = application;
	}

	/**
	 * Return the policy in which everything has its default.
	 * @return the default policy
	 */
	public static PublishPolicy defaults() {
		return DEFAULTS;
	}

	/**
	 * Return a copy with other permissions.
	 * @param permissions the permissions of the file
	 * @return the changed copy
	 * @throws IllegalArgumentException if the owner could not read the file
	 */
	public PublishPolicy withPermissions(Set<PosixFilePermission> permissions) {
		return new PublishPolicy(permissions, this.owner, this.group, this.createDirectories, this.overwrite,
				this.symlinks, this.inPlace, this.backups, this.lockTimeout, this.application);
	}

	/**
	 * Return a copy with another owner.
	 * @param owner the name or number of a user, or {@code null} to keep the owner
	 * @return the changed copy
	 */
	public PublishPolicy withOwner(@Nullable String owner) {
		return new PublishPolicy(this.permissions, owner, this.group, this.createDirectories, this.overwrite,
				this.symlinks, this.inPlace, this.backups, this.lockTimeout, this.application);
	}

	/**
	 * Return a copy with another group.
	 * @param group the name or number of a group, or {@code null} to keep the group
	 * @return the changed copy
	 */
	public PublishPolicy withGroup(@Nullable String group) {
		return new PublishPolicy(this.permissions, this.owner, group, this.createDirectories, this.overwrite,
				this.symlinks, this.inPlace, this.backups, this.lockTimeout, this.application);
	}

	/**
	 * Return a copy that creates missing directories, or does not.
	 * @param createDirectories whether to create missing directories
	 * @return the changed copy
	 */
	public PublishPolicy withCreateDirectories(boolean createDirectories) {
		return new PublishPolicy(this.permissions, this.owner, this.group, createDirectories, this.overwrite,
				this.symlinks, this.inPlace, this.backups, this.lockTimeout, this.application);
	}

	/**
	 * Return a copy that may replace other files.
	 * @param overwrite which files may be replaced
	 * @return the changed copy
	 */
	public PublishPolicy withOverwrite(Overwrite overwrite) {
		return new PublishPolicy(this.permissions, this.owner, this.group, this.createDirectories, overwrite,
				this.symlinks, this.inPlace, this.backups, this.lockTimeout, this.application);
	}

	/**
	 * Return a copy that treats symbolic links in another way.
	 * @param symlinks what happens when the path is a symbolic link
	 * @return the changed copy
	 */
	public PublishPolicy withSymlinks(Symlinks symlinks) {
		return new PublishPolicy(this.permissions, this.owner, this.group, this.createDirectories, this.overwrite,
				symlinks, this.inPlace, this.backups, this.lockTimeout, this.application);
	}

	/**
	 * Return a copy that may overwrite in place, or may not.
	 * @param inPlace whether a file that cannot be replaced is overwritten in place
	 * @return the changed copy
	 */
	public PublishPolicy withInPlace(InPlace inPlace) {
		return new PublishPolicy(this.permissions, this.owner, this.group, this.createDirectories, this.overwrite,
				this.symlinks, inPlace, this.backups, this.lockTimeout, this.application);
	}

	/**
	 * Return a copy that keeps another number of backups.
	 * @param backups how many earlier contents are kept, 0 or more
	 * @return the changed copy
	 * @throws IllegalArgumentException if the number is negative
	 */
	public PublishPolicy withBackups(int backups) {
		return new PublishPolicy(this.permissions, this.owner, this.group, this.createDirectories, this.overwrite,
				this.symlinks, this.inPlace, backups, this.lockTimeout, this.application);
	}

	/**
	 * Return a copy that waits for another time.
	 * @param lockTimeout how long to wait for another publication, 0 to 24 hours
	 * @return the changed copy
	 * @throws IllegalArgumentException if the time is outside of its range
	 */
	public PublishPolicy withLockTimeout(Duration lockTimeout) {
		return new PublishPolicy(this.permissions, this.owner, this.group, this.createDirectories, this.overwrite,
				this.symlinks, this.inPlace, this.backups, lockTimeout, this.application);
	}

	/**
	 * Return a copy that names another application to those that wait.
	 * @param application the name of the application, or {@code null} for none
	 * @return the changed copy
	 */
	public PublishPolicy withApplication(@Nullable String application) {
		return new PublishPolicy(this.permissions, this.owner, this.group, this.createDirectories, this.overwrite,
				this.symlinks, this.inPlace, this.backups, this.lockTimeout, application);
	}

	/**
	 * Return the permissions of the file, whatever the umask of the process; default
	 * {@code 0640}. They must let the owner read, or the next publication could not
	 * compare what stands there.
	 * @return the permissions
	 */
	public Set<PosixFilePermission> permissions() {
		return this.permissions;
	}

	/**
	 * Return the user that owns the file, by name or number; default {@code null}: a new
	 * file belongs to the process, a replaced one keeps its owner. Only a process with
	 * the right to give files away may name another user than its own.
	 * @return the owner
	 */
	public @Nullable String owner() {
		return this.owner;
	}

	/**
	 * Return the group of the file, by name or number; default {@code null}: a new file
	 * gets the group that the system gives it, a replaced one keeps its group, except in
	 * a directory with the set-group-ID bit, which gives its own group to all files in
	 * it.
	 * @return the group
	 */
	public @Nullable String group() {
		return this.group;
	}

	/**
	 * Return whether missing directories are created, with the owner and group of the
	 * file, and its permissions with search added for whoever may read; default {@code
	 * false}.
	 * @return whether directories are created
	 */
	public boolean createDirectories() {
		return this.createDirectories;
	}

	/**
	 * Return which files may be replaced; default {@link Overwrite#OURS}.
	 * @return which files may be replaced
	 */
	public Overwrite overwrite() {
		return this.overwrite;
	}

	/**
	 * Return what happens when the path is a symbolic link; default
	 * {@link Symlinks#FOLLOW}.
	 * @return what happens to a link
	 */
	public Symlinks symlinks() {
		return this.symlinks;
	}

	/**
	 * Return whether a file that cannot be replaced is overwritten in place; default
	 * {@link InPlace#NEVER}.
	 * @return whether a file is overwritten in place
	 */
	public InPlace inPlace() {
		return this.inPlace;
	}

	/**
	 * Return how many earlier contents are kept beside the file, 0 or more; default 0.
	 * @return the number of backups
	 */
	public int backups() {
		return this.backups;
	}

	/**
	 * Return how long to wait for another publication of the same file, 0 to 24 hours;
	 * default 10 seconds.
	 * @return the time
	 */
	public Duration lockTimeout() {
		return this.lockTimeout;
	}

	/**
	 * Return the name of the application, told to others that wait for it; default
	 * {@code null}: they are told its process only.
	 * @return the name
	 */
	public @Nullable String application() {
		return this.application;
	}

	/**
	 * Which files may be replaced.
	 */
	public enum Overwrite {

		/**
		 * Only a file whose first line is the mark of the {@link ConfigFile}.
		 */
		OURS,

		/**
		 * Any regular file.
		 */
		ANY

	}

	/**
	 * What happens when the path is a symbolic link. Links among the directories that
	 * lead to the file are always followed.
	 */
	public enum Symlinks {

		/**
		 * The regular file that the link leads to is replaced, and the link stays.
		 */
		FOLLOW,

		/**
		 * The link is replaced by a regular file, and what it led to stays.
		 */
		REPLACE,

		/**
		 * Nothing is written.
		 */
		REFUSE

	}

	/**
	 * Whether a file that cannot be replaced by another, such as one that is itself a
	 * mount point, is overwritten in place.
	 */
	public enum InPlace {

		/**
		 * Such a file is not written.
		 */
		NEVER,

		/**
		 * Such a file is overwritten after a backup of it was made, even if no backups
		 * are to be kept. Who reads the file meanwhile may see old and new content mixed.
		 */
		WHEN_NEEDED

	}

}

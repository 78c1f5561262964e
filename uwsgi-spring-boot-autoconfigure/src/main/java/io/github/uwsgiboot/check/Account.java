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

package io.github.uwsgiboot.check;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A user with groups, and what the permissions of files allow them. Access control lists
 * are not looked at.
 *
 * @param user the user
 * @param groups the groups
 */
record Account(UserPrincipal user, Set<GroupPrincipal> groups) {

	private static final Path GROUPS = Path.of("/etc/group");

	// Has the owner and the group that a new file gets.
	private static final Path PROCESS = Path.of("/proc/self");

	private static final int SET_GROUP_ID = 02000;

	/**
	 * Return who uWSGI is after it has dropped its privileges. Without a group of its own
	 * it keeps the groups that it was started with, those of root.
	 * @param privileges what the configuration says
	 * @return the account, or {@code null} if the user stays root or if the machine does
	 * not know the user or the group
	 */
	static @Nullable Account of(Privileges privileges) {
		String user = privileges.user();
		FileSystem fileSystem = FileSystems.getDefault();
		if (!privileges.dropsUser() || user == null || !fileSystem.supportedFileAttributeViews().contains("posix")) {
			return null;
		}
		UserPrincipalLookupService lookup = fileSystem.getUserPrincipalLookupService();
		try {
			UserPrincipal principal = lookup.lookupPrincipalByName(user);
			Set<GroupPrincipal> groups = new HashSet<>();
			groups.add(lookup.lookupPrincipalByGroupName((privileges.group() != null) ? privileges.group() : "root"));
			for (String group : groupsOf((privileges.group() != null) ? principal.getName() : "root")) {
				groups.add(lookup.lookupPrincipalByGroupName(group));
			}
			return new Account(principal, groups);
		}
		catch (IOException ex) {
			return null;
		}
	}

	private static List<String> groupsOf(String user) throws IOException {
		List<String> groups = new ArrayList<>();
		for (String line : Files.readAllLines(GROUPS)) {
			String[] fields = line.split(":", -1);
			if (fields.length > 3 && List.of(fields[3].split(",")).contains(user)) {
				groups.add(fields[0]);
			}
		}
		return groups;
	}

	/**
	 * Return whether a file can be read. What cannot be found out counts as readable.
	 * @param file the absolute path of the file
	 * @return whether the permissions allow it
	 */
	boolean canRead(Path file) {
		try {
			return canReach(file) && canReach(file.toRealPath()) && may(file, PosixFilePermission.OWNER_READ,
					PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
		}
		catch (IOException ex) {
			return true;
		}
	}

	/**
	 * Return whether a file could be read when it is written with other permissions. What
	 * cannot be found out counts as readable.
	 * @param file the absolute path of the file, which need not exist
	 * @param permissions its permissions
	 * @param owner the name of its owner, or {@code null} for the one that it has
	 * @param group the name of its group, or {@code null} for the one that it has
	 * @return whether the permissions allow it
	 */
	boolean couldRead(Path file, Set<PosixFilePermission> permissions, @Nullable String owner, @Nullable String group) {
		UserPrincipalLookupService lookup = FileSystems.getDefault().getUserPrincipalLookupService();
		try {
			boolean exists = Files.exists(file);
			Path found = exists ? file.toRealPath() : file;
			PosixFileAttributes like = Files.readAttributes(exists ? found : PROCESS, PosixFileAttributes.class);
			UserPrincipal its = (owner != null) ? lookup.lookupPrincipalByName(owner) : like.owner();
			GroupPrincipal inherited = exists ? like.group() : groupOfNew(file, like.group());
			GroupPrincipal itsGroup = (group != null) ? lookup.lookupPrincipalByGroupName(group) : inherited;
			return canReach(found) && permissions.contains(permission(its, itsGroup));
		}
		catch (IOException ex) {
			return true;
		}
	}

	private static GroupPrincipal groupOfNew(Path file, GroupPrincipal group) throws IOException {
		Path directory = file.getParent();
		boolean given = ((int) Files.getAttribute(directory, "unix:mode") & SET_GROUP_ID) != 0;
		return given ? Files.readAttributes(directory, PosixFileAttributes.class).group() : group;
	}

	private PosixFilePermission permission(UserPrincipal owner, GroupPrincipal group) {
		if (this.user.equals(owner)) {
			return PosixFilePermission.OWNER_READ;
		}
		return this.groups.contains(group) ? PosixFilePermission.GROUP_READ : PosixFilePermission.OTHERS_READ;
	}

	/**
	 * Return whether files can be made in a directory. What cannot be found out counts as
	 * writable.
	 * @param directory the absolute path of the directory
	 * @return whether the permissions allow it
	 */
	boolean canWrite(Path directory) {
		try {
			return canReach(directory.resolve(".")) && may(directory, PosixFilePermission.OWNER_WRITE,
					PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
		}
		catch (IOException ex) {
			return true;
		}
	}

	private boolean canReach(Path file) throws IOException {
		for (Path parent = file.getParent(); parent != null; parent = parent.getParent()) {
			if (!may(parent, PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_EXECUTE,
					PosixFilePermission.OTHERS_EXECUTE)) {
				return false;
			}
		}
		return true;
	}

	private boolean may(Path path, PosixFilePermission owner, PosixFilePermission group, PosixFilePermission others)
			throws IOException {
		PosixFileAttributes attributes = Files.readAttributes(path, PosixFileAttributes.class);
		if (attributes.owner().equals(this.user)) {
			return attributes.permissions().contains(owner);
		}
		boolean member = this.groups.contains(attributes.group());
		return attributes.permissions().contains(member ? group : others);
	}

}

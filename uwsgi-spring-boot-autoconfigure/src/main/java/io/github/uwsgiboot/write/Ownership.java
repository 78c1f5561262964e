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
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Owner, group and permissions as a policy asks for them.
 *
 * @param path the path as it was given, for messages
 * @param policy the policy
 * @param owner the owner that the policy names, if it does
 * @param group the group that the policy names, if it does
 */
record Ownership(Path path, PublishPolicy policy, @Nullable UserPrincipal owner, @Nullable GroupPrincipal group) {

	/**
	 * Look up the owner and the group that the policy names.
	 * @throws PublishStoppedException if the system does not know them
	 */
	static Ownership of(Path path, PublishPolicy policy) throws IOException, PublishStoppedException {
		if (policy.owner() == null && policy.group() == null) {
			return new Ownership(path, policy, null, null);
		}
		PrincipalLookup lookup = new PrincipalLookup(path);
		return new Ownership(path, policy, lookup.user(policy.owner()), lookup.group(policy.group()));
	}

	/**
	 * Return what {@link #mend} would change in a file with the given attributes.
	 */
	List<PublishNote> differences(PosixFileAttributes attributes) {
		List<PublishNote> notes = new ArrayList<>();
		if (this.owner != null && !this.owner.equals(attributes.owner())) {
			notes.add(new PublishNote(PublishNote.Code.OWNER_MENDED,
					"The owner " + attributes.owner() + " becomes " + this.owner + "."));
		}
		if (this.group != null && !this.group.equals(attributes.group())) {
			notes.add(new PublishNote(PublishNote.Code.GROUP_MENDED,
					"The group " + attributes.group() + " becomes " + this.group + "."));
		}
		if (!attributes.permissions().equals(this.policy.permissions())) {
			notes.add(new PublishNote(PublishNote.Code.PERMISSIONS_MENDED,
					"The permissions " + OctalMode.format(attributes.permissions()) + " become " + mode() + "."));
		}
		return notes;
	}

	/**
	 * Give a file what the policy names, and let it keep the rest.
	 * @throws PublishStoppedException if the process may not
	 */
	void mend(PosixFileAttributeView view) throws IOException, PublishStoppedException {
		assignOwners(view);
		PosixFileAttributes attributes = view.readAttributes();
		if (!attributes.permissions().equals(this.policy.permissions())) {
			try {
				view.setPermissions(this.policy.permissions());
			}
			catch (FileSystemException ex) {
				throw notPermitted(
						"The permissions " + OctalMode.format(attributes.permissions()) + " of " + this.path
								+ ", which belongs to " + attributes.owner() + ", cannot become " + mode(),
						ex, "permissions to \"" + OctalMode.format(attributes.permissions()) + "\"");
			}
		}
	}

	/**
	 * Give a new file what the policy names, and the rest from the file that it is to
	 * replace: who could read that one by its group can read the new one too, even where
	 * the directory gives another group to new files.
	 * @param view the new file
	 * @param replaced the file that it is to replace, or {@code null} if there is none
	 * @throws PublishStoppedException if the process may not
	 */
	void assign(PosixFileAttributeView view, @Nullable PosixFileAttributes replaced)
			throws IOException, PublishStoppedException {
		UserPrincipal keptOwner = (replaced != null) ? replaced.owner() : null;
		GroupPrincipal keptGroup = (replaced != null) ? replaced.group() : null;
		assign(view, (this.owner != null) ? this.owner : keptOwner, (this.group != null) ? this.group : keptGroup);
		view.setPermissions(this.policy.permissions());
	}

	/**
	 * Give a new file or directory the owner and group that the policy names.
	 * @throws PublishStoppedException if the process may not
	 */
	void assignOwners(PosixFileAttributeView view) throws IOException, PublishStoppedException {
		assign(view, this.owner, this.group);
	}

	private void assign(PosixFileAttributeView view, @Nullable UserPrincipal owner, @Nullable GroupPrincipal group)
			throws IOException, PublishStoppedException {
		PosixFileAttributes attributes = view.readAttributes();
		try {
			if (owner != null && !owner.equals(attributes.owner())) {
				view.setOwner(owner);
			}
		}
		catch (FileSystemException ex) {
			throw notAssigned("owner", this.owner != null, owner, attributes.owner(), ex);
		}
		try {
			if (group != null && !group.equals(attributes.group())) {
				view.setGroup(group);
			}
		}
		catch (FileSystemException ex) {
			throw notAssigned("group", this.group != null, group, attributes.group(), ex);
		}
	}

	private PublishStoppedException notAssigned(String property, boolean named, @Nullable UserPrincipal wanted,
			UserPrincipal possible, FileSystemException ex) {
		if (named) {
			return notPermitted("The " + property + " of " + this.path + " cannot become " + wanted, ex,
					property + " to \"" + possible + "\"");
		}
		return PublishStoppedException.refused(this.path, RefusalCode.FOREIGN_OWNER,
				this.path + " has the " + property + " " + wanted + ", which a new file in its place could not have ("
						+ ex.getReason() + "), so who reads it now might not read it any more.",
				"Give the file the " + property + " " + possible + ", or set uwsgi.writer." + property + " to \""
						+ possible + "\".");
	}

	private PublishStoppedException notPermitted(String what, FileSystemException ex, String setting) {
		return PublishStoppedException.refused(this.path, RefusalCode.OWNERSHIP_NOT_PERMITTED,
				what + ": " + ex.getReason() + ".",
				"Run the application as a user that may, or set uwsgi.writer." + setting + ".");
	}

	private String mode() {
		return OctalMode.format(this.policy.permissions());
	}

}

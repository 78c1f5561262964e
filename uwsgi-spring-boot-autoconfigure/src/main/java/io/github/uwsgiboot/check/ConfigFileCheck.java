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

import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds out whether uWSGI could read the very file that is written once more, when it has
 * become the user of {@code uid}: a reload does, as that user ({@code core/uwsgi.c}), and
 * ends uWSGI if it cannot.
 */
public final class ConfigFileCheck implements Check {

	private final Path file;

	private final Set<PosixFilePermission> permissions;

	private final @Nullable String owner;

	private final @Nullable String group;

	private final boolean reload;

	/**
	 * Create the check.
	 * @param file the file
	 * @param permissions the permissions that it gets
	 * @param owner the owner that it gets, or {@code null} for the one that it has
	 * @param group the group that it gets, or {@code null} for the one that it has
	 * @param reload whether uWSGI is reloaded after a write
	 */
	public ConfigFileCheck(Path file, Set<PosixFilePermission> permissions, @Nullable String owner,
			@Nullable String group, boolean reload) {
		this.file = file.toAbsolutePath().normalize();
		this.permissions = Set.copyOf(permissions);
		this.owner = owner;
		this.group = group;
		this.reload = reload;
	}

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		if (!subject.lines().has("uid")) {
			return Stream.empty();
		}
		Privileges privileges = Privileges.of(subject.lines());
		Account account = privileges.masterAsRoot() ? null : Account.of(privileges);
		return (account == null || account.couldRead(this.file, this.permissions, this.owner, this.group))
				? Stream.empty() : Stream.of(problem(account.user().getName()));
	}

	private Problem problem(String user) {
		String consequence = ("The user '%s' could not read '%s' with the permissions %s and its owner and group, or not"
				+ " reach it: uWSGI would start as root, and end at its first reload.")
			.formatted(user, this.file, PosixFilePermissions.toString(this.permissions));
		String remedy = "Set 'uwsgi.writer.group' to a group of that user, let it read the file by"
				+ " 'uwsgi.writer.permissions', or write the file where the user may read it.";
		return this.reload ? Problem.error("ini-lost-at-reload", "uwsgi.writer.permissions", null, consequence, remedy)
				: Problem.warning("ini-lost-at-reload", "uwsgi.writer.permissions", null, consequence, remedy);
	}

}

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

import org.jspecify.annotations.Nullable;

/**
 * Why a {@link ConfigFile} was not published, though the system would have done it.
 */
public enum RefusalCode {

	/**
	 * The file does not have the mark: somebody else wrote it.
	 */
	FOREIGN_FILE("file-foreign-file"),

	/**
	 * The path is, or leads to, something that is not a regular file.
	 */
	NOT_A_REGULAR_FILE("file-not-a-regular-file"),

	/**
	 * The path is a symbolic link, and links are refused.
	 */
	SYMBOLIC_LINK("file-symbolic-link"),

	/**
	 * The path is a symbolic link that leads nowhere.
	 */
	DANGLING_LINK("file-dangling-link"),

	/**
	 * The path became a symbolic link while the file was being published.
	 */
	LINK_CHANGED("file-link-changed"),

	/**
	 * The directory of the file does not exist.
	 */
	MISSING_DIRECTORY("file-missing-directory"),

	/**
	 * What should be the directory of the file is something else.
	 */
	NOT_A_DIRECTORY("file-not-a-directory"),

	/**
	 * The process may not create files in the directory.
	 */
	DIRECTORY_NOT_WRITABLE("file-directory-not-writable"),

	/**
	 * The file cannot be replaced by another, as it is when it is a mount point.
	 */
	NOT_REPLACEABLE("file-not-replaceable"),

	/**
	 * The system does not know the owner.
	 */
	UNKNOWN_OWNER("file-unknown-owner", "uwsgi.writer.owner"),

	/**
	 * The system does not know the group.
	 */
	UNKNOWN_GROUP("file-unknown-group", "uwsgi.writer.group"),

	/**
	 * The process may not give the file to the owner or group, or may not change its
	 * permissions.
	 */
	OWNERSHIP_NOT_PERMITTED("file-ownership-not-permitted"),

	/**
	 * The file belongs to somebody else, and the process cannot keep it so.
	 */
	FOREIGN_OWNER("file-foreign-owner"),

	/**
	 * The file system has no POSIX owners and permissions.
	 */
	UNSUPPORTED_FILE_SYSTEM("file-unsupported-file-system");

	private final String problemCode;

	private final @Nullable String property;

	RefusalCode(String code) {
		this.problemCode = code;
		this.property = null;
	}

	RefusalCode(String code, String property) {
		this.problemCode = code;
		this.property = property;
	}

	/**
	 * Return the property that has to change.
	 * @return the property, or {@code null} if it is the path
	 */
	@Nullable String property() {
		return this.property;
	}

	/**
	 * Return the stable code of the problem that this makes.
	 * @return the code
	 */
	public String problemCode() {
		return this.problemCode;
	}

}

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

package io.github.uwsgiboot.autoconfigure;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import io.github.uwsgiboot.write.PublishPolicy.InPlace;
import io.github.uwsgiboot.write.PublishPolicy.Overwrite;
import io.github.uwsgiboot.write.PublishPolicy.Symlinks;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.convert.DurationUnit;

/**
 * Properties of the writer.
 */
public class WriterProperties {

	/**
	 * Path of the ini file, which may have placeholders such as {runtime_dir}. Relative
	 * to the working directory unless it is absolute.
	 */
	private String path = "uwsgi.ini";

	/**
	 * Whether the file is written when the application starts.
	 */
	private boolean onStartup = true;

	/**
	 * Whether the file is written when Spring Cloud tells that the environment has
	 * changed.
	 */
	private boolean onRefresh = true;

	/**
	 * Files that may be overwritten: "ours" are those that were written by this library,
	 * "any" are all.
	 */
	private Overwrite overwrite = Overwrite.OURS;

	/**
	 * Mode of the file, three octal digits in quotation marks, of which the first is 6 or
	 * 7.
	 */
	private String permissions = "640";

	/**
	 * Owner of the file, by name or number. The user that the application runs as by
	 * default, or the owner of the file that is replaced.
	 */
	private @Nullable String owner;

	/**
	 * Group of the file, by name or number. The system's choice by default, or the group
	 * of the file that is replaced.
	 */
	private @Nullable String group;

	/**
	 * Whether missing directories above the file are created.
	 */
	private boolean createDirectories = false;

	/**
	 * Treatment of a symbolic link in the place of the file: the file that it leads to is
	 * replaced, the link itself is, or nothing is written.
	 */
	private Symlinks symlinks = Symlinks.FOLLOW;

	/**
	 * Whether a file that cannot be replaced, such as a bind-mounted one, is overwritten
	 * in place after a backup.
	 */
	private InPlace inPlace = InPlace.NEVER;

	/**
	 * Number of earlier contents of the file to keep beside it, 0 or more.
	 */
	private int backups = 0;

	/**
	 * Fingerprint (SHA-256) of the only file that may be replaced, or "none" if there
	 * must be no file. Any that "overwrite" allows by default.
	 */
	private @Nullable String expected;

	/**
	 * Time, up to 24 hours, after which another writer of the same file is no longer
	 * waited for.
	 */
	@DurationUnit(ChronoUnit.SECONDS)
	private Duration lockTimeout = Duration.ofSeconds(10);

	public String getPath() {
		return this.path;
	}

	public void setPath(String path) {
		this.path = path;
	}

	public boolean isOnStartup() {
		return this.onStartup;
	}

	public void setOnStartup(boolean onStartup) {
		this.onStartup = onStartup;
	}

	public boolean isOnRefresh() {
		return this.onRefresh;
	}

	public void setOnRefresh(boolean onRefresh) {
		this.onRefresh = onRefresh;
	}

	public Overwrite getOverwrite() {
		return this.overwrite;
	}

	public void setOverwrite(Overwrite overwrite) {
		this.overwrite = overwrite;
	}

	public String getPermissions() {
		return this.permissions;
	}

	public void setPermissions(String permissions) {
		this.permissions = permissions;
	}

	public @Nullable String getOwner() {
		return this.owner;
	}

	public void setOwner(@Nullable String owner) {
		this.owner = owner;
	}

	public @Nullable String getGroup() {
		return this.group;
	}

	public void setGroup(@Nullable String group) {
		this.group = group;
	}

	public boolean isCreateDirectories() {
		return this.createDirectories;
	}

	public void setCreateDirectories(boolean createDirectories) {
		this.createDirectories = createDirectories;
	}

	public Symlinks getSymlinks() {
		return this.symlinks;
	}

	public void setSymlinks(Symlinks symlinks) {
		this.symlinks = symlinks;
	}

	public InPlace getInPlace() {
		return this.inPlace;
	}

	public void setInPlace(InPlace inPlace) {
		this.inPlace = inPlace;
	}

	public int getBackups() {
		return this.backups;
	}

	public void setBackups(int backups) {
		this.backups = backups;
	}

	public @Nullable String getExpected() {
		return this.expected;
	}

	public void setExpected(@Nullable String expected) {
		this.expected = expected;
	}

	public Duration getLockTimeout() {
		return this.lockTimeout;
	}

	public void setLockTimeout(Duration lockTimeout) {
		this.lockTimeout = lockTimeout;
	}

}

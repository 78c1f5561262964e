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

import java.nio.file.Path;

import io.github.uwsgiboot.write.PublishPolicy.Overwrite;

/**
 * Properties of the writer.
 */
public class WriterProperties {

	/**
	 * Path of the ini file.
	 */
	private Path path = Path.of("uwsgi.ini");

	/**
	 * Whether the file is written when the application starts.
	 */
	private boolean onStartup = true;

	/**
	 * Whether a file that was not written by this library may be overwritten.
	 */
	private Overwrite overwrite = Overwrite.OURS;

	/**
	 * Mode of the file, three octal digits in quotation marks.
	 */
	private String permissions = "640";

	public Path getPath() {
		return this.path;
	}

	public void setPath(Path path) {
		this.path = path;
	}

	public boolean isOnStartup() {
		return this.onStartup;
	}

	public void setOnStartup(boolean onStartup) {
		this.onStartup = onStartup;
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

}

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
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.write.PublishPolicy;
import io.github.uwsgiboot.write.PublishPolicy.Overwrite;

/**
 * Properties of the writer.
 */
public class WriterProperties {

	private static final Pattern MODE = Pattern.compile("0?[67][0-7]{2}");

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

	/**
	 * Return how the file is published.
	 * @param problems takes the problems with values
	 * @return the policy
	 */
	PublishPolicy toPolicy(Consumer<Problem> problems) {
		PublishPolicy policy = PublishPolicy.defaults().withOverwrite(this.overwrite);
		if (!MODE.matcher(this.permissions).matches()) {
			problems.accept(Problem.error("writer-permissions-malformed", "uwsgi.writer.permissions", this.permissions,
					"The mode of a file is three octal digits, of which the first lets its owner read and write;"
							+ " YAML reads an unquoted 0640 as the number 416.",
					"Write three octal digits in quotation marks, for example \"640\"."));
			return policy;
		}
		return policy.withPermissions(permissions(Integer.parseInt(this.permissions, 8)));
	}

	private static Set<PosixFilePermission> permissions(int mode) {
		// The constants stand from the owner's read bit to the others' execute bit.
		PosixFilePermission[] all = PosixFilePermission.values();
		return IntStream.range(0, all.length)
			.filter((index) -> (mode & (0400 >> index)) != 0)
			.mapToObj((index) -> all[index])
			.collect(Collectors.toSet());
	}

}

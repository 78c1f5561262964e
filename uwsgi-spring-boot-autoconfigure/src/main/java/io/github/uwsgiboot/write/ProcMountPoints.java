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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mount points that the process sees, as Linux lists them in
 * {@code /proc/self/mountinfo}. Without that file there are none.
 */
final class ProcMountPoints {

	private static final int MOUNT_POINT_FIELD = 4;

	private static final Pattern ESCAPE = Pattern.compile("\\\\([0-7]{3})");

	private final Path mountInfo;

	ProcMountPoints(Path mountInfo) {
		this.mountInfo = mountInfo;
	}

	/**
	 * Return whether something is mounted at a path.
	 * @param path the path, without symbolic links in it
	 * @return whether it is a mount point
	 */
	boolean contains(Path path) throws IOException {
		if (!Files.isReadable(this.mountInfo)) {
			return false;
		}
		String mounts = new String(Files.readAllBytes(this.mountInfo), StandardCharsets.UTF_8);
		for (String line : mounts.split("\n")) {
			if (isMountPoint(line, path.toString())) {
				return true;
			}
		}
		return false;
	}

	private boolean isMountPoint(String line, String path) {
		String[] fields = line.split(" ", MOUNT_POINT_FIELD + 2);
		return fields.length > MOUNT_POINT_FIELD && unescape(fields[MOUNT_POINT_FIELD]).equals(path);
	}

	private String unescape(String field) {
		if (field.indexOf('\\') < 0) {
			return field;
		}
		return ESCAPE.matcher(field)
			.replaceAll(
					(escape) -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 8))));
	}

}

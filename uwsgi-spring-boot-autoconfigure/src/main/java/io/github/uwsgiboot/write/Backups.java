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
import java.nio.file.attribute.FileTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The earlier contents of a file that are kept beside it, each under the time when it was
 * modified: {@code uwsgi.ini.20260131T235959Z.bak}. An Emperor does not start a name that
 * ends so (core/emperor.c).
 */
final class Backups {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private final Directory directory;

	private final Pattern pattern;

	Backups(Directory directory, String target) {
		this.directory = directory;
		this.pattern = Pattern.compile(Pattern.quote(target) + "\\.\\d{8}T\\d{6}Z\\.bak");
	}

	/**
	 * Return the name of a backup.
	 * @param target the name of the file
	 * @param modified its time of modification
	 * @return the name of the backup
	 */
	static String name(String target, FileTime modified) {
		return target + "." + TIME.format(modified.toInstant()) + ".bak";
	}

	/**
	 * Delete all backups but the latest.
	 * @param kept how many are kept
	 */
	void prune(int kept) throws IOException {
		List<String> surplus = this.directory.names()
			.stream()
			.filter(this.pattern.asMatchPredicate())
			.sorted(Comparator.reverseOrder())
			.skip(kept)
			.toList();
		for (String name : surplus) {
			this.directory.delete(name);
		}
	}

}

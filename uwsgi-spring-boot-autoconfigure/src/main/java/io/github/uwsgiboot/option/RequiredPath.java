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

package io.github.uwsgiboot.option;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What has to be at the path that the value of an option names, so that uWSGI starts.
 *
 * @param kind what has to be there
 * @param pattern a regular expression whose first group is the path, or {@code null} if
 * the whole value is the path
 * @param otherwise what uWSGI does where it is not there
 */
public record RequiredPath(Kind kind, @Nullable String pattern, String otherwise) {

	static RequiredPath of(CatalogueRow row) {
		return new RequiredPath(Kind.valueOf(row.cell("needs")), row.value("pattern"), row.cell("otherwise"));
	}

	/**
	 * Return the path in a value, as uWSGI would use it.
	 * @param value the whole value
	 * @return the path, or {@code null} if the value names no absolute one: uWSGI looks
	 * for any other in a directory that only it knows
	 */
	public @Nullable String path(String value) {
		if (this.pattern == null) {
			return value.startsWith("/") ? value : null;
		}
		Matcher matcher = Pattern.compile(this.pattern).matcher(value);
		return matcher.matches() ? matcher.group(1) : null;
	}

	/**
	 * What has to be at a path.
	 */
	public enum Kind {

		/**
		 * A file.
		 */
		FILE,

		/**
		 * A directory.
		 */
		DIRECTORY,

		/**
		 * A file that uWSGI makes if there is none, in a directory that is there.
		 */
		NEW_FILE,

		/**
		 * A directory that uWSGI makes if there is none, in one that is there.
		 */
		NEW_DIRECTORY

	}

}

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

package io.github.uwsgiboot.ini;

import org.jspecify.annotations.Nullable;

/**
 * A difference between two ini files in one option. The values are as they stand in the
 * files, where a literal percent sign is {@code %%}.
 *
 * @param kind what has happened to the line
 * @param section the name of the section that the line stands in
 * @param key the key
 * @param oldValue the value in the old file, or {@code null} if the line is not in it
 * @param newValue the value in the new file, or {@code null} if the line is not in it
 * @param property the property that the new line comes from, or {@code null} if that is
 * not known
 */
public record IniChange(Kind kind, String section, String key, @Nullable String oldValue, @Nullable String newValue,
		@Nullable String property) {

	/**
	 * What has happened to a line.
	 */
	public enum Kind {

		/**
		 * The line is in the new file alone.
		 */
		ADDED,

		/**
		 * The line is in the old file alone.
		 */
		REMOVED,

		/**
		 * The line has another value.
		 */
		CHANGED,

		/**
		 * The line is the same and stands elsewhere among the others.
		 */
		MOVED

	}

}

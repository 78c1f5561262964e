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

import java.nio.charset.StandardCharsets;

/**
 * The first line of every file that is ours.
 *
 * @param line the line without its end
 */
record Mark(String line) {

	Mark {
		if (line.isBlank() || line.contains("\n") || line.contains("\r")) {
			throw new IllegalArgumentException("The mark must be one line that is not blank, but is '" + line + "'");
		}
	}

	/**
	 * Return whether the given content starts with the mark, on a line of its own.
	 */
	boolean isIn(byte[] content) {
		int end = 0;
		while (end < content.length && content[end] != '\n') {
			end++;
		}
		String first = new String(content, 0, end, StandardCharsets.UTF_8);
		boolean ended = end < content.length;
		return first.equals(this.line) || (ended && first.equals(this.line + "\r"));
	}

}

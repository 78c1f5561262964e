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

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import io.github.uwsgiboot.networking.PathRules;

/**
 * Texts of properties that shall be paths.
 */
final class PathText {

	private PathText() {
	}

	/**
	 * Return whether the system can have a file of that name.
	 * @param text the text
	 * @return whether the text is neither blank, nor a path of a home directory or a
	 * resource of Spring's, nor has characters that no path has
	 */
	static boolean isPath(String text) {
		if (text.isBlank() || hasControlCharacter(text) || !PathRules.isFile(text)) {
			return false;
		}
		try {
			return !Path.of(text).toString().isEmpty();
		}
		catch (InvalidPathException ex) {
			return false;
		}
	}

	private static boolean hasControlCharacter(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (Character.isISOControl(text.charAt(i))) {
				return true;
			}
		}
		return false;
	}

}

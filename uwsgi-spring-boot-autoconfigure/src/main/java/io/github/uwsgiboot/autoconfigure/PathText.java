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
import java.util.List;

import io.github.uwsgiboot.networking.PathRules;
import io.github.uwsgiboot.networking.Placeholders;
import org.jspecify.annotations.Nullable;

/**
 * The text of a property that has to be a path.
 *
 * @param text the text
 * @param placeholders the placeholders that may stand in it
 */
record PathText(String text, Placeholders placeholders) {

	/**
	 * Return whether the system can have a file of that name.
	 * @param text the text
	 * @return whether the text is neither blank, nor a path of a home directory or a
	 * resource of Spring's, nor has characters that no path has
	 */
	static boolean isPath(String text) {
		return PathRules.isFile(text) && isPossible(text);
	}

	private static boolean isPossible(String text) {
		if (text.isBlank() || hasControlCharacter(text)) {
			return false;
		}
		try {
			return !Path.of(text).toString().isEmpty();
		}
		catch (InvalidPathException ex) {
			return false;
		}
	}

	/**
	 * Return what keeps the text from being a path.
	 * @return the beginning of a sentence, or {@code null} if the text is a path
	 */
	@Nullable String objection() {
		if (this.text.isBlank()) {
			return "The path is blank";
		}
		if (!PathRules.isFile(this.text)) {
			return this.text.startsWith("~") ? "Only a shell replaces '~' by a home directory"
					: "The path is that of a resource of Spring's";
		}
		if (!isPossible(this.text)) {
			return "The path holds a character that no path has";
		}
		List<String> unresolved = this.placeholders.unresolved(this.text);
		return unresolved.isEmpty() ? null : "The placeholder '{%s}' has no value".formatted(unresolved.get(0));
	}

	/**
	 * Return what to write instead.
	 * @return the sentence
	 */
	String remedy() {
		return this.placeholders.unresolved(this.text).isEmpty() ? "Write the path of a file."
				: "Give the placeholder a value by 'uwsgi.project-name', or write the path of a file.";
	}

	/**
	 * Return the path.
	 * @return the path with values in place of the placeholders
	 */
	Path path() {
		return Path.of(this.placeholders.resolve(this.text));
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

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

/**
 * Text that uWSGI reads as it is written, whatever else is in the file: printable ASCII
 * without the characters that references and magic variables begin with. Most lines hold
 * nothing else, so that a look at each character settles them.
 */
final class PlainText {

	private static final boolean[] IN_KEYS = new boolean[128];

	private static final boolean[] IN_VALUES = new boolean[128];

	static {
		for (char character = ' '; character < 127; character++) {
			IN_KEYS[character] = Character.isLetterOrDigit(character) || "_.+-".indexOf(character) >= 0;
			IN_VALUES[character] = "%$@".indexOf(character) < 0;
		}
	}

	private PlainText() {
	}

	/**
	 * Return whether the key and the value of a directive are such text.
	 * @param directive the directive
	 * @return {@code false} if there may be an objection to the directive
	 */
	static boolean isIn(Directive directive) {
		String key = directive.key();
		String value = directive.value().text();
		return isKey(key) && consistsOf(IN_VALUES, value) && !value.startsWith(" ") && !value.endsWith(" ");
	}

	/**
	 * Return whether a section can have the given name.
	 * @param section the name of the section
	 * @return {@code false} if uWSGI would not find the section
	 */
	static boolean isSection(String section) {
		return !section.isEmpty() && consistsOf(IN_KEYS, section) && section.indexOf('+') < 0;
	}

	/**
	 * Return whether a directive can have the given key.
	 * @param key the key
	 * @return {@code false} if uWSGI would read another key, or none
	 */
	static boolean isKey(String key) {
		return !key.isEmpty() && consistsOf(IN_KEYS, key);
	}

	private static boolean consistsOf(boolean[] characters, String text) {
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character >= characters.length || !characters[character]) {
				return false;
			}
		}
		return true;
	}

}

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

package io.github.uwsgiboot.networking;

/**
 * The names of the properties of map entries.
 */
public final class PropertyNames {

	private PropertyNames() {
	}

	/**
	 * Return the name of an entry, in brackets where its key needs them.
	 * @param map the name of the map
	 * @param key the key of the entry
	 * @return the name
	 */
	public static String entry(String map, String key) {
		return isPlain(key) ? map + "." + key : map + "[" + key + "]";
	}

	/**
	 * Return the name of an element of a list. The only one has that of the list, which
	 * may have been written as one text.
	 * @param list the name of the list
	 * @param index the place of the element, from 0
	 * @param size the number of elements
	 * @return the name
	 */
	public static String element(String list, int index, int size) {
		return (size > 1) ? list + "[" + index + "]" : list;
	}

	private static boolean isPlain(String key) {
		for (int i = 0; i < key.length(); i++) {
			if (!isPlain(key.charAt(i))) {
				return false;
			}
		}
		return !key.isEmpty();
	}

	private static boolean isPlain(char character) {
		return character < 128 && (Character.isLetterOrDigit(character) || character == '-');
	}

}

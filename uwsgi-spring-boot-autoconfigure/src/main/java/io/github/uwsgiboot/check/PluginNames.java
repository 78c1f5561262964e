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

package io.github.uwsgiboot.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The names of plugins, in the forms that uWSGI loads them by ({@code core/plugins.c}).
 */
final class PluginNames {

	private static final Set<String> LOADING = Set.of("plugin", "need-plugin");

	private static final Pattern WELL_FORMED = Pattern.compile("\\s*+[^\\s,]++\\s*+(,\\s*+[^\\s,]++\\s*+)*+");

	private static final String ENDING = "_plugin.so";

	private PluginNames() {
	}

	/**
	 * Return whether a line loads plugins.
	 * @param line the line
	 * @return whether it does
	 */
	static boolean areIn(Line line) {
		return LOADING.contains(line.name());
	}

	/**
	 * Return the names in a text.
	 * @param text names with commas between them
	 * @return the names, without a number, a directory, an ending or an initial function
	 */
	static List<String> of(String text) {
		List<String> names = new ArrayList<>();
		for (String name : text.split("[,\\s]+")) {
			names.add(plain(name));
		}
		return names;
	}

	static boolean areWellFormed(String text) {
		return WELL_FORMED.matcher(text).matches();
	}

	/**
	 * Return the names in a text as they are looked for.
	 * @param text well-formed names with commas between them
	 * @return the names, without a number and an initial function
	 */
	static List<String> files(String text) {
		List<String> files = new ArrayList<>();
		for (String name : text.split(",")) {
			files.add(file(name.strip()));
		}
		return files;
	}

	/**
	 * Return the name without the beginning or the end of the ending that uWSGI adds to
	 * it.
	 * @param file a name as it is looked for
	 * @return the name, or {@code null} if it has the whole ending, or nothing of it
	 */
	static @Nullable String withoutPart(String file) {
		if (file.endsWith(ENDING)) {
			return null;
		}
		int end = start(file, file.endsWith(".so") ? ".so" : "_plugin");
		return (end > file.lastIndexOf('/') + 1) ? file.substring(0, end) : null;
	}

	private static int start(String file, String ending) {
		return file.endsWith(ending) ? file.length() - ending.length() : 0;
	}

	private static String file(String text) {
		return text.substring(text.indexOf(':') + 1).split("\\|", 2)[0];
	}

	private static String plain(String text) {
		String name = file(text);
		name = name.substring(name.lastIndexOf('/') + 1);
		return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
	}

}

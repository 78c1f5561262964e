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
 * Rules for paths in the file system. Neither uWSGI nor Java replaces anything in them
 * that a shell or Spring would.
 */
public final class PathRules {

	private static final String FILE = "file:";

	private PathRules() {
	}

	/**
	 * Require a path that is neither one of a home directory nor a resource of Spring's.
	 * @param path the path
	 * @throws InvalidAddressException if it is one
	 */
	public static void requireFile(String path) {
		requireNoHome(path);
		if (isResource(path)) {
			throw new InvalidAddressException("path-resource",
					"uWSGI knows no resources of Spring's: it looks for a file of that very name in its working"
							+ " directory, and exits, or does without it.",
					resourceRemedy(path));
		}
	}

	/**
	 * Require a path that is not one of a home directory.
	 * @param path the path
	 * @throws InvalidAddressException if it begins with {@code ~}
	 */
	public static void requireNoHome(String path) {
		if (isHome(path)) {
			throw new InvalidAddressException("path-tilde",
					"Only a shell replaces '~' by a home directory: uWSGI takes it for a name in its working directory,"
							+ " and exits, or does without the file, or makes one there.",
					"Write a path that begins with '/'.");
		}
	}

	/**
	 * Return whether a path means what is there, and nothing that would be replaced.
	 * @param path the path
	 * @return whether it is neither one of a home directory nor a resource of Spring's
	 */
	public static boolean isFile(String path) {
		return !isHome(path) && !isResource(path);
	}

	private static boolean isHome(String path) {
		return path.startsWith("~");
	}

	private static boolean isResource(String path) {
		return path.startsWith(FILE) || path.startsWith("classpath:") || path.startsWith("classpath*:")
				|| path.startsWith("base64:") || path.startsWith("jar:") || path.contains("://");
	}

	private static String resourceRemedy(String path) {
		if (!path.startsWith(FILE)) {
			return "Write the path of a file in the file system, and extract the resource to it.";
		}
		int start = FILE.length();
		while (path.startsWith("//", start)) {
			start++;
		}
		return "Write the path alone: '%s'.".formatted(path.substring(start));
	}

}

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

package io.github.uwsgiboot.check.binary;

import java.nio.file.Path;

/**
 * What stands behind {@code --ini} on uWSGI's command line.
 */
public final class IniArgument {

	private static final String DEFAULT_SECTION = "uwsgi";

	private IniArgument() {
	}

	/**
	 * Return the argument for a section of a file. uWSGI takes what follows the last
	 * colon for the section ({@code core/ini.c}).
	 * @param file the absolute path of the file
	 * @param section the section
	 * @return the path, with the section if uWSGI would not find it otherwise
	 */
	public static String of(Path file, String section) {
		String path = file.toString();
		return (section.equals(DEFAULT_SECTION) && path.indexOf(':') < 0) ? path : path + ":" + section;
	}

}

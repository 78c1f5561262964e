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

import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * File permissions as the octal number that the shell knows them by.
 */
final class OctalMode {

	private OctalMode() {
	}

	static int bits(Set<PosixFilePermission> permissions) {
		int bits = 0;
		for (char letter : PosixFilePermissions.toString(permissions).toCharArray()) {
			bits = (bits << 1) | ((letter != '-') ? 1 : 0);
		}
		return bits;
	}

	/**
	 * Return permissions as text.
	 * @param permissions the permissions
	 * @return four octal digits
	 */
	static String format(Set<PosixFilePermission> permissions) {
		return String.format("%04o", bits(permissions));
	}

}

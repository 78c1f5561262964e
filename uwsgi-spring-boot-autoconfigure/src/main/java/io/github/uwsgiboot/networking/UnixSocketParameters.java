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

import java.util.List;
import java.util.regex.Pattern;

/**
 * Parameters of sockets in the file system (uWSGI's {@code core/socket.c}).
 */
public final class UnixSocketParameters {

	private static final Pattern MODE = Pattern.compile("0?[67][0-7]{2}");

	private static final Pattern UMASK = Pattern.compile("[0-7]{3,4}");

	private static final Pattern OWNER = Pattern.compile("[^\\s:]+(:[^\\s:]+)?|:[^\\s:]+");

	/**
	 * Whether unix sockets live in Linux's abstract namespace instead of the file system.
	 * uWSGI's default is false.
	 */
	public static final Parameter<Boolean> ABSTRACT = Parameter.flag("unix-socket.abstract", "abstract-socket");

	/**
	 * Mode of unix sockets, three octal digits with or without a leading zero, of which
	 * the first is 6 or 7. uWSGI's default follows from the umask.
	 */
	public static final Parameter<String> PERMISSIONS = Parameter.text("unix-socket.permissions", "chmod-socket")
		.as((value) -> value.substring(value.length() - Math.min(3, value.length())))
		.refuse("mode-malformed", (value) -> !MODE.matcher(value).matches(),
				"uWSGI reads exactly three octal digits and exits on anything else, or makes the socket useless"
						+ " to its own owner. YAML reads an unquoted 0660 as the number 432.",
				"Write three octal digits in quotation marks, for example \"660\".");

	/**
	 * Owner of unix sockets: {@code user}, {@code user:group} or {@code :group}, by name
	 * or by number. uWSGI's default is the user that it runs as.
	 */
	public static final Parameter<String> OWNER_AND_GROUP = Parameter.text("unix-socket.owner", "chown-socket")
		.refuse("owner-malformed", (value) -> !OWNER.matcher(value).matches(),
				"uWSGI would look for a user of that very name and exit.",
				"Write user, user:group or :group, for example \"www-data:www-data\".");

	/**
	 * Umask under which unix sockets are created, three or four octal digits. uWSGI's
	 * default is the umask that it was started with.
	 */
	public static final Parameter<String> UMASK_OF_SOCKETS = Parameter.text("unix-socket.umask", "umask")
		.refuse("umask-malformed", (value) -> !UMASK.matcher(value).matches(),
				"uWSGI reads three or four octal digits; anything shorter sets the umask 000, which lets everybody"
						+ " connect. YAML reads an unquoted 022 as the number 18.",
				"Write three or four octal digits in quotation marks, for example \"007\".");

	static final List<Parameter<?>> ALL = List.of(ABSTRACT, PERMISSIONS, OWNER_AND_GROUP, UMASK_OF_SOCKETS);

	private UnixSocketParameters() {
	}

}

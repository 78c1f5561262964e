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

package io.github.uwsgiboot.option;

/**
 * What an option of uWSGI makes of its value in an ini file. The kind follows the C
 * function that takes the value, not the argument type that the option table declares for
 * the command line: {@code so-send-timeout} and {@code ssl-option} are declared without
 * an argument, yet take one in a file. A key without {@code =} has the empty value
 * ({@code core/ini.c}).
 */
public enum ArgumentKind {

	/**
	 * On, unless the value is {@code false}, {@code off} or {@code no} in any case, or
	 * {@code 0}. Everything else means on, the empty value too.
	 */
	FLAG,

	/**
	 * The value is ignored: that the option is there is all that matters.
	 */
	NONE,

	/**
	 * A decimal number of 32 bits, read by {@code atoi}: what is no number counts as 0
	 * without a word. Most options that take one refuse a negative number with exit code
	 * 1.
	 */
	INTEGER,

	/**
	 * As {@link #INTEGER}, and negative numbers are allowed.
	 */
	SIGNED,

	/**
	 * A decimal number of 64 bits without a sign, read by {@code strtoul}: what is no
	 * number counts as 0 and -1 as the greatest number, both without a word.
	 */
	UNSIGNED,

	/**
	 * A decimal number of 16 bits without a sign: a greater one is cut to 65535 without a
	 * word.
	 */
	SHORT,

	/**
	 * A number of mebibytes, without a unit.
	 */
	MEGABYTES,

	/**
	 * Text that is taken as it is.
	 */
	TEXT,

	/**
	 * Text that may be left out on the command line. The empty value of a key without
	 * {@code =} is not always taken for a missing one: a bare {@code chmod-socket} ends
	 * uWSGI.
	 */
	OPTIONAL,

	/**
	 * One element of a list, to which each line adds.
	 */
	LIST,

	/**
	 * A name and its value with {@code =} between them; each line adds a pair.
	 */
	KEY_VALUE,

	/**
	 * A syntax of its own, for example {@code route} or {@code cron}.
	 */
	SPECIAL

}

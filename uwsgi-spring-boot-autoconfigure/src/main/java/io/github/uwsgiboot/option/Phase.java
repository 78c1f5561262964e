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
 * Where the lines of an option stand in an ini file. uWSGI reads some options while it
 * still reads the file and runs the others in the order of the file, so a line may depend
 * on what stands above it. The constants are in the order of the file; within a phase the
 * order is the one in which the lines were declared.
 */
public enum Phase {

	/**
	 * What must be in force before anything can go wrong: {@code strict}, which checks
	 * only what follows it ({@code core/config.c}), and {@code fallback-config}.
	 */
	PROLOGUE,

	/**
	 * Where plugins are searched for, and the libraries that they need.
	 */
	PLUGINS_DIR,

	/**
	 * Plugins: in strict mode their options are unknown above them.
	 */
	PLUGINS,

	/**
	 * Placeholders and declared options, which what follows may use.
	 */
	PLACEHOLDERS,

	/**
	 * Other files with options, whose lines uWSGI takes as if they stood there: what
	 * follows overrides them, whatever its name.
	 */
	FILES,

	/**
	 * Every option that no other phase names. It comes before the sockets since ports
	 * that uWSGI chooses, and TLS contexts, are set up as soon as the socket's line is
	 * read, with the settings known by then ({@code core/socket.c}, {@code core/ssl.c}).
	 */
	GLOBALS,

	/**
	 * uWSGI's own language: routing, logic, hooks and what else depends on the order
	 * among different options. Such lines stay together and in the order in which they
	 * were written.
	 */
	DIRECTIVES,

	/**
	 * Shared sockets, which have an index of their own: a reference {@code =N} must stand
	 * below.
	 */
	SHARED_SOCKETS,

	/**
	 * The options that add to uWSGI's list of sockets, whose index {@code map-socket}
	 * takes.
	 */
	SOCKETS,

	/**
	 * What refers to sockets or adds to TLS: worker maps, SNI, and the routers, whose
	 * addresses may be references to shared sockets.
	 */
	AFTER_SOCKETS

}

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
import java.util.Set;

/**
 * Parameters of all sockets: the listen queue, buffers, limits of requests, the protocol
 * of plain sockets, and what becomes of sockets in the end (uWSGI's
 * {@code core/uwsgi.c}).
 */
public final class BasicParameters {

	private static final Set<String> PROTOCOLS = Set.of("uwsgi", "puwsgi", "http", "http11", "fastcgi", "fastcgi-nph",
			"scgi", "scgi-nph", "raw");

	private static final int FEWEST_VARS = 5;

	private static final int MOST_VARS = 536870910;

	private static final int SMALLEST_BUFFER = 20;

	/**
	 * Length of the listen queue of each socket, at least 1. uWSGI's default is 100. The
	 * kernel's {@code net.core.somaxconn} is the upper limit: uWSGI exits above it.
	 */
	public static final Parameter<Integer> QUEUE_SIZE = Parameter.number("queue-size", "listen")
		.refuse("queue-size-out-of-range", OutOfRange.below(1),
				"uWSGI would listen with no queue at all on 0, and exit on a negative number.",
				"Write a number from 1 to the host's net.core.somaxconn.");

	/**
	 * Whether sockets may be bound to addresses that do not exist yet. Linux only.
	 * uWSGI's default is false.
	 */
	public static final Parameter<Boolean> FREEBIND = Parameter.flag("freebind", "freebind");

	/**
	 * Protocol of the sockets of type {@code default}. uWSGI's default is {@code uwsgi}.
	 */
	public static final Parameter<String> DEFAULT_SOCKET_TYPE = Parameter.text("default-socket-type", "protocol")
		.refuse("default-socket-type-unknown", (value) -> !PROTOCOLS.contains(value),
				"uWSGI would exit with \"unable to find protocol\", or crash on each connection if it is https or"
						+ " suwsgi.",
				"Write one of uwsgi, puwsgi, http, http11, fastcgi, fastcgi-nph, scgi, scgi-nph, raw.");

	/**
	 * Largest size of a request without its body, in bytes, from 20 to 65535. uWSGI's
	 * default is 4096. In less than 20 bytes it does not read the shortest request there
	 * is, {@code GET / HTTP/1.0} ({@code proto/http.c}).
	 */
	public static final Parameter<Long> BUFFER_SIZE = Parameter.bytes("buffer-size", "buffer-size")
		.refuse("buffer-size-out-of-range", OutOfRange.below(SMALLEST_BUFFER),
				"uWSGI would refuse every HTTP request, since even the shortest needs 20 bytes.",
				"Write a size from 20 to 65535 bytes, better 4096, uWSGI's default, or more.")
		.refuse("buffer-size-out-of-range", OutOfRange.above(65535),
				"uWSGI keeps the size in 16 bits and would cut it to 65535 bytes without a word.",
				"Write 65535 bytes or less; 64KB is one byte too many.");

	/**
	 * Size in bytes, at least 1, of the smallest body of a request that is buffered on
	 * disk instead of in memory. uWSGI's default is not to buffer.
	 */
	public static final Parameter<Long> BUFFER_POST_SIZE = Parameter.bytes("buffer-post-size", "post-buffering")
		.refuse("buffer-post-size-out-of-range", OutOfRange.below(1),
				"uWSGI would turn buffering off on 0, and exit on a negative number.",
				"Write a size of at least one byte, or leave the property out.");

	/**
	 * Size in bytes of the pieces in which a request's body is read into the buffer, at
	 * least 1. uWSGI's default is 8192; a size below the post buffer's is raised to it.
	 */
	public static final Parameter<Long> BUFFER_POST_CHUNK = Parameter
		.bytes("buffer-post-chunk", "post-buffering-bufsize")
		.refuse("buffer-post-chunk-out-of-range", OutOfRange.below(1),
				"uWSGI would replace 0 by its default, and take a negative number for a huge one.",
				"Write a size of at least one byte, or leave the property out.");

	/**
	 * Largest size of a request's body in bytes, at least 1. uWSGI answers a greater one
	 * with nothing and closes the connection ({@code core/protocol.c}). uWSGI's default
	 * is no limit.
	 */
	public static final Parameter<Long> LIMIT_POST = Parameter.bytes("limit-post", "limit-post")
		.refuse("limit-post-out-of-range", OutOfRange.below(1),
				"uWSGI would set no limit on 0, and take a negative number for a huge one.",
				"Write a size of at least one byte, or leave the property out.");

	/**
	 * Number of structures for the variables of a request, from 5 to 536870910, for each
	 * of which uWSGI reserves 64 bytes in each core of a worker. Each holds two
	 * variables, and each header makes one ({@code core/protocol.c}). uWSGI's default is
	 * 64.
	 */
	public static final Parameter<Integer> MAX_VARS = Parameter.number("max-vars", "max-vars")
		.refuse("max-vars-out-of-range", OutOfRange.below(FEWEST_VARS),
				"uWSGI would refuse every HTTP request with \"max vec size reached\", since even one without headers"
						+ " has more variables; it exits on a negative number.",
				"Write a number of at least 5, better 64, uWSGI's default, or more.")
		.refuse("max-vars-out-of-range", OutOfRange.above(MOST_VARS),
				"uWSGI would count four times as many in 32 bits, where they do not fit, and exit for want of memory.",
				"Write a much lower number, for example 256.");

	/**
	 * Whether uWSGI removes its unix sockets and pidfiles when it ends. uWSGI's default
	 * is false.
	 */
	public static final Parameter<Boolean> VACUUM = Parameter.flag("vacuum", "vacuum");

	/**
	 * Whether uWSGI refuses file descriptors that come with requests of the uwsgi
	 * protocol ({@code proto/uwsgi.c}). uWSGI's default is false.
	 */
	public static final Parameter<Boolean> NO_FD_PASSING = Parameter.flag("no-fd-passing", "no-fd-passing");

	/**
	 * Whether sockets are shut down before they are closed, so that processes that
	 * inherited them stop listening too. uWSGI's default is false.
	 */
	public static final Parameter<Boolean> SHUTDOWN_SOCKETS = Parameter.flag("shutdown-sockets", "shutdown-sockets");

	/**
	 * Whether uWSGI leaves its standard input alone instead of serving from it when it is
	 * a socket ({@code core/socket.c}). uWSGI's default is false.
	 */
	public static final Parameter<Boolean> SKIP_ZERO = Parameter.flag("skip-zero", "skip-zero");

	static final List<Parameter<?>> ALL = List.of(QUEUE_SIZE, FREEBIND, DEFAULT_SOCKET_TYPE, BUFFER_SIZE,
			BUFFER_POST_SIZE, BUFFER_POST_CHUNK, LIMIT_POST, MAX_VARS, VACUUM, NO_FD_PASSING, SHUTDOWN_SOCKETS,
			SKIP_ZERO);

	private BasicParameters() {
	}

}

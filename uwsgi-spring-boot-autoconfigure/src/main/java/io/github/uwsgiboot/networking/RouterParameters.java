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

import java.time.Duration;
import java.util.List;

/**
 * Parameters that all HTTP and HTTPS routers share (uWSGI's {@code plugins/http/http.c}
 * and {@code plugins/corerouter}).
 */
public final class RouterParameters {

	private static final int GREATEST_MODIFIER = 255;

	private static final int MOST_GATEWAYS = 64;

	/**
	 * Addresses of the uWSGI instances that requests are passed to in turn, in the uwsgi
	 * protocol: {@code host:port} with a numeric IPv4 address, a path or {@code @name}.
	 * uWSGI's default is the first socket of its own.
	 */
	public static final Parameter<List<String>> TO = Parameter.peers("router.to", "http-to");

	/**
	 * Addresses of uWSGI instances to try for a request that finds the last instance of
	 * {@link #TO} unreachable. For the {@link #GRACE_TIME} after it, uWSGI closes
	 * connections without trying them. The addresses are as for {@link #TO}.
	 */
	public static final Parameter<List<String>> FALLBACK = Parameter.peers("router.fallback", "http-fallback");

	/**
	 * First modifier of requests, from 0 to 255: the request plugin. uWSGI's default is
	 * 0.
	 */
	public static final Parameter<Integer> MODIFIER = modifier("router.modifier.code", "http-modifier1");

	/**
	 * Second modifier of requests, from 0 to 255. uWSGI's default is 0.
	 */
	public static final Parameter<Integer> SUBMODIFIER = modifier("router.modifier.submodifier", "http-modifier2");

	/**
	 * Number of processes that route, from 1 to 64. uWSGI's default is 1.
	 */
	public static final Parameter<Integer> PROCESSES = Parameter.number("router.processes", "http-processes")
		.refuse("router-processes-out-of-range", OutOfRange.outside(1, MOST_GATEWAYS),
				"uWSGI would start one process on 0, and exit on a negative number or on more than 64.",
				"Write a number from 1 to 64.");

	/**
	 * Time for which a client or an instance may be silent, in whole seconds, at least 1.
	 * uWSGI's default is 60.
	 */
	public static final Parameter<Duration> TIMEOUT = Parameter.seconds("router.timeout", "http-timeout",
			"its default, 60 seconds");

	/**
	 * Time within which a client has to send its headers, in whole seconds, at least 1.
	 * uWSGI's default is that of {@link #TIMEOUT}.
	 */
	public static final Parameter<Duration> HEADERS_TIMEOUT = Parameter.seconds("router.headers-timeout",
			"http-headers-timeout", "the time of 'uwsgi.networking.router.timeout'");

	/**
	 * Time within which an instance has to accept a connection, in whole seconds, at
	 * least 1. uWSGI's default is that of {@link #TIMEOUT}.
	 */
	public static final Parameter<Duration> CONNECT_TIMEOUT = Parameter.seconds("router.connect-timeout",
			"http-connect-timeout", "the time of 'uwsgi.networking.router.timeout'");

	/**
	 * Time for which a client's connection is kept for the next request, in whole
	 * seconds, at least 2. uWSGI's default is to close it after one request.
	 */
	public static final Parameter<Duration> KEEP_ALIVE = Parameter
		.seconds("router.keep-alive", "http-keepalive", "\"off\"")
		.refuse("router-keep-alive-ambiguous", (value) -> value.toSeconds() == 1,
				"uWSGI takes 1 for \"on\" and keeps connections for the time of 'uwsgi.networking.router.timeout'.",
				"Write 2 seconds or more.");

	/**
	 * Time after which an instance that did not answer is tried again, in whole seconds,
	 * at least 1. uWSGI's default is 30.
	 */
	public static final Parameter<Duration> GRACE_TIME = Parameter.seconds("router.grace-time", "http-gracetime",
			"its default, 30 seconds");

	/**
	 * Time after which the master process kills a routing process that hangs, in whole
	 * seconds, at least 1. Needs a master process. uWSGI's default is never.
	 */
	public static final Parameter<Duration> HARAKIRI = Parameter.seconds("router.harakiri", "http-harakiri", "never");

	/**
	 * Size in bytes of the buffers that a connection starts with, at least 1. They grow
	 * up to 64 kilobytes. uWSGI's default is the size of a memory page.
	 */
	public static final Parameter<Long> BUFFER_SIZE = Parameter.bytes("router.buffer-size", "http-buffer-size")
		.refuse("router-buffer-size-out-of-range", OutOfRange.below(1),
				"uWSGI would take its default on 0, and a negative number for a huge one.",
				"Write a size of at least one byte, or leave the property out.");

	/**
	 * Whether responses of unknown length are sent in chunks, so that the connection can
	 * be kept. Needs {@link #KEEP_ALIVE}. uWSGI's default is false.
	 */
	public static final Parameter<Boolean> AUTO_CHUNKED = Parameter.flag("router.auto-chunked", "http-auto-chunked");

	/**
	 * Whether responses that ask for it by a header {@code uWSGI-Encoding: gzip} are
	 * compressed. Only in builds with zlib. uWSGI's default is false.
	 */
	public static final Parameter<Boolean> AUTO_GZIP = Parameter.flag("router.auto-gzip", "http-auto-gzip");

	/**
	 * Whether whatever follows the headers is passed on, to its end and in both
	 * directions. uWSGI's default is false.
	 */
	public static final Parameter<Boolean> RAW_BODY = Parameter.flag("router.raw-body", "http-raw-body");

	/**
	 * Whether WebSocket connections are recognized and passed on as they are. uWSGI's
	 * default is false.
	 */
	public static final Parameter<Boolean> WEBSOCKETS = Parameter.flag("router.websockets", "http-websockets");

	/**
	 * Whether requests with a body in chunks are recognized and passed on as they are.
	 * uWSGI's default is false.
	 */
	public static final Parameter<Boolean> CHUNKED_INPUT = Parameter.flag("router.chunked-input", "http-chunked-input");

	/**
	 * Whether a client that asks for it by a header {@code Expect: 100-continue} is told
	 * to go on. uWSGI's default is false. The option is a number: 1 for on, and a greater
	 * one for the largest body that is let in.
	 */
	public static final Parameter<Boolean> MANAGE_EXPECT = Parameter.flag("router.manage-expect", "http-manage-expect")
		.as((value) -> value ? "1" : "0");

	/**
	 * Whether HTTP routers understand version 1 of the PROXY protocol, with which a load
	 * balancer tells a client's address. uWSGI's default is false.
	 */
	public static final Parameter<Boolean> ENABLE_PROXY_PROTOCOL = Parameter.flag("router.enable-proxy-protocol",
			"http-enable-proxy-protocol");

	/**
	 * Whether the variable {@code SERVER_NAME} is that of the header {@code Host} instead
	 * of the machine's name. uWSGI's default is false.
	 */
	public static final Parameter<Boolean> SERVER_NAME_AS_HTTP_HOST = Parameter.flag("router.server-name-as-http-host",
			"http-server-name-as-http-host");

	/**
	 * Whether failed connections to instances are kept out of the log. uWSGI's default is
	 * false.
	 */
	public static final Parameter<Boolean> QUIET = Parameter.flag("router.quiet", "http-quiet");

	/**
	 * Address of the server that tells what the routers do, as JSON: {@code host:port},
	 * {@code :port}, a path or {@code @name}, without IPv6. uWSGI's default is no server.
	 */
	public static final Parameter<String> STATS = Parameter.address("router.stats", "http-stats",
			AddressRules::requireRouterServer);

	static final List<Parameter<?>> ALL = List.of(TO, FALLBACK, MODIFIER, SUBMODIFIER, PROCESSES, TIMEOUT,
			HEADERS_TIMEOUT, CONNECT_TIMEOUT, KEEP_ALIVE, GRACE_TIME, HARAKIRI, BUFFER_SIZE, AUTO_CHUNKED, AUTO_GZIP,
			RAW_BODY, WEBSOCKETS, CHUNKED_INPUT, MANAGE_EXPECT, ENABLE_PROXY_PROTOCOL, SERVER_NAME_AS_HTTP_HOST, QUIET,
			STATS);

	private RouterParameters() {
	}

	private static Parameter<Integer> modifier(String property, String option) {
		return Parameter.number(property, option)
			.refuse("modifier-out-of-range", OutOfRange.outside(0, GREATEST_MODIFIER),
					"uWSGI would take the number modulo 256, and exit on a negative one.",
					"Write a number from 0 to 255.");
	}

}

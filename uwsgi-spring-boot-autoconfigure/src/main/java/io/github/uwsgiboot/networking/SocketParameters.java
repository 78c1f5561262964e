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
 * Parameters that all sockets share on the level of the operating system (uWSGI's
 * {@code core/socket.c}).
 */
public final class SocketParameters {

	/**
	 * Time after which uWSGI gives up reading from or writing to a client, in whole
	 * seconds, at least 1. uWSGI's default is 4.
	 */
	public static final Parameter<Duration> TIMEOUT = Parameter.seconds("socket.timeout", "socket-timeout");

	/**
	 * Time after which the kernel gives up sending ({@code SO_SNDTIMEO}), in whole
	 * seconds, at least 1. uWSGI's default is none.
	 */
	public static final Parameter<Duration> SEND_TIMEOUT = Parameter.seconds("socket.send-timeout", "so-send-timeout");

	/**
	 * Whether idle TCP connections are probed ({@code SO_KEEPALIVE}). uWSGI's default is
	 * false.
	 */
	public static final Parameter<Boolean> KEEP_ALIVE = Parameter.flag("socket.keep-alive", "so-keepalive");

	/**
	 * Whether a connection is accepted before its client has sent anything. uWSGI's
	 * default is false.
	 */
	public static final Parameter<Boolean> NO_DEFER_ACCEPT = Parameter.flag("socket.no-defer-accept",
			"no-defer-accept");

	/**
	 * Size of the kernel's send buffer in bytes ({@code SO_SNDBUF}), from 1 to
	 * 2147483647.
	 */
	public static final Parameter<Long> BUFFER_SEND = kernelBuffer("socket.buffer-send", "socket-sndbuf");

	/**
	 * Size of the kernel's receive buffer in bytes ({@code SO_RCVBUF}), from 1 to
	 * 2147483647.
	 */
	public static final Parameter<Long> BUFFER_RECEIVE = kernelBuffer("socket.buffer-receive", "socket-rcvbuf");

	/**
	 * Whether small packets are sent at once ({@code TCP_NODELAY}). uWSGI's default is
	 * false.
	 */
	public static final Parameter<Boolean> TCP_NODELAY = Parameter.flag("socket.tcp-nodelay", "tcp-nodelay");

	/**
	 * Length of the queue of connections that are opened with data in their first packet
	 * ({@code TCP_FASTOPEN}), at least 1. uWSGI's default is not to accept such data.
	 */
	public static final Parameter<Integer> TCP_FAST_OPEN = Parameter.number("socket.tcp-fast-open", "tcp-fast-open")
		.refuse("tcp-fast-open-out-of-range", OutOfRange.below(1),
				"uWSGI would leave it off on 0, and exit on a negative number.",
				"Write a number of at least 1, or leave the property out.");

	/**
	 * Whether uWSGI itself opens connections with data in the first packet
	 * ({@code MSG_FASTOPEN}). uWSGI's default is false.
	 */
	public static final Parameter<Boolean> TCP_FAST_OPEN_CLIENT = Parameter.flag("socket.tcp-fast-open-client",
			"tcp-fast-open-client");

	/**
	 * Whether HTTP sockets understand version 1 of the PROXY protocol, with which a load
	 * balancer tells a client's address ({@code proto/http.c}). HTTPS sockets do not.
	 * uWSGI's default is false.
	 */
	public static final Parameter<Boolean> ENABLE_PROXY_PROTOCOL = Parameter.flag("socket.enable-proxy-protocol",
			"enable-proxy-protocol");

	/**
	 * Whether connections are closed in programs that a worker starts
	 * ({@code FD_CLOEXEC}). uWSGI's default is false.
	 */
	public static final Parameter<Boolean> CLOSE_ON_EXEC = Parameter.flag("socket.close-on-exec", "close-on-exec");

	/**
	 * Whether the sockets that uWSGI listens on are closed in programs that a worker
	 * starts ({@code FD_CLOEXEC}). uWSGI's default is false.
	 */
	public static final Parameter<Boolean> CLOSE_ON_EXEC2 = Parameter.flag("socket.close-on-exec2", "close-on-exec2");

	static final List<Parameter<?>> ALL = List.of(TIMEOUT, SEND_TIMEOUT, KEEP_ALIVE, NO_DEFER_ACCEPT, BUFFER_SEND,
			BUFFER_RECEIVE, TCP_NODELAY, TCP_FAST_OPEN, TCP_FAST_OPEN_CLIENT, ENABLE_PROXY_PROTOCOL, CLOSE_ON_EXEC,
			CLOSE_ON_EXEC2);

	private SocketParameters() {
	}

	private static Parameter<Long> kernelBuffer(String property, String option) {
		return Parameter.bytes(property, option)
			.refuse("kernel-buffer-out-of-range", OutOfRange.outside(1, Integer.MAX_VALUE),
					"uWSGI would leave the kernel's buffer as it is, or cut the number to 32 bits.",
					"Write a size from 1 to 2147483647 bytes.");
	}

}

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

package io.github.uwsgiboot.testsupport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A request that takes its time in its middle, so that one of several in a row is under
 * way whenever uWSGI is reloaded: a worker finishes a request that it has begun to read.
 * In the moment before that, after it has taken the connection, it may end without an
 * answer ({@code core/utils.c}).
 */
public final class SlowRequest {

	private static final int TIMEOUT_MILLIS = 10_000;

	private static final int PAUSE_MILLIS = 10;

	private static final byte[] BEGINNING = "GET / HTTP/1.0\r\n".getBytes(StandardCharsets.ISO_8859_1);

	private static final byte[] END = "\r\n".getBytes(StandardCharsets.ISO_8859_1);

	private SlowRequest() {
	}

	/**
	 * Send a request and wait for the answer.
	 * @param port the port of loopback to send the request to
	 * @return the whole answer, empty if there is none
	 * @throws IOException if the connection fails
	 */
	public static String send(int port) throws IOException {
		try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
			socket.setSoTimeout(TIMEOUT_MILLIS);
			socket.getOutputStream().write(BEGINNING);
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
			socket.getOutputStream().write(END);
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
		}
	}

}

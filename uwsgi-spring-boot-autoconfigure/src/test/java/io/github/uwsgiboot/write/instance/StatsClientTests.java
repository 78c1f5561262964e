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

package io.github.uwsgiboot.write.instance;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Tests for {@link StatsClient}.
 */
class StatsClientTests {

	private ServerSocket server;

	@BeforeEach
	void listen() throws IOException {
		this.server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
	}

	@AfterEach
	void stop() throws IOException {
		this.server.close();
	}

	private String read(boolean http, Duration timeout, Function<Integer, byte[]> chunks) throws IOException {
		Thread thread = new Thread(() -> answer(chunks), "stats-server");
		thread.setDaemon(true);
		thread.start();
		return new StatsClient(timeout).read(new StatsAddress("127.0.0.1:" + this.server.getLocalPort(), http));
	}

	// It stays open for as long as there are chunks, and is left open by an empty one.
	private void answer(Function<Integer, byte[]> chunks) {
		try {
			Socket socket = this.server.accept();
			OutputStream output = socket.getOutputStream();
			for (int i = 0;; i++) {
				byte[] chunk = chunks.apply(i);
				if (chunk == null) {
					socket.close();
					return;
				}
				if (chunk.length == 0) {
					return;
				}
				output.write(chunk);
			}
		}
		catch (IOException ex) {
			// The client has seen enough.
			return;
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@Test
	void documentIsReadToItsEnd() throws IOException {
		byte[] part = bytes("x".repeat(50_000));
		assertThat(read(false, Duration.ofSeconds(10), (i) -> (i < 5) ? part : null)).hasSize(250_000);
	}

	@Test
	void headersAreTakenOff() throws IOException {
		assertThat(read(true, Duration.ofSeconds(10),
				(i) -> (i == 0) ? bytes("HTTP/1.0 200 OK\r\nA: b\r\n\r\n{\"pid\":1}") : null))
			.isEqualTo("{\"pid\":1}");
	}

	@Test
	void answerWithoutHeadersIsNotOneOfHttp() {
		assertThatIOException()
			.isThrownBy(() -> read(true, Duration.ofSeconds(10), (i) -> (i == 0) ? bytes("{}") : null))
			.withMessage("The answer is not one of HTTP: 'stats-http' is not set where uWSGI runs");
	}

	@Test
	void serverThatStaysSilentIsGivenUp() {
		assertThatExceptionOfType(SocketTimeoutException.class)
			.isThrownBy(() -> read(false, Duration.ofMillis(200), (i) -> (i == 0) ? bytes("{") : new byte[0]))
			.withMessage("No whole answer within 200 ms");
	}

	@Test
	void endlessAnswerIsGivenUp() {
		byte[] part = new byte[1 << 20];
		assertThatIOException().isThrownBy(() -> read(false, Duration.ofSeconds(20), (i) -> part))
			.withMessage("The answer is larger than 16777216 bytes");
	}

	@Test
	void portWithoutServerIsRefused() throws IOException {
		this.server.close();
		assertThatIOException().isThrownBy(() -> new StatsClient(Duration.ofSeconds(5))
			.read(new StatsAddress("127.0.0.1:" + this.server.getLocalPort(), false)));
	}

}

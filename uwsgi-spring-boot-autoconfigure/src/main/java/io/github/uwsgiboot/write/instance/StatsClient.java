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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Asks a stats server of uWSGI's, which answers each connection with one document and
 * closes it ({@code uwsgi_send_stats()} in {@code core/stats.c}).
 */
final class StatsClient {

	// Some hundred workers with their cores and metrics are a tenth of that.
	private static final int LARGEST_ANSWER = 16 * 1024 * 1024;

	private static final int BUFFER_SIZE = 32 * 1024;

	private static final String REQUEST = "GET / HTTP/1.0\r\n\r\n";

	private static final String END_OF_HEADERS = "\r\n\r\n";

	private final Duration timeout;

	StatsClient(Duration timeout) {
		this.timeout = timeout;
	}

	/**
	 * Read the document of a stats server.
	 * @param address the address of the server
	 * @return the text of the document
	 * @throws IOException if nothing answers, or not in time, or too much
	 */
	String read(StatsAddress address) throws IOException {
		SocketAddress target = address.socketAddress();
		if (target instanceof InetSocketAddress inet && inet.isUnresolved()) {
			throw new IOException("The host '%s' is not known here".formatted(inet.getHostString()));
		}
		boolean tcp = target instanceof InetSocketAddress;
		try (SocketChannel channel = tcp ? SocketChannel.open() : SocketChannel.open(StandardProtocolFamily.UNIX);
				Selector selector = Selector.open()) {
			channel.configureBlocking(false);
			SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT);
			String answer = new Conversation(channel, key, System.nanoTime() + this.timeout.toNanos()).hold(target,
					address.http() ? REQUEST : "");
			return address.http() ? body(answer) : answer;
		}
	}

	private static String body(String answer) throws IOException {
		int end = answer.indexOf(END_OF_HEADERS);
		if (!answer.startsWith("HTTP/1.") || end < 0) {
			throw new IOException("The answer is not one of HTTP: 'stats-http' is not set where uWSGI runs");
		}
		return answer.substring(end + END_OF_HEADERS.length());
	}

	/**
	 * What is said over one connection.
	 */
	private final class Conversation {

		private final SocketChannel channel;

		private final SelectionKey key;

		private final long deadline;

		private Conversation(SocketChannel channel, SelectionKey key, long deadline) {
			this.channel = channel;
			this.key = key;
			this.deadline = deadline;
		}

		private String hold(SocketAddress target, String request) throws IOException {
			if (!this.channel.connect(target)) {
				await(SelectionKey.OP_CONNECT);
				this.channel.finishConnect();
			}
			ByteBuffer bytes = ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
			while (bytes.hasRemaining()) {
				await(SelectionKey.OP_WRITE);
				this.channel.write(bytes);
			}
			return read();
		}

		private String read() throws IOException {
			ByteArrayOutputStream answer = new ByteArrayOutputStream();
			ByteBuffer buffer = ByteBuffer.allocate(BUFFER_SIZE);
			await(SelectionKey.OP_READ);
			while (this.channel.read(buffer) >= 0) {
				answer.write(buffer.array(), 0, buffer.position());
				if (answer.size() > LARGEST_ANSWER) {
					throw new IOException("The answer is larger than %d bytes".formatted(LARGEST_ANSWER));
				}
				buffer.clear();
				await(SelectionKey.OP_READ);
			}
			return answer.toString(StandardCharsets.UTF_8);
		}

		private void await(int operation) throws IOException {
			this.key.interestOps(operation);
			long left = (this.deadline - System.nanoTime()) / 1_000_000;
			if (left <= 0 || this.key.selector().select(left) == 0) {
				throw new SocketTimeoutException(
						"No whole answer within %d ms".formatted(StatsClient.this.timeout.toMillis()));
			}
			this.key.selector().selectedKeys().clear();
		}

	}

}

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
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A client that sends one request after the other without a pause, and counts. It takes
 * its time in the middle of each request, so that one is under way whenever uWSGI is
 * reloaded: a worker finishes a request that it has begun to read. In the moment before
 * that, after it has taken the connection, it may end without an answer
 * ({@code core/utils.c}).
 */
final class SteadyClient {

	private final int port;

	private final Thread thread;

	private final List<String> failures = new ArrayList<>();

	private final Set<String> answers = new LinkedHashSet<>();

	private volatile boolean running = true;

	private int count;

	SteadyClient(int port) {
		this.port = port;
		this.thread = new Thread(this::run, "steady-client");
		this.thread.setDaemon(true);
		this.thread.start();
	}

	private void run() {
		while (this.running) {
			String answer;
			try {
				answer = ask();
			}
			catch (IOException ex) {
				answer = ex.toString();
			}
			this.count++;
			if (answer.startsWith("HTTP/1.")) {
				this.answers.add(answer.strip());
			}
			else {
				this.failures.add(answer);
			}
		}
	}

	private String ask() throws IOException {
		try (Socket socket = new Socket()) {
			socket.setSoTimeout(10_000);
			socket.connect(new InetSocketAddress("127.0.0.1", this.port), 5_000);
			socket.getOutputStream().write("GET / HTTP/1.0\r\n".getBytes(StandardCharsets.US_ASCII));
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
			socket.getOutputStream().write("\r\n".getBytes(StandardCharsets.US_ASCII));
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
			return answer.lines().findFirst().orElse("nothing");
		}
	}

	void stop() throws InterruptedException {
		this.running = false;
		this.thread.join(20_000);
	}

	int count() {
		return this.count;
	}

	List<String> failures() {
		return this.failures;
	}

	Set<String> answers() {
		return this.answers;
	}

}

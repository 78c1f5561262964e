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

package io.github.uwsgiboot.write.reload;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.uwsgiboot.testsupport.SlowRequest;

/**
 * A client that sends one {@linkplain SlowRequest request} after the other without a
 * pause, on several threads, and takes note of each that fails, and of each answer by an
 * older configuration than one that was seen before the request was sent.
 */
final class SteadyClient implements AutoCloseable {

	private static final int THREADS = 2;

	private static final Pattern VERSION = Pattern.compile("X-Version: (\\d+)");

	private final int port;

	private final List<Thread> threads = new ArrayList<>();

	private final AtomicInteger answered = new AtomicInteger();

	private final AtomicInteger newest = new AtomicInteger(-1);

	private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

	private volatile boolean stopped;

	private SteadyClient(int port) {
		this.port = port;
	}

	static SteadyClient start(int port) {
		SteadyClient client = new SteadyClient(port);
		for (int i = 0; i < THREADS; i++) {
			Thread thread = new Thread(client::run, "client-" + i);
			thread.start();
			client.threads.add(thread);
		}
		return client;
	}

	private void run() {
		while (!this.stopped) {
			int before = this.newest.get();
			try {
				int version = request(this.port);
				this.newest.accumulateAndGet(version, Math::max);
				this.answered.incrementAndGet();
				if (version < before) {
					this.complaints.add(version + " after " + before);
				}
			}
			catch (IOException ex) {
				this.complaints.add(ex.toString());
			}
		}
	}

	/**
	 * Send one request.
	 * @param port the port
	 * @return the version in the answer
	 * @throws IOException if there is no answer with a version
	 */
	static int request(int port) throws IOException {
		String answer = SlowRequest.send(port);
		Matcher matcher = VERSION.matcher(answer);
		if (!matcher.find()) {
			throw new IOException("Not an answer: '" + answer + "'");
		}
		return Integer.parseInt(matcher.group(1));
	}

	int newest() {
		return this.newest.get();
	}

	int answered() {
		return this.answered.get();
	}

	List<String> complaints() {
		return List.copyOf(this.complaints);
	}

	/**
	 * Send no further request, and wait for the answers to the last ones.
	 * @throws InterruptedException if interrupted while waiting
	 */
	void stop() throws InterruptedException {
		close();
		for (Thread thread : this.threads) {
			thread.join(TimeUnit.SECONDS.toMillis(20));
		}
	}

	@Override
	public void close() {
		this.stopped = true;
	}

}

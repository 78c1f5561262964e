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
import java.net.ConnectException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A client that sends one {@linkplain SlowRequest request} after the other without a
 * pause, on several threads, and takes note of each that fails, and of each answer by an
 * older configuration than one that was seen before the request was sent. The header
 * {@code X-Version} of an answer says which configuration it is by.
 * <p>
 * A worker that is told to reload after it has taken a connection and before it reads
 * from it ends at once ({@code gracefully_kill()} in {@code core/uwsgi.c}), and the
 * connection with it. No configuration can prevent that, so such a request is no failure
 * as long as there are no more of them than workers that were told to reload.
 */
public final class SteadyClient implements AutoCloseable {

	private static final int THREADS = 2;

	private static final Pattern VERSION = Pattern.compile("X-Version: (\\d+)");

	private final int port;

	private final List<Thread> threads = new ArrayList<>();

	private final AtomicInteger answered = new AtomicInteger();

	private final NavigableSet<Integer> versions = new ConcurrentSkipListSet<>(Set.of(-1));

	private final AtomicInteger lost = new AtomicInteger();

	private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

	private volatile boolean stopped;

	private SteadyClient(int port) {
		this.port = port;
	}

	/**
	 * Start to send requests.
	 * @param port the port of loopback to send them to
	 * @return the client
	 */
	public static SteadyClient start(int port) {
		SteadyClient client = new SteadyClient(port);
		for (int i = 0; i < THREADS; i++) {
			Thread thread = new Thread(client::run, "client-" + i);
			thread.setDaemon(true);
			thread.start();
			client.threads.add(thread);
		}
		return client;
	}

	private void run() {
		while (!this.stopped) {
			int before = newest();
			try {
				take(SlowRequest.send(this.port), before);
			}
			catch (ConnectException ex) {
				this.complaints.add(ex.toString());
			}
			catch (SocketException ex) {
				this.lost.incrementAndGet();
			}
			catch (IOException ex) {
				this.complaints.add(ex.toString());
			}
		}
	}

	private void take(String answer, int before) throws IOException {
		if (answer.isEmpty()) {
			this.lost.incrementAndGet();
			return;
		}
		int version = version(answer);
		this.versions.add(version);
		this.answered.incrementAndGet();
		if (version < before) {
			this.complaints.add(version + " after " + before);
		}
	}

	private static int version(String answer) throws IOException {
		Matcher matcher = VERSION.matcher(answer);
		if (!matcher.find()) {
			throw new IOException("Not an answer: '" + answer + "'");
		}
		return Integer.parseInt(matcher.group(1));
	}

	/**
	 * Send one request.
	 * @param port the port of loopback to send it to
	 * @return the version in the answer
	 * @throws IOException if there is no answer with a version
	 */
	public static int request(int port) throws IOException {
		return version(SlowRequest.send(port));
	}

	/**
	 * Return the newest version that has answered.
	 * @return the version, -1 if there was no answer yet
	 */
	public int newest() {
		return this.versions.last();
	}

	/**
	 * Return the versions that have answered.
	 * @return the versions in ascending order
	 */
	public List<Integer> versions() {
		return List.copyOf(this.versions.tailSet(0));
	}

	/**
	 * Return how many requests were answered.
	 * @return the number
	 */
	public int answered() {
		return this.answered.get();
	}

	/**
	 * Return what went wrong.
	 * @param log what uWSGI printed: for each worker that was told to reload one request
	 * may be lost
	 * @return one line for each request that failed or was answered by an older version
	 */
	public List<String> complaints(String log) {
		List<String> all = new ArrayList<>(this.complaints);
		long reloads = log.lines().filter((line) -> line.startsWith("Gracefully killing worker ")).count();
		if (this.lost.get() > reloads) {
			all.add("%d requests lost in %d reloads of workers".formatted(this.lost.get(), reloads));
		}
		return all;
	}

	/**
	 * Send no further request, and wait for the answers to the last ones.
	 * @throws InterruptedException if interrupted while waiting
	 */
	public void stop() throws InterruptedException {
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

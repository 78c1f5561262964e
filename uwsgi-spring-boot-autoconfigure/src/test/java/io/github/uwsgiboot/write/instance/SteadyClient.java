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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.uwsgiboot.testsupport.SlowRequest;

/**
 * A client that sends one {@linkplain SlowRequest request} after the other without a
 * pause, and counts.
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
				answer = SlowRequest.send(this.port).lines().findFirst().orElse("nothing");
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

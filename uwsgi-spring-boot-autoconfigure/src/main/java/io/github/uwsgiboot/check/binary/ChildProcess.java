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

package io.github.uwsgiboot.check.binary;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program that this process has started, and ends with what it started itself if it
 * does not end in time. Its input is {@code /dev/null}. Its output and its error output
 * are read as one until it ends, and never longer: a daemon that it leaves behind may
 * hold them open for as long as it runs.
 */
public final class ChildProcess implements Closeable {

	private static final long SHORTEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

	private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

	private static final Duration KILL_PATIENCE = Duration.ofSeconds(5);

	private final Process process;

	private final BoundedOutput output;

	private ChildProcess(Process process, BoundedOutput output) {
		this.process = process;
		this.output = output;
	}

	/**
	 * Start a program.
	 * @param builder the program, its arguments and its environment
	 * @param limit how many bytes of its output are kept, the first ones
	 * @return the running program
	 * @throws IOException if the system does not start it
	 */
	public static ChildProcess start(ProcessBuilder builder, int limit) throws IOException {
		Process process = builder.redirectInput(new File("/dev/null")).redirectErrorStream(true).start();
		return new ChildProcess(process, new BoundedOutput(process.getInputStream(), limit));
	}

	/**
	 * Wait for the end of the program, and read what it prints meanwhile, so that it is
	 * never held up.
	 * @param timeout how long to wait
	 * @return whether it has ended
	 * @throws IOException if its output cannot be read
	 * @throws InterruptedException if the thread is interrupted
	 */
	public boolean await(Duration timeout) throws IOException, InterruptedException {
		long start = System.nanoTime();
		long pause = SHORTEST_PAUSE_NANOS;
		while (!this.process.waitFor(pause, TimeUnit.NANOSECONDS)) {
			pause = this.output.read() ? SHORTEST_PAUSE_NANOS : Math.min(2 * pause, LONGEST_PAUSE_NANOS);
			long left = timeout.toNanos() - (System.nanoTime() - start);
			if (left <= 0) {
				return false;
			}
			pause = Math.min(pause, left);
		}
		// No more than a pipe holds: what the program leaves behind may write forever.
		this.output.read();
		return true;
	}

	/**
	 * Return how the program has ended.
	 * @return its exit code, which is 128 and the number of the signal if one killed it
	 * @throws IllegalThreadStateException if it has not ended
	 */
	public int exitCode() {
		return this.process.exitValue();
	}

	/**
	 * Return what the program has printed so far.
	 * @return the beginning, as UTF-8
	 */
	public String output() {
		return this.output.text();
	}

	/**
	 * Kill the program and what it has started, unless it has ended, and wait for its
	 * end. Then its output is closed.
	 */
	@Override
	public void close() throws IOException {
		if (this.process.isAlive()) {
			// A shell that wraps a program must not leave the program behind.
			List<ProcessHandle> tree = Stream.concat(Stream.of(this.process.toHandle()), this.process.descendants())
				.toList();
			tree.forEach(ProcessHandle::destroyForcibly);
			this.process.onExit().completeOnTimeout(this.process, KILL_PATIENCE.toNanos(), TimeUnit.NANOSECONDS).join();
		}
		this.process.getInputStream().close();
	}

}

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

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.write.PublishOutcome;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.WriteSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ScheduledReloads} with a thread of their own, whose attempts take as
 * long as a test lets them.
 */
@Timeout(30)
class ScheduledReloadsTests {

	private static final ReloadSettings SETTINGS = ReloadSettings.command("true").withTimeout(Duration.ofMinutes(2));

	private static final Duration LONG = Duration.ofSeconds(20);

	private static final Duration SHORT = Duration.ofMillis(200);

	@TempDir
	private Path directory;

	private final List<ReloadState> states = Collections.synchronizedList(new ArrayList<>());

	private final AtomicInteger begun = new AtomicInteger();

	private final CountDownLatch running = new CountDownLatch(1);

	private final Semaphore mayEnd = new Semaphore(0);

	@Test
	void stopInterruptsAnAttemptThatDoesNotEndAndBeginsNoOther() throws InterruptedException {
		ScheduledReloads reloads = reloads(SHORT, LONG, this.mayEnd::acquire);
		write(reloads, 1);
		this.running.await();
		reloads.stop();
		assertThat(this.begun).hasValue(1);
		assertThat(this.states).containsExactly(ReloadState.PENDING, ReloadState.FAILED);
		assertThat(reloads.status()).extracting(ReloadStatus::error, ReloadStatus::next)
			.containsExactly("The attempt was given up, since the application ends.", null);
	}

	@Test
	void stopBeginsNoOtherAttemptWhileOneCannotBeInterrupted() throws InterruptedException {
		ScheduledReloads reloads = reloads(SHORT, SHORT, this.mayEnd::acquireUninterruptibly);
		write(reloads, 1);
		this.running.await();
		reloads.stop();
		assertThat(reloads.status().state()).isEqualTo(ReloadState.PENDING);
		this.mayEnd.release();
		awaitStates(2);
		assertThat(this.begun).hasValue(1);
		assertThat(this.states).containsExactly(ReloadState.PENDING, ReloadState.DONE);
	}

	@Test
	void stopWaitsForAnAttemptAndTellsWhatHasChangedMeanwhile() throws InterruptedException {
		ScheduledReloads reloads = reloads(LONG, LONG, this.mayEnd::acquire);
		write(reloads, 1);
		this.running.await();
		write(reloads, 2);
		this.mayEnd.release(2);
		reloads.stop();
		assertThat(this.begun).hasValue(2);
		assertThat(reloads.status()).extracting(ReloadStatus::state, ReloadStatus::reloads)
			.containsExactly(ReloadState.DONE, 2L);
	}

	@Test
	void stopInterruptsTheLastAttemptToo() throws InterruptedException {
		ScheduledReloads reloads = reloads(SHORT, LONG, this.mayEnd::acquire);
		this.mayEnd.release();
		write(reloads, 1);
		awaitStates(2);
		write(reloads, 2);
		reloads.stop();
		assertThat(this.begun).hasValue(2);
		assertThat(reloads.status().state()).isEqualTo(ReloadState.FAILED);
	}

	@Test
	void attemptThatFailsAfterAStopIsNotRepeatedUntilTheNextChange() throws InterruptedException {
		ScheduledReloads reloads = reloads(SHORT, SHORT, () -> {
			this.mayEnd.acquireUninterruptibly();
			throw new IllegalStateException("Failed");
		});
		write(reloads, 1);
		this.running.await();
		reloads.stop();
		this.mayEnd.release();
		awaitStates(2);
		assertThat(reloads.status()).extracting(ReloadStatus::state, ReloadStatus::next)
			.containsExactly(ReloadState.FAILED, null);
		this.mayEnd.release();
		write(reloads, 2);
		awaitStates(4);
		assertThat(this.begun).hasValue(2);
		assertThat(reloads.status().next()).isNotNull();
		reloads.stop();
	}

	private ScheduledReloads reloads(Duration patience, Duration interruptedPatience, Reloader reloader) {
		return new ScheduledReloads((status) -> this.states.add(status.state()), UwsgiReloaderInterceptor.none(),
				new DaemonReloadTimer(patience, interruptedPatience), (settings) -> () -> {
					this.begun.incrementAndGet();
					this.running.countDown();
					reloader.reload();
				});
	}

	private void write(ScheduledReloads reloads, int processes) {
		PublishOutcome outcome = UwsgiConfigWriter
			.of(UwsgiConfiguration.builder().option("processes", String.valueOf(processes)).build(),
					WriteSettings.of(this.directory.resolve("uwsgi.ini")))
			.write()
			.publication();
		reloads.written((PublishOutcome.Written) outcome, SETTINGS);
	}

	private void awaitStates(int count) throws InterruptedException {
		while (this.states.size() < count) {
			TimeUnit.MILLISECONDS.sleep(5);
		}
	}

}

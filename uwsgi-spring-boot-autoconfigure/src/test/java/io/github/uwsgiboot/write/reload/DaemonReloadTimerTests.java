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

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DaemonReloadTimer}.
 */
@Timeout(30)
class DaemonReloadTimerTests {

	private static final Duration LONG = Duration.ofSeconds(20);

	private static final Duration SHORT = Duration.ofMillis(200);

	private final DaemonReloadTimer timer = new DaemonReloadTimer(LONG, LONG);

	private final List<String> ran = Collections.synchronizedList(new ArrayList<>());

	private final CountDownLatch running = new CountDownLatch(1);

	private final CountDownLatch mayEnd = new CountDownLatch(1);

	@Test
	void taskIsRunByADaemonThread() {
		this.timer.schedule(Duration.ZERO, () -> {
			this.ran.add(Thread.currentThread().getName() + Thread.currentThread().isDaemon());
			this.running.countDown();
		});
		await(this.running);
		assertThat(this.ran).containsExactly("uwsgi-reloadtrue");
		stop(this.timer);
	}

	@Test
	void taskTakesThePlaceOfTheOneThatWaits() {
		this.timer.schedule(LONG, () -> this.ran.add("first"));
		this.timer.schedule(Duration.ZERO, this.running::countDown);
		await(this.running);
		stop(this.timer);
		assertThat(this.ran).containsExactly("last");
	}

	@Test
	void stopDropsTheTaskThatWaitsAndRunsTheLastOne() {
		this.timer.schedule(LONG, () -> this.ran.add("waiting"));
		stop(this.timer);
		assertThat(this.ran).containsExactly("last");
	}

	@Test
	void stopRunsTheLastTaskAfterTheOneThatIsRunning() {
		this.timer.schedule(Duration.ZERO, () -> {
			this.running.countDown();
			await(this.mayEnd);
			this.ran.add("running");
		});
		await(this.running);
		Thread releasing = new Thread(this.mayEnd::countDown);
		releasing.start();
		stop(this.timer);
		assertThat(this.ran).containsExactly("running", "last");
	}

	@Test
	void stopInterruptsWhatDoesNotEndAndDropsTheLastTask() {
		DaemonReloadTimer impatient = new DaemonReloadTimer(SHORT, LONG);
		impatient.schedule(Duration.ZERO, () -> {
			this.running.countDown();
			await(this.mayEnd);
			this.ran.add("interrupted " + Thread.currentThread().isInterrupted());
		});
		await(this.running);
		stop(impatient);
		assertThat(this.ran).containsExactly("interrupted true");
	}

	@Test
	void stopInterruptsALastTaskThatDoesNotEnd() {
		DaemonReloadTimer impatient = new DaemonReloadTimer(SHORT, LONG);
		impatient.schedule(LONG, () -> this.ran.add("waiting"));
		impatient.stop(() -> {
			await(this.mayEnd);
			this.ran.add("interrupted " + Thread.currentThread().isInterrupted());
		});
		assertThat(this.ran).containsExactly("interrupted true");
	}

	@Test
	void stopLeavesAloneWhatCannotBeInterrupted() {
		DaemonReloadTimer impatient = new DaemonReloadTimer(SHORT, SHORT);
		CountDownLatch ended = new CountDownLatch(1);
		impatient.schedule(Duration.ZERO, () -> {
			this.running.countDown();
			while (this.mayEnd.getCount() > 0) {
				Thread.onSpinWait();
			}
			ended.countDown();
		});
		await(this.running);
		stop(impatient);
		assertThat(this.ran).isEmpty();
		this.mayEnd.countDown();
		await(ended);
		assertThat(this.ran).isEmpty();
	}

	@Test
	void stopOfAnInterruptedThreadDoesNotWait() {
		this.timer.schedule(Duration.ZERO, () -> {
			this.running.countDown();
			await(this.mayEnd);
			this.ran.add("interrupted " + Thread.currentThread().isInterrupted());
		});
		await(this.running);
		Thread.currentThread().interrupt();
		stop(this.timer);
		assertThat(Thread.interrupted()).isTrue();
		assertThat(this.ran).doesNotContain("last");
	}

	@Test
	void stopBeforeTheFirstTaskRunsNothing() {
		stop(this.timer);
		assertThat(this.ran).isEmpty();
	}

	@Test
	void taskAfterAStopIsRun() {
		this.timer.schedule(LONG, () -> this.ran.add("waiting"));
		stop(this.timer);
		this.timer.schedule(Duration.ZERO, this.running::countDown);
		await(this.running);
		stop(this.timer);
		assertThat(this.ran).containsExactly("last", "last");
	}

	private void stop(DaemonReloadTimer timer) {
		timer.stop(() -> this.ran.add("last"));
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}

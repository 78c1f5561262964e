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

package io.github.uwsgiboot.write;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConfigFile}: what becomes of publications at the same time.
 */
@Timeout(60)
class ConfigFileLockTests extends AbstractConfigFileTests {

	private static final PublishPolicy IMPATIENT = PublishPolicy.defaults().withLockTimeout(Duration.ofMillis(100));

	private final ExecutorService executor = Executors.newCachedThreadPool();

	@AfterEach
	void stopThreads() {
		this.executor.shutdownNow();
	}

	@Test
	void publishWhenOtherThreadIsPublishingTellsWhichOne() throws Exception {
		CountDownLatch locked = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		Future<PublishOutcome> other = this.executor.submit(() -> {
			Thread.currentThread().setName("other-thread");
			return file((step) -> holdAt(PublishStep.LOCKED, step, locked, release)).publish(ONE, null);
		});
		locked.await();
		PublishOutcome outcome = file(IMPATIENT).publish(TWO, null);
		assertThat(file().read()).isEmpty();
		release.countDown();
		assertThat(outcome).isEqualTo(locked("thread other-thread of this process", 100));
		assertThat(other.get()).isInstanceOf(PublishOutcome.Written.class);
		assertThat(path()).hasBinaryContent(ONE);
	}

	@Test
	void publishWhenOtherThreadIsPublishingByOtherPathWaitsForIt() throws Exception {
		Path link = Files.createSymbolicLink(directory().resolve("link"), directory());
		CountDownLatch locked = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		Future<PublishOutcome> other = this.executor
			.submit(() -> file((step) -> holdAt(PublishStep.LOCKED, step, locked, release)).publish(ONE, null));
		locked.await();
		PublishOutcome outcome = file(link.resolve("uwsgi.ini"), IMPATIENT).publish(TWO, null);
		release.countDown();
		assertThat(outcome).isInstanceOf(PublishOutcome.Failed.class);
		assertThat(other.get()).isInstanceOf(PublishOutcome.Written.class);
	}

	@Test
	void publishOfOtherFileDoesNotWait() throws Exception {
		CountDownLatch locked = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		Future<PublishOutcome> other = this.executor
			.submit(() -> file((step) -> holdAt(PublishStep.LOCKED, step, locked, release)).publish(ONE, null));
		locked.await();
		PublishOutcome outcome = file(directory().resolve("other.ini"), IMPATIENT).publish(TWO, null);
		release.countDown();
		assertThat(outcome).isInstanceOf(PublishOutcome.Written.class);
		assertThat(other.get()).isInstanceOf(PublishOutcome.Written.class);
	}

	@Test
	void publishOfHiddenFileWaitsForThatOfTheFileWhoseLockItShares() throws Exception {
		CountDownLatch locked = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		Future<PublishOutcome> other = this.executor
			.submit(() -> file((step) -> holdAt(PublishStep.LOCKED, step, locked, release)).publish(ONE, null));
		locked.await();
		PublishOutcome outcome = file(directory().resolve(".uwsgi.ini"), IMPATIENT).publish(TWO, null);
		release.countDown();
		assertThat(outcome).isInstanceOfSatisfying(PublishOutcome.Failed.class,
				(failed) -> assertThat(failed.code()).isEqualTo(FailureCode.LOCKED));
		assertThat(other.get()).isInstanceOf(PublishOutcome.Written.class);
		assertThat(names()).containsExactly(".uwsgi.ini.lock", "uwsgi.ini");
	}

	@Test
	void publishWhenOtherProcessIsPublishingTellsWhichOne() throws Exception {
		PublishPolicy any = PublishPolicy.defaults()
			.withLockTimeout(Duration.ZERO)
			.withOverwrite(PublishPolicy.Overwrite.ANY);
		byte[] before = NumberedContent.of(0);
		Files.write(path(), before);
		try (ForkedProgram other = ForkedProgram.start("stop-at-step", path(), 1, 1)) {
			assertThat(other.readLine()).isEqualTo("LOCKED");
			PublishOutcome outcome = file(any).publish(TWO, null);
			assertThat(outcome).isEqualTo(locked("process " + other.pid() + " on host "
					+ Files.readString(Path.of("/proc/sys/kernel/hostname")).strip() + " (program)", 0));
			assertThat(file().read()).hasValueSatisfying((content) -> assertThat(content).isEqualTo(before));
		}
		assertThat(file(any).publish(TWO, null)).isInstanceOf(PublishOutcome.Written.class);
	}

	@Test
	void publishWaitsForOtherProcess() throws Exception {
		try (ForkedProgram other = ForkedProgram.start("stop-at-step", path(), 1, 1)) {
			assertThat(other.readLine()).isEqualTo("LOCKED");
			Future<PublishOutcome> waiting = this.executor.submit(
					() -> file(PublishPolicy.defaults().withOverwrite(PublishPolicy.Overwrite.ANY)).publish(TWO, null));
			other.release();
			assertThat(other.join()).startsWith("Written[");
			assertThat(waiting.get()).isInstanceOfSatisfying(PublishOutcome.Written.class,
					(written) -> assertThat(written.previous()).isEqualTo(Fingerprint.of(NumberedContent.of(1))));
		}
	}

	@Test
	void publishWhenInterruptedAndOtherThreadIsPublishingEnds() throws Exception {
		CountDownLatch locked = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		Future<PublishOutcome> other = this.executor
			.submit(() -> file((step) -> holdAt(PublishStep.LOCKED, step, locked, release)).publish(ONE, null));
		locked.await();
		Thread.currentThread().interrupt();
		PublishOutcome outcome = file().publish(TWO, null);
		assertThat(Thread.interrupted()).isTrue();
		release.countDown();
		assertThat(other.get()).isInstanceOf(PublishOutcome.Written.class);
		assertThat(outcome).isInstanceOfSatisfying(PublishOutcome.Failed.class, (failed) -> {
			assertThat(failed.code()).isEqualTo(FailureCode.INTERRUPTED);
			assertThat(failed.message()).isEqualTo(path() + " was not published: the thread was interrupted. Whatever "
					+ "stood there before still stands.");
			assertThat(failed.action()).isEqualTo("Publish again.");
		});
	}

	@Test
	void publishWhenInterruptedWhileOtherProcessIsPublishingEnds() throws Exception {
		PublishPolicy patient = PublishPolicy.defaults().withLockTimeout(Duration.ofMinutes(1));
		try (ForkedProgram other = ForkedProgram.start("stop-at-step", path(), 1, 1)) {
			assertThat(other.readLine()).isEqualTo("LOCKED");
			FutureTask<PublishOutcome> waiting = new FutureTask<>(() -> file(patient).publish(TWO, null));
			Thread thread = new Thread(waiting);
			thread.start();
			Awaitility.await("the thread waits").until(() -> thread.getState() == Thread.State.TIMED_WAITING);
			thread.interrupt();
			assertThat(waiting.get(20, TimeUnit.SECONDS)).isInstanceOfSatisfying(PublishOutcome.Failed.class,
					(failed) -> assertThat(failed.code()).isEqualTo(FailureCode.INTERRUPTED));
		}
	}

	@Test
	void publishByManyThreadsWritesOneAfterTheOther() throws Exception {
		List<Future<PublishOutcome>> outcomes = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			byte[] content = bytes("; ours\n" + i + "\n");
			outcomes.add(this.executor.submit(() -> file().publish(content, null)));
		}
		List<Fingerprint> previous = new ArrayList<>();
		for (Future<PublishOutcome> outcome : outcomes) {
			assertThat(outcome.get()).isInstanceOfSatisfying(PublishOutcome.Written.class,
					(written) -> previous.add(written.previous()));
		}
		assertThat(previous).hasSize(40).doesNotHaveDuplicates().containsNull();
		assertThat(names()).containsExactly(".uwsgi.ini.lock", "uwsgi.ini");
	}

	@Test
	void lockFileIsForThoseThatMayCreateFilesInDirectory() throws Exception {
		assertLockPermissions("rwxr-xr-x", "rw-------");
		assertLockPermissions("rwxrwx---", "rw-rw----");
		assertLockPermissions("rwxrwxrwx", "rw-rw-rw-");
	}

	private void assertLockPermissions(String directoryPermissions, String lockPermissions) throws Exception {
		Path home = Files.createDirectory(directory().resolve(lockPermissions));
		Files.setPosixFilePermissions(home, PosixFilePermissions.fromString(directoryPermissions));
		file(home.resolve("uwsgi.ini"), PublishPolicy.defaults()).publish(ONE, null);
		assertThat(Files.getPosixFilePermissions(home.resolve(".uwsgi.ini.lock")))
			.isEqualTo(PosixFilePermissions.fromString(lockPermissions));
	}

	private void holdAt(PublishStep expected, PublishStep step, CountDownLatch reached, CountDownLatch release) {
		if (step == expected) {
			reached.countDown();
			try {
				release.await(30, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private PublishOutcome.Failed locked(String holder, int millis) {
		return new PublishOutcome.Failed(path(), FailureCode.LOCKED,
				path() + " is being published by " + holder + ", which did not end within " + millis + " ms.",
				"Let that process end, or stop it: its lock ends with it, and " + directory()
						+ "/.uwsgi.ini.lock can stay. To wait longer, raise uwsgi.writer.lock-timeout.",
				null);
	}

}

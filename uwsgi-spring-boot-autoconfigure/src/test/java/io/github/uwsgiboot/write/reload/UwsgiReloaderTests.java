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
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.write.Fingerprint;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.WriteOutcome;
import io.github.uwsgiboot.write.WriteSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link UwsgiReloader}, at a time that passes when a test says so.
 */
class UwsgiReloaderTests {

	private static final Duration INTERVAL = ReloadSettings.DEFAULT_INTERVAL;

	private static final Duration SETTLE = Duration.ofSeconds(30);

	@TempDir
	private Path directory;

	private Path file;

	private final FakeReloadTimer timer = new FakeReloadTimer();

	private final List<ReloadState> states = new ArrayList<>();

	// The content of the file at the moment at which uWSGI was told.
	private final List<String> told = new ArrayList<>();

	private @Nullable Exception failure;

	private Runnable meanwhile = () -> {
	};

	private ReloadSettings settings = ReloadSettings.command("true");

	private UwsgiReloader reloader;

	@BeforeEach
	void setUp() {
		this.file = this.directory.resolve("uwsgi.ini");
		this.reloader = restarted();
	}

	private UwsgiReloader restarted() {
		return reloader(UwsgiReloaderInterceptor.none());
	}

	private UwsgiReloader reloader(UwsgiReloaderInterceptor interceptor) {
		return reloader((status) -> this.states.add(status.state()), interceptor);
	}

	private UwsgiReloader reloader(Consumer<ReloadStatus> listener, UwsgiReloaderInterceptor interceptor) {
		return new UwsgiReloader(() -> this.settings, listener, interceptor,
				new ScheduledReloads(listener, interceptor, this.timer, (settings) -> this::reload));
	}

	private void reload() throws IOException {
		this.meanwhile.run();
		if (this.failure instanceof IOException failed) {
			throw failed;
		}
		if (this.failure instanceof RuntimeException failed) {
			throw failed;
		}
		List<String> lines = Files.readAllLines(this.file);
		this.told.add(lines.get(lines.size() - 1));
	}

	private Fingerprint write(int processes) {
		WriteOutcome outcome = UwsgiConfigWriter
			.of(UwsgiConfiguration.builder().option("processes", String.valueOf(processes)).build(),
					WriteSettings.of(this.file))
			.write();
		this.reloader.accept(outcome);
		return outcome.plan().fingerprint();
	}

	private void pass(Duration duration) {
		this.timer.pass(duration);
	}

	private ReloadStatus status() {
		return this.reloader.status();
	}

	private Path record() {
		return this.directory.resolve(".uwsgi.ini.reloaded");
	}

	@Test
	void nothingHappensBeforeAChange() {
		assertThat(status().state()).isEqualTo(ReloadState.IDLE);
		assertThat(this.timer.isIdle()).isTrue();
	}

	@Test
	void changeIsToldAtOnceByTheTimer() {
		Fingerprint first = write(1);
		assertThat(status()).isEqualTo(new ReloadStatus(ReloadState.PENDING, ReloadStrategy.COMMAND,
				"the command 'true'", first, null, 0, 0, 0, null, null, FakeReloadTimer.START));
		assertThat(this.told).isEmpty();
		pass(Duration.ZERO);
		assertThat(this.told).containsExactly("processes = 1");
		assertThat(status()).isEqualTo(new ReloadStatus(ReloadState.DONE, ReloadStrategy.COMMAND, "the command 'true'",
				null, first, 0, 1, 0, null, null, null));
		assertThat(this.states).containsExactly(ReloadState.PENDING, ReloadState.DONE);
		assertThat(this.timer.isIdle()).isTrue();
	}

	@Test
	void fileThatIsAsItShouldBeIsNotTold() {
		write(1);
		pass(INTERVAL);
		write(1);
		pass(Duration.ofDays(1));
		assertThat(this.told).containsExactly("processes = 1");
	}

	@Test
	void nothingIsToldOrRememberedWithoutAStrategy() {
		this.settings = ReloadSettings.none();
		write(1);
		write(2);
		assertThat(status().state()).isEqualTo(ReloadState.IDLE);
		assertThat(this.timer.isIdle()).isTrue();
		assertThat(record()).doesNotExist();
	}

	@Test
	void changesBeforeUwsgiIsBackAreToldOnceAndCounted() {
		write(0);
		pass(Duration.ZERO);
		for (int change = 1; change <= 10; change++) {
			write(change);
			pass(Duration.ofMillis(100));
		}
		assertThat(this.told).containsExactly("processes = 0");
		pass(INTERVAL);
		assertThat(this.told).containsExactly("processes = 0", "processes = 10");
		assertThat(status()).extracting(ReloadStatus::state, ReloadStatus::reloads, ReloadStatus::coalesced)
			.containsExactly(ReloadState.DONE, 2L, 9L);
	}

	@Test
	void changeAfterUwsgiIsBackIsToldAtOnce() {
		write(1);
		pass(INTERVAL);
		write(2);
		pass(Duration.ZERO);
		assertThat(this.told).containsExactly("processes = 1", "processes = 2");
		assertThat(status().coalesced()).isZero();
	}

	@Test
	void changeWhileUwsgiIsBeingToldIsToldOnItsOwn() {
		write(1);
		this.meanwhile = () -> {
			this.meanwhile = () -> {
			};
			write(2);
			write(1);
		};
		pass(Duration.ZERO);
		assertThat(status().state()).isEqualTo(ReloadState.PENDING);
		pass(INTERVAL);
		assertThat(this.told).as("the content came back, but uWSGI may have read what was in between")
			.containsExactly("processes = 1", "processes = 1");
		assertThat(status()).extracting(ReloadStatus::state, ReloadStatus::coalesced)
			.containsExactly(ReloadState.DONE, 1L);
	}

	@Test
	void failureIsRepeatedWithBackOffUntilItIsMended() {
		write(0);
		pass(INTERVAL);
		this.failure = new IOException("No such thing.");
		Fingerprint pending = write(1);
		pass(Duration.ZERO);
		assertThat(status())
			.isEqualTo(new ReloadStatus(ReloadState.FAILED, ReloadStrategy.COMMAND, "the command 'true'", pending,
					status().reloaded(), 1, 1, 0, "No such thing.", null, this.timer.now().plusSeconds(1)));
		pass(Duration.ofSeconds(1 + 2 + 4));
		assertThat(status().attempts()).isEqualTo(4);
		pass(Duration.ofHours(1));
		assertThat(status().attempts()).as("after 8, 16 and 32 seconds, then each minute").isEqualTo(4 + 3 + 59);
		this.failure = null;
		pass(Duration.ofMinutes(1));
		assertThat(this.told).containsExactly("processes = 0", "processes = 1");
		assertThat(status()).extracting(ReloadStatus::state, ReloadStatus::pending, ReloadStatus::error)
			.containsExactly(ReloadState.DONE, null, null);
	}

	@Test
	void changeAfterAFailureIsToldAtOnce() {
		write(0);
		pass(INTERVAL);
		this.failure = new IOException("No such thing.");
		write(1);
		pass(Duration.ofHours(1));
		this.failure = null;
		write(2);
		pass(Duration.ZERO);
		assertThat(this.told).containsExactly("processes = 0", "processes = 2");
		assertThat(status().coalesced()).isEqualTo(1);
	}

	@Test
	void failuresBeforeUwsgiWasToldDoNotCountForTheNextChange() {
		this.failure = new IOException("No such thing.");
		write(1);
		pass(Duration.ofSeconds(1 + 2));
		this.failure = null;
		pass(Duration.ofSeconds(4));
		assertThat(this.told).containsExactly("processes = 1");
		this.failure = new IOException("No such thing.");
		write(2);
		assertThat(status().state()).isEqualTo(ReloadState.PENDING);
		pass(INTERVAL);
		assertThat(status()).extracting(ReloadStatus::state, ReloadStatus::next)
			.containsExactly(ReloadState.FAILED, this.timer.now().plusSeconds(1));
	}

	@Test
	void fileThatIsWrittenAgainBeforeItIsToldIsOneChange() throws IOException {
		write(1);
		pass(Duration.ZERO);
		write(2);
		Files.delete(this.file);
		write(2);
		pass(INTERVAL);
		assertThat(this.told).containsExactly("processes = 1", "processes = 2");
		assertThat(status().coalesced()).isZero();
	}

	@Test
	void failureThatNobodyThoughtOfIsRepeatedToo() {
		this.failure = new IllegalStateException("Surprise");
		write(1);
		pass(Duration.ZERO);
		assertThat(status().error()).isEqualTo("java.lang.IllegalStateException: Surprise");
		this.failure = null;
		pass(Duration.ofSeconds(1));
		assertThat(status().state()).isEqualTo(ReloadState.DONE);
	}

	@Test
	void fileThatTheApplicationHasNoAccessToIsTold() {
		this.failure = new AccessDeniedException("/run/shop/uwsgi.pid");
		write(1);
		pass(Duration.ZERO);
		assertThat(status().error()).isEqualTo(
				"The user %s has no access to '/run/shop/uwsgi.pid'.".formatted(System.getProperty("user.name")));
	}

	@Test
	void outputOfACommandStandsBesideTheErrorUntilItSucceeds() {
		this.failure = new FailedCommandException("It failed.", "one\ntwo");
		write(1);
		pass(Duration.ZERO);
		assertThat(status()).extracting(ReloadStatus::error, ReloadStatus::output)
			.containsExactly("It failed.", "one?two");
		write(2);
		assertThat(status().output()).isEqualTo("one?two");
		this.failure = null;
		pass(Duration.ofSeconds(1));
		assertThat(status()).extracting(ReloadStatus::error, ReloadStatus::output).containsExactly(null, null);
	}

	@Test
	void listenerThatFailsDoesNotEndTheAttempts() {
		this.reloader = reloader((status) -> {
			throw new IllegalStateException("Listener");
		}, UwsgiReloaderInterceptor.none());
		assertThatIllegalStateException().isThrownBy(() -> write(1));
		assertThatIllegalStateException().isThrownBy(() -> pass(Duration.ZERO));
		assertThat(this.told).containsExactly("processes = 1");
	}

	@Test
	void interceptorIsCalledAroundEachAttempt() {
		List<ReloadAttempt> attempts = new ArrayList<>();
		this.reloader = reloader(interceptor((reload) -> {
			assertThat(status().state()).isNotEqualTo(ReloadState.DONE);
			attempts.add(reload.get());
			return attempts.get(attempts.size() - 1);
		}));
		this.failure = new UnreachableUwsgiException("Nobody.");
		Fingerprint first = write(1);
		pass(INTERVAL);
		Fingerprint second = write(2);
		pass(Duration.ZERO);
		IOException unreachable = (IOException) this.failure;
		this.failure = null;
		pass(Duration.ofSeconds(1));
		assertThat(attempts).containsExactly(attempt(first, ReloadAttempt.Result.NOBODY, null),
				attempt(second, ReloadAttempt.Result.FAILED, unreachable),
				attempt(second, ReloadAttempt.Result.TOLD, null));
	}

	@Test
	void exceptionOfAnInterceptorIsAFailedAttempt() {
		this.reloader = reloader(interceptor((reload) -> {
			throw new IllegalStateException("Interceptor");
		}));
		write(1);
		pass(Duration.ZERO);
		assertThat(status()).extracting(ReloadStatus::state, ReloadStatus::error, ReloadStatus::next)
			.containsExactly(ReloadState.FAILED, "java.lang.IllegalStateException: Interceptor",
					this.timer.now().plusSeconds(1));
	}

	private static UwsgiReloaderInterceptor interceptor(Function<Supplier<ReloadAttempt>, ReloadAttempt> around) {
		return new UwsgiReloaderInterceptor() {

			@Override
			public ReloadAttempt reload(Supplier<ReloadAttempt> reload) {
				return around.apply(reload);
			}

		};
	}

	private static ReloadAttempt attempt(Fingerprint fingerprint, ReloadAttempt.Result result,
			@Nullable Throwable failure) {
		return new ReloadAttempt(ReloadStrategy.COMMAND, "the command 'true'", fingerprint, result, failure);
	}

	@Test
	void firstFileOfAllNeedsNobodyToBeThere() {
		this.failure = new UnreachableUwsgiException("Nobody.");
		Fingerprint first = write(1);
		pass(Duration.ZERO);
		assertThat(status()).extracting(ReloadStatus::state, ReloadStatus::reloaded, ReloadStatus::reloads)
			.containsExactly(ReloadState.NOBODY, first, 0L);
		assertThat(this.timer.isIdle()).isTrue();
	}

	@Test
	void laterFileNeedsSomebodyToBeThere() {
		write(1);
		this.failure = new UnreachableUwsgiException("Nobody.");
		write(2);
		pass(Duration.ZERO);
		assertThat(status()).extracting(ReloadStatus::state, ReloadStatus::error)
			.containsExactly(ReloadState.FAILED, "Nobody.");
	}

	@Test
	void changeThatWasNotToldIsToldAfterARestart() throws IOException {
		write(1);
		pass(INTERVAL);
		this.failure = new IOException("No such thing.");
		write(2);
		pass(Duration.ofHours(1));
		this.failure = null;
		this.reloader = restarted();
		this.timer.drop();
		write(2);
		pass(Duration.ZERO);
		assertThat(this.told).containsExactly("processes = 1", "processes = 2");
		this.reloader = restarted();
		write(2);
		assertThat(this.timer.isIdle()).isTrue();
	}

	@Test
	void firstChangeUnderAStrategyThatWasNotToldIsToldAfterARestart() {
		this.settings = ReloadSettings.none();
		write(1);
		this.settings = ReloadSettings.command("true");
		write(2);
		this.timer.drop();
		this.reloader = restarted();
		write(2);
		pass(Duration.ZERO);
		assertThat(this.told).containsExactly("processes = 2");
	}

	@Test
	void triggerFileThatUwsgiMayMissIsTouchedOnceMore() {
		this.settings = ReloadSettings.touch(this.directory.resolve("trigger")).withSettle(SETTLE);
		write(1);
		pass(Duration.ofMinutes(2));
		assertThat(this.told).as("there was no file for a uWSGI that starts").hasSize(1);
		write(2);
		pass(Duration.ofMinutes(2));
		assertThat(this.told).as("uWSGI runs for long").hasSize(2);
		write(3);
		pass(INTERVAL);
		write(4);
		pass(INTERVAL);
		assertThat(this.told).hasSize(4);
		assertThat(status()).extracting(ReloadStatus::state, ReloadStatus::next)
			.containsExactly(ReloadState.DONE, this.timer.now().plus(SETTLE).minus(INTERVAL));
		pass(Duration.ofHours(1));
		assertThat(this.told).containsExactly("processes = 1", "processes = 2", "processes = 3", "processes = 4",
				"processes = 4");
		assertThat(this.timer.isIdle()).isTrue();
	}

	@Test
	void triggerFileIsTouchedOnceWithoutATimeToSettle() {
		this.settings = ReloadSettings.touch(this.directory.resolve("trigger")).withSettle(Duration.ZERO);
		write(1);
		pass(Duration.ofMinutes(2));
		this.reloader = restarted();
		write(2);
		pass(Duration.ofMinutes(2));
		assertThat(this.told).containsExactly("processes = 1", "processes = 2");
	}

	@Test
	void triggerFileThatUwsgiMayHaveMissedIsTouchedAfterARestart() {
		this.settings = ReloadSettings.touch(this.directory.resolve("trigger")).withSettle(SETTLE);
		write(1);
		pass(Duration.ofMinutes(2));
		this.reloader = restarted();
		write(2);
		pass(INTERVAL);
		this.reloader.stop();
		this.reloader = restarted();
		write(2);
		pass(Duration.ofHours(1));
		assertThat(this.told).containsExactly("processes = 1", "processes = 2", "processes = 2", "processes = 2");
		assertThat(this.timer.isIdle()).isTrue();
	}

	@Test
	void recordHasTheFingerprintOfWhatWasTold() {
		Fingerprint first = write(1);
		pass(Duration.ZERO);
		assertThat(record()).hasContent(
				"# Written by uWSGI Spring Boot: the SHA-256 of the file that uWSGI was told to read.\n" + first);
	}

	@Test
	void recordKeepsWhatWasToldAsLongAsLaterChangesAreNot() throws IOException {
		write(1);
		pass(INTERVAL);
		byte[] content = Files.readAllBytes(record());
		this.failure = new IOException("No such thing.");
		write(2);
		write(3);
		pass(INTERVAL);
		assertThat(record()).hasBinaryContent(content);
	}

	@Test
	void recordAndItsLockLieHiddenBesideTheFile() {
		write(1);
		pass(Duration.ZERO);
		assertThat(this.directory.toFile().list()).containsExactlyInAnyOrder("uwsgi.ini", ".uwsgi.ini.lock",
				".uwsgi.ini.reloaded", ".uwsgi.ini.reloaded.lock");
	}

	@Test
	void recordThatCannotBeWrittenIsTold() throws IOException {
		Files.createDirectory(record());
		write(1);
		pass(Duration.ZERO);
		assertThat(status().state()).isEqualTo(ReloadState.DONE);
		assertThat(status().error())
			.startsWith("'%s' could not be written, so that a restart of the application may reload uWSGI once more: "
				.formatted(record()));
	}

	@Test
	void recordOfSomebodyElseIsLeftAlone() throws IOException {
		Files.writeString(record(), "mine\n", StandardCharsets.UTF_8);
		write(1);
		pass(Duration.ZERO);
		assertThat(record()).hasContent("mine");
		assertThat(status().error()).isNotNull();
	}

	@Test
	void stopTellsWhatIsWaitingForItsTurn() {
		write(1);
		pass(Duration.ZERO);
		write(2);
		this.reloader.stop();
		assertThat(this.told).containsExactly("processes = 1", "processes = 2");
		assertThat(this.timer.isIdle()).isTrue();
		this.reloader = restarted();
		write(2);
		pass(Duration.ZERO);
		assertThat(this.told).as("uWSGI may not have been back yet")
			.containsExactly("processes = 1", "processes = 2", "processes = 2");
	}

	@Test
	void stopDoesNotTryAgainWhatHasFailed() {
		write(1);
		pass(INTERVAL);
		this.failure = new IOException("No such thing.");
		write(2);
		pass(Duration.ZERO);
		this.failure = null;
		this.reloader.stop();
		assertThat(this.told).containsExactly("processes = 1");
		assertThat(status().state()).isEqualTo(ReloadState.FAILED);
	}

	@Test
	void triggerFileIsNotTouchedOnceMoreAfterAStop() {
		this.settings = ReloadSettings.touch(this.directory.resolve("trigger")).withSettle(SETTLE);
		write(1);
		pass(INTERVAL);
		write(2);
		this.meanwhile = this.reloader::stop;
		pass(INTERVAL);
		assertThat(this.told).containsExactly("processes = 1", "processes = 2");
		assertThat(this.timer.isIdle()).isTrue();
	}

	@Test
	void changeAfterAStopIsTold() {
		this.reloader.stop();
		write(1);
		pass(Duration.ZERO);
		assertThat(this.told).containsExactly("processes = 1");
	}

}

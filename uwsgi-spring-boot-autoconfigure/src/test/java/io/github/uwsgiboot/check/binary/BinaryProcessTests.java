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

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.github.uwsgiboot.check.BinaryCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for {@link BinaryProcess}.
 */
@Timeout(30)
class BinaryProcessTests {

	private static final Duration LONG = Duration.ofSeconds(20);

	@TempDir
	Path directory;

	@Test
	void runReturnsExitCodeAndBothOutputs() throws Exception {
		assertThat(run("echo out; echo err >&2; exit 3")).isEqualTo(new BinaryOutput(3, "out\nerr\n"));
	}

	@Test
	void runPassesArguments() throws Exception {
		FakeUwsgi.in(this.directory).replacedBy("printf '%s|' \"$@\"");
		assertThat(process(LONG).run(List.of("--ini", "a b", "$HOME")))
			.isEqualTo(new BinaryOutput(0, "--ini|a b|$HOME|"));
	}

	@Test
	void environmentHoldsPathAndDirectoriesOnly() throws Exception {
		BinaryOutput output = run("env");
		assertThat(output.lines()).containsExactlyInAnyOrder("PATH=" + System.getenv("PATH"), "HOME=" + this.directory,
				"TMPDIR=" + this.directory, "PWD=" + Path.of("").toAbsolutePath());
	}

	@Test
	void inputIsEmpty() throws Exception {
		assertThat(run("wc -c; readlink /proc/self/fd/0").lines()).containsExactly("0", "/dev/null");
	}

	@Test
	void workingDirectoryIsThatOfThisProcess() throws Exception {
		assertThat(run("pwd").lines()).containsExactly(Path.of("").toAbsolutePath().toString());
	}

	@Test
	void killedBinaryHasSignalForItsEnding() throws Exception {
		BinaryOutput output = run("kill -SEGV $$");
		assertThat(output.isSuccess()).isFalse();
		assertThat(output.ending()).isEqualTo("signal 11 killed it");
	}

	@Test
	void hugeOutputIsCutAndDoesNotBlock() throws Exception {
		BinaryOutput output = run("head -c 20000000 /dev/zero | tr '\\0' x; exit 1");
		assertThat(output.exitCode()).isOne();
		assertThat(output.text()).hasSize(1024 * 1024).containsOnlyOnce("x".repeat(1024 * 1024));
	}

	@Test
	void endlessOutputEndsWithTheTime() throws Exception {
		assertThat(failure("yes", Duration.ofMillis(300))).isEqualTo("binary-timeout");
	}

	@Test
	void binaryThatDoesNotEndIsKilledWithWhatItStarted() throws Exception {
		Path pids = this.directory.resolve("pids");
		String script = "sleep 600 & echo $! >'%1$s'; (sleep 600 & echo $! >>'%1$s'; wait); wait".formatted(pids);
		assertThat(failure(script, Duration.ofSeconds(2))).isEqualTo("binary-timeout");
		List<String> started = Files.readAllLines(pids);
		assertThat(started).hasSize(2);
		for (String pid : started) {
			ProcessHandle.of(Long.parseLong(pid))
				.ifPresent((handle) -> assertThat(handle.onExit().orTimeout(5, TimeUnit.SECONDS)).succeedsWithin(LONG));
		}
	}

	@Test
	void timeIsSharedByAllRuns() throws Exception {
		FakeUwsgi.in(this.directory).replacedBy("sleep 1");
		BinaryProcess process = process(Duration.ofMillis(1500));
		process.run(List.of());
		UnusableBinaryException exception = catchThrowableOfType(UnusableBinaryException.class,
				() -> process.run(List.of()));
		assertThat(exception)
			.hasMessage("'%s' did not end within 1500 ms, and was killed.".formatted(this.directory.resolve("uwsgi")));
	}

	@Test
	void outputThatAnotherProcessHoldsOpenIsNotWaitedFor() throws Exception {
		Path pid = this.directory.resolve("pid");
		BinaryOutput output = run("sleep 600 & echo $! >'%s'; echo done".formatted(pid));
		try {
			assertThat(output).isEqualTo(new BinaryOutput(0, "done\n"));
		}
		finally {
			ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).ifPresent(ProcessHandle::destroyForcibly);
		}
	}

	@Test
	void binaryThatTheSystemCannotStartFails() throws Exception {
		Path program = FakeUwsgi.in(this.directory).path();
		Files.writeString(program, "#!/nowhere/interpreter\n");
		UnusableBinaryException exception = catchThrowableOfType(UnusableBinaryException.class,
				() -> process(LONG).run(List.of()));
		assertThat(exception).hasMessageStartingWith("The system did not start '%s': ".formatted(program));
	}

	@Test
	void interruptedThreadStopsWaitingAndStaysInterrupted() throws Exception {
		Path pid = this.directory.resolve("pid");
		FakeUwsgi.in(this.directory).replacedBy("echo $$ >'%s.new'; mv '%1$s.new' '%1$s'; sleep 600".formatted(pid));
		CompletableFuture<String> outcome = new CompletableFuture<>();
		Thread thread = new Thread(() -> {
			UnusableBinaryException exception = catchThrowableOfType(UnusableBinaryException.class,
					() -> process(LONG).run(List.of()));
			outcome.complete(exception.getMessage() + Thread.currentThread().isInterrupted());
		});
		thread.start();
		while (!Files.exists(pid)) {
			Thread.onSpinWait();
		}
		thread.interrupt();
		assertThat(outcome).succeedsWithin(LONG)
			.isEqualTo("The thread was interrupted while '%s' ran.true".formatted(this.directory.resolve("uwsgi")));
		assertThat(ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).filter(ProcessHandle::isAlive))
			.isEmpty();
	}

	private BinaryOutput run(String script) throws Exception {
		FakeUwsgi.in(this.directory).replacedBy(script);
		return process(LONG).run(List.of());
	}

	private String failure(String script, Duration timeout) throws Exception {
		FakeUwsgi.in(this.directory).replacedBy(script);
		return catchThrowableOfType(UnusableBinaryException.class, () -> process(timeout).run(List.of()))
			.problem(BinarySettings.of(BinaryCheck.AUTO, "uwsgi"))
			.code();
	}

	private BinaryProcess process(Duration timeout) {
		return new BinaryProcess(this.directory.resolve("uwsgi"), this.directory, timeout);
	}

}

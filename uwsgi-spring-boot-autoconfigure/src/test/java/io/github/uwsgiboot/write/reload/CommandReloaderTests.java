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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for {@link CommandReloader}.
 */
class CommandReloaderTests {

	@TempDir
	private Path directory;

	private static void run(Duration timeout, String... command) throws IOException, InterruptedException {
		new CommandReloader(List.of(command), timeout).reload();
	}

	private static void run(String... command) throws IOException, InterruptedException {
		run(Duration.ofSeconds(10), command);
	}

	@Test
	void argumentsReachTheProgramAsTheyAre() throws IOException, InterruptedException {
		Path file = this.directory.resolve("$(reboot); a b");
		run("touch", file.toString());
		assertThat(file).exists();
		assertThat(this.directory.toFile().list()).hasSize(1);
	}

	@Test
	void failureTellsWhatWasPrinted() {
		assertThat(failure("sh", "-c", "echo one; echo two >&2; exit 3"))
			.hasMessage("the command 'sh' ended with the exit code 3.")
			.returns("one\ntwo", FailedCommandException::output);
		assertThat(failure("false")).hasMessage("the command 'false' ended with the exit code 1.")
			.returns(null, FailedCommandException::output);
	}

	private static FailedCommandException failure(String... command) {
		return catchThrowableOfType(FailedCommandException.class, () -> run(command));
	}

	@Test
	void muchThatIsPrintedDoesNotHoldTheProgramUp() throws IOException, InterruptedException {
		run("sh", "-c", "head -c 1000000 /dev/zero");
		assertThat(failure("sh", "-c", "head -c 1000000 /dev/zero; exit 1").output()).isEqualTo("...");
	}

	@Test
	void outputIsCutBetweenWordsSoThatNoPasswordIsCutInTwo() {
		String beginning = "x".repeat(1900);
		String script = "printf '%s http://u:%s@h/' %s %s; exit 1".formatted("%s", "%s", beginning, "p".repeat(200));
		assertThat(failure("sh", "-c", script).output()).isEqualTo(beginning + " ...");
	}

	@Test
	void programThatDoesNotEndIsKilled() {
		assertThatIOException().isThrownBy(() -> run(Duration.ofMillis(100), "sleep", "1000"))
			.withMessage("the command 'sleep' did not end within 100 ms, and was killed.");
	}

	@Test
	void daemonThatHoldsTheOutputOpenIsNotWaitedForAndLeavesNoThreadBehind() throws IOException, InterruptedException {
		Path pid = this.directory.resolve("pid");
		// A thread that reads would be waiting for output by the time the program ends.
		run("sh", "-c", "sleep 600 & echo $! >'%s'; sleep 0.5".formatted(pid));
		ProcessHandle daemon = ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
		try {
			assertThat(daemon.isAlive()).isTrue();
			assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
				.noneMatch((name) -> name.startsWith("uwsgi-"));
		}
		finally {
			daemon.destroyForcibly();
		}
	}

	@Test
	void programThatIsKilledHasEndedWithWhatItStarted() throws IOException {
		Path pid = this.directory.resolve("pid");
		assertThatIOException().isThrownBy(() -> run(Duration.ofSeconds(2), "sh", "-c",
				"echo $$ >'%s'; trap '' TERM; sleep 600 & wait".formatted(pid)));
		assertThat(ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).filter(ProcessHandle::isAlive))
			.isEmpty();
	}

	@Test
	void programThatIsMissingIsTold() {
		assertThatIOException().isThrownBy(() -> run("/no/such/program"))
			.withMessageStartingWith("the command '/no/such/program' could not be started: ");
	}

}

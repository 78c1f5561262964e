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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import io.github.uwsgiboot.check.Check;
import io.github.uwsgiboot.check.CheckSubject;
import io.github.uwsgiboot.check.Checks;
import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.ini.IniWriter;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UwsgiConfigWriter}.
 */
class UwsgiConfigWriterTests {

	private static final String SECRET = "hunter2";

	@TempDir
	private Path directory;

	@Test
	void writeThatBeganLaterIsTheOneThatStays() throws Exception {
		AtomicInteger processes = new AtomicInteger(1);
		OtherThread[] later = new OtherThread[1];
		UwsgiConfigWriter writer = writer(() -> {
			WriteRequest request = request(configuration(processes.get()), true, Checks.standard());
			if (processes.compareAndSet(1, 2)) {
				later[0].start();
				later[0].awaitEndOrLock();
			}
			return request;
		});
		later[0] = new OtherThread(writer::write);
		writer.write();
		later[0].join();
		assertThat(Files.readString(file())).isEqualTo(new IniWriter().write(configuration(2).document()));
	}

	@Test
	void nothingIsCheckedWhenWritingIsDisabled() throws IOException {
		AtomicInteger calls = new AtomicInteger();
		Check counting = (subject) -> {
			calls.incrementAndGet();
			return List.<Problem>of().stream();
		};
		WriteRequest request = request(configuration(-1), false, Checks.standard().and(counting));
		WriteOutcome outcome = writer(() -> request).write();
		assertThat(outcome.result()).isEqualTo(WriteOutcome.Result.DISABLED);
		assertThat(outcome.problems()).isEmpty();
		assertThat(calls).hasValue(0);
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void textsOfPlanAndOutcomeHaveNothingOfTheContent() {
		UwsgiConfiguration configuration = UwsgiConfiguration.builder().option("env", "PASSWORD=" + SECRET).build();
		UwsgiConfigWriter writer = writer(() -> request(configuration, true, Checks.standard()));
		Plan plan = writer.plan();
		assertThat(plan.text()).contains(SECRET);
		assertThat(plan).hasToString("Plan[path=%s, state=CHANGED, fingerprint=%s, problems=0]".formatted(file(),
				Fingerprint.of(plan.content())));
		assertThat(writer.write()).hasToString("WriteOutcome[result=WRITTEN, path=%s, problems=0]".formatted(file()));
	}

	private Path file() {
		return this.directory.resolve("uwsgi.ini");
	}

	private UwsgiConfiguration configuration(int processes) {
		return UwsgiConfiguration.builder()
			.option("master", "true")
			.option("processes", String.valueOf(processes))
			.build();
	}

	private WriteRequest request(UwsgiConfiguration configuration, boolean enabled, Checks checks) {
		WriteSettings settings = WriteSettings.of(file()).withEnabled(enabled);
		return new WriteRequest(CheckSubject.of(configuration, Set.of()), checks, List.of(), (property) -> null,
				settings);
	}

	private UwsgiConfigWriter writer(Supplier<WriteRequest> requests) {
		return new UwsgiConfigWriter(requests, (outcome) -> {
		});
	}

	/**
	 * A thread that is waited for until it has ended, or waits itself.
	 */
	private static final class OtherThread extends Thread {

		OtherThread(Runnable task) {
			super(task);
		}

		void awaitEndOrLock() {
			Awaitility.await()
				.atMost(Duration.ofSeconds(20))
				.until(() -> getState() == State.TERMINATED || getState() == State.WAITING);
		}

	}

}

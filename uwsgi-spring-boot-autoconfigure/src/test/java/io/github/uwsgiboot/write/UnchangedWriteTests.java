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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.uwsgiboot.check.CheckSubject;
import io.github.uwsgiboot.check.Checks;
import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.ini.IniWriter;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * Tests for {@link UwsgiConfigWriter}: what a write without a change does to the file.
 * The flight recorder of the JDK counts the bytes that are read and written.
 */
class UnchangedWriteTests {

	private static final String NAME = "unchanged-write-tests.ini";

	private static final UwsgiConfiguration CONFIGURATION = UwsgiConfiguration.builder()
		.option("master", "true")
		.option("die-on-term", "true")
		.build();

	@TempDir
	private Path home;

	@TempDir
	private Path recordings;

	private Path file;

	@BeforeEach
	void resolveFile() throws IOException {
		this.file = this.home.toRealPath().resolve(NAME);
	}

	@Test
	void writeWhenUnchangedReadsTheFileOnceAndWritesNothing() throws Exception {
		assertReadOnceAndNotWritten(writer(ProofSettings.none()));
	}

	@Test
	void writeWhenUnchangedAndProvenReadsTheFileOnceAndWritesNothing() throws Exception {
		assertReadOnceAndNotWritten(writer(ProofSettings.on()));
	}

	@Test
	void writeWhenUnchangedRemovesWhatAKilledWriterLeft() throws Exception {
		UwsgiConfigWriter writer = writer(ProofSettings.none());
		writer.write();
		Files.writeString(this.home.resolve(".%s.0123456789abcdef.tmp".formatted(NAME)), "; half");
		assertThat(writer.write().publication()).isEqualTo(unchanged());
		try (Stream<Path> names = Files.list(this.home)) {
			assertThat(names).containsExactlyInAnyOrder(this.home.resolve(NAME),
					this.home.resolve(".%s.lock".formatted(NAME)));
		}
	}

	@Test
	void writeWhenUnchangedIsAsIfItHadEndedWhenThePlanWasMade() throws Exception {
		writer(ProofSettings.none()).write();
		PublishOutcome unchanged = unchanged();
		assertThat(writer(() -> Files.writeString(this.file, "edited")).write().publication()).isEqualTo(unchanged);
		assertThat(this.file).hasContent("edited");
	}

	@Test
	void writeWhenFileIsChangedAfterThePlanConflicts() throws Exception {
		UwsgiConfigWriter writer = writer(() -> Files.writeString(this.file, IniWriter.MARK + "\n"));
		assertThat(writer.write(ExpectedFile.NONE).publication()).isEqualTo(new PublishOutcome.Conflict(this.file, null,
				Fingerprint.of((IniWriter.MARK + "\n").getBytes(StandardCharsets.UTF_8))));
	}

	@Test
	void writeWhenModeIsWrongMendsIt() throws Exception {
		UwsgiConfigWriter writer = writer(ProofSettings.none());
		writer.write();
		Files.setPosixFilePermissions(this.file, PosixFilePermissions.fromString("rw-rw-rw-"));
		WriteOutcome outcome = writer.write();
		assertThat(outcome.result()).isEqualTo(WriteOutcome.Result.UNCHANGED);
		assertThat(Files.getPosixFilePermissions(this.file)).isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
	}

	private void assertReadOnceAndNotWritten(UwsgiConfigWriter writer) throws IOException {
		writer.write();
		Files.delete(this.home.resolve(".%s.lock".formatted(NAME)));
		List<RecordedEvent> events = record(writer);
		assertThat(bytes(events, "jdk.FileRead", "bytesRead")).isEqualTo(Files.size(this.file));
		assertThat(bytes(events, "jdk.FileWrite", "bytesWritten")).isZero();
		try (Stream<Path> names = Files.list(this.home)) {
			assertThat(names).containsExactly(this.home.resolve(NAME));
		}
	}

	private List<RecordedEvent> record(UwsgiConfigWriter writer) throws IOException {
		Path dump = this.recordings.resolve("recording.jfr");
		try (Recording recording = new Recording()) {
			recording.enable("jdk.FileRead").withThreshold(Duration.ZERO);
			recording.enable("jdk.FileWrite").withThreshold(Duration.ZERO);
			recording.start();
			WriteOutcome outcome = writer.write();
			recording.stop();
			recording.dump(dump);
			assertThat(outcome.publication()).isEqualTo(unchanged());
		}
		return RecordingFile.readAllEvents(dump);
	}

	private static long bytes(List<RecordedEvent> events, String type, String field) {
		return events.stream()
			.filter((event) -> event.getEventType().getName().equals(type))
			.filter((event) -> String.valueOf(event.getString("path")).contains(NAME))
			.mapToLong((event) -> Math.max(0, event.getLong(field)))
			.sum();
	}

	private PublishOutcome unchanged() throws IOException {
		return new PublishOutcome.Unchanged(this.file, Fingerprint.of(Files.readAllBytes(this.file)), List.of());
	}

	private UwsgiConfigWriter writer(ProofSettings proof) {
		return UwsgiConfigWriter.of(CONFIGURATION, WriteSettings.of(this.file).withProof(proof));
	}

	private UwsgiConfigWriter writer(Callable<Path> betweenPlanAndWrite) {
		WriteRequest request = new WriteRequest(CheckSubject.of(CONFIGURATION, Set.of()), Checks.standard(), List.of(),
				(property) -> null, WriteSettings.of(this.file));
		return new UwsgiConfigWriter(() -> request, (outcome) -> {
		}, new UwsgiConfigWriterInterceptor() {

			@Override
			public Plan check(Supplier<Plan> check) {
				Plan plan = check.get();
				assertThatCode(betweenPlanAndWrite::call).doesNotThrowAnyException();
				return plan;
			}

		});
	}

}

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
import java.time.Duration;
import java.util.List;
import java.util.Set;

import io.github.uwsgiboot.check.BinaryCheck;
import io.github.uwsgiboot.check.CheckSubject;
import io.github.uwsgiboot.check.Checks;
import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.check.Severity;
import io.github.uwsgiboot.check.binary.BinaryReport.Depth;
import io.github.uwsgiboot.check.binary.BinarySettings;
import io.github.uwsgiboot.check.binary.FakeUwsgi;
import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.write.WriteOutcome.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link UwsgiConfigWriter} with a binary, which is a shell script.
 */
class UwsgiConfigWriterBinaryTests {

	private static final String REFUSE = "echo 'invalid value for option \"processes\": must be > 0'; exit 1";

	private static final UwsgiConfiguration CONFIGURATION = UwsgiConfiguration.builder()
		.plugin("python3")
		.plugin("other")
		.option("master", "true")
		.option("die-on-term", "true")
		.option("processes", "4")
		.build();

	@TempDir
	Path directory;

	private FakeUwsgi uwsgi;

	private Path file;

	@BeforeEach
	void installBinary() throws Exception {
		this.uwsgi = FakeUwsgi.in(this.directory);
		this.file = this.directory.resolve("uwsgi.ini");
	}

	@Test
	void writeWhenBinaryTakesFileWritesIt() throws Exception {
		WriteOutcome outcome = writer(BinaryCheck.REQUIRED).write();
		assertThat(outcome.result()).isEqualTo(Result.WRITTEN);
		assertThat(outcome.problems()).isEmpty();
		assertThat(outcome.plan().binary()).isNotNull();
		assertThat(outcome.plan().binary().depth()).isEqualTo(Depth.CONFIGURED);
		assertThat(this.file).exists();
	}

	@Test
	void writeWhenBinaryRefusesFileKeepsTheOldOne() throws Exception {
		UwsgiConfigWriter old = UwsgiConfigWriter.of(UwsgiConfiguration.builder().option("master", "true").build(),
				WriteSettings.of(this.file));
		old.write();
		byte[] content = Files.readAllBytes(this.file);
		this.uwsgi.configuring(REFUSE);
		WriteOutcome outcome = writer(BinaryCheck.AUTO).write();
		assertThat(outcome.result()).isEqualTo(Result.REJECTED);
		assertThat(outcome.isSuccess()).isFalse();
		assertThat(outcome.publication()).isNull();
		assertThat(outcome.plan().state()).isEqualTo(PlanState.REJECTED);
		assertThat(outcome.problems()).containsExactly(Problem.error("binary-refused", "uwsgi.options.processes", "4",
				"uWSGI 2.0.99 refuses the file: invalid value for option \"processes\": must be > 0.",
				"Correct it, or set 'uwsgi.check.binary' to 'off' to have the file untested."));
		assertThat(this.file).hasBinaryContent(content);
	}

	@Test
	void writeWhenUnchangedIsTestedToo() throws Exception {
		UwsgiConfigWriter writer = writer(BinaryCheck.AUTO);
		writer.write();
		assertThat(writer.write().result()).isEqualTo(Result.UNCHANGED);
		this.uwsgi.reading(REFUSE);
		assertThat(writer.write().result()).isEqualTo(Result.REJECTED);
	}

	@Test
	void writeWhenOffStartsNothing() throws Exception {
		assertThat(writer(BinaryCheck.OFF).write().result()).isEqualTo(Result.WRITTEN);
		assertThat(this.uwsgi.calls()).isEmpty();
	}

	@Test
	void writeWhenNothingIsConfiguredStartsNothing() throws Exception {
		WriteSettings settings = WriteSettings.of(this.file).withBinary(this.uwsgi.settings(BinaryCheck.REQUIRED));
		UwsgiConfigWriter writer = UwsgiConfigWriter.of(UwsgiConfiguration.builder().build(), settings);
		assertThat(writer.write().result()).isEqualTo(Result.NOT_CONFIGURED);
		assertThat(this.uwsgi.calls()).isEmpty();
	}

	@Test
	void writeWhenChecksFindErrorsDoesNotTestTheFile() throws Exception {
		WriteSettings settings = WriteSettings.of(this.file).withBinary(this.uwsgi.settings(BinaryCheck.AUTO));
		UwsgiConfiguration configuration = UwsgiConfiguration.builder().option("no-such", "1").build();
		assertThat(UwsgiConfigWriter.of(configuration, settings).write().result()).isEqualTo(Result.REJECTED);
		assertThat(this.uwsgi.calls()).containsExactly("--cflags", "--help");
	}

	@Test
	void writeWhenBinaryIsMissing() {
		BinarySettings missing = BinarySettings.of(BinaryCheck.AUTO, "/nowhere/uwsgi");
		WriteOutcome outcome = writer(missing).write();
		assertThat(outcome.result()).isEqualTo(Result.WRITTEN);
		assertThat(outcome.problems()).extracting(Problem::severity, Problem::code)
			.containsExactly(tuple(Severity.NOTE, "binary-missing"));
		BinarySettings required = BinarySettings.of(BinaryCheck.REQUIRED, "/nowhere/uwsgi");
		assertThat(writer(required).write().result()).isEqualTo(Result.REJECTED);
	}

	@Test
	void writeWhenBinaryHangs() throws Exception {
		this.uwsgi.replacedBy("sleep 600");
		BinarySettings settings = BinarySettings.of(BinaryCheck.AUTO, this.uwsgi.path().toString())
			.withTimeout(Duration.ofMillis(500));
		WriteOutcome outcome = writer(settings).write();
		assertThat(outcome.result()).isEqualTo(Result.WRITTEN);
		assertThat(outcome.problems()).extracting(Problem::severity, Problem::code)
			.containsExactly(tuple(Severity.WARNING, "binary-timeout"));
		assertThat(this.uwsgi.calls()).containsExactly("--cflags");
	}

	@Test
	void writeWhenWarningsFailIsRejectedByWarningOfBinary() throws Exception {
		this.uwsgi.replacedBy("exit 0");
		WriteSettings settings = WriteSettings.of(this.file)
			.withFailOn(Severity.WARNING)
			.withBinary(this.uwsgi.settings(BinaryCheck.AUTO));
		WriteOutcome outcome = UwsgiConfigWriter.of(CONFIGURATION, settings).write();
		assertThat(outcome.result()).isEqualTo(Result.REJECTED);
		assertThat(outcome.problems()).extracting(Problem::code).containsExactly("binary-not-uwsgi");
	}

	@Test
	void planStartsNothingAndTellsTheLastTestOfTheSameFile() throws Exception {
		UwsgiConfigWriter writer = writer(BinaryCheck.AUTO);
		assertThat(writer.plan().binary()).isNull();
		assertThat(this.uwsgi.calls()).isEmpty();
		this.uwsgi.reading(REFUSE);
		Plan refused = writer.write().plan();
		int calls = this.uwsgi.calls().size();
		assertThat(writer.plan()).usingRecursiveComparison().ignoringFields("preview.modified").isEqualTo(refused);
		assertThat(this.uwsgi.calls()).hasSize(calls);
	}

	@Test
	void planOfAnotherFileTellsNothingOfTheLastTest() {
		UwsgiConfiguration[] configuration = { CONFIGURATION };
		WriteSettings settings = WriteSettings.of(this.file).withBinary(this.uwsgi.settings(BinaryCheck.AUTO));
		UwsgiConfigWriter writer = new UwsgiConfigWriter(() -> request(configuration[0], settings), (outcome) -> {
		});
		writer.write();
		assertThat(writer.plan().binary()).isNotNull();
		configuration[0] = CONFIGURATION.toBuilder().option("master", "true").build();
		assertThat(writer.plan().binary()).isNull();
	}

	@Test
	void planByOtherSettingsOfTheBinaryTellsNothingOfTheLastTest() {
		WriteSettings[] settings = { WriteSettings.of(this.file).withBinary(this.uwsgi.settings(BinaryCheck.AUTO)) };
		UwsgiConfigWriter writer = new UwsgiConfigWriter(() -> request(CONFIGURATION, settings[0]), (outcome) -> {
		});
		writer.write();
		settings[0] = settings[0].withBinary(settings[0].binary().withFiles(false));
		assertThat(writer.plan().binary()).isNull();
	}

	@Test
	void checkTestsAndWritesNothing() throws Exception {
		UwsgiConfigWriter writer = writer(BinaryCheck.AUTO);
		Plan plan = writer.check();
		assertThat(plan.state()).isEqualTo(PlanState.CHANGED);
		assertThat(plan.binary()).isNotNull();
		assertThat(this.uwsgi.calls()).hasSize(4);
		assertThat(this.file).doesNotExist();
		this.uwsgi.configuring(REFUSE);
		assertThat(writer.check().state()).isEqualTo(PlanState.REJECTED);
		assertThat(this.file).doesNotExist();
	}

	@Test
	void embeddedPluginIsLeftOutOnceTheBinaryWasAsked() throws Exception {
		this.uwsgi.embedding("python", "http");
		UwsgiConfigWriter writer = writer(BinaryCheck.AUTO);
		assertThat(writer.plan().text())
			.endsWith("plugin = python3\nplugin = other\nmaster = true\ndie-on-term = true\nprocesses = 4\n");
		assertThat(writer.write().plan().text())
			.endsWith("strict = true\nplugin = other\nmaster = true\ndie-on-term = true\nprocesses = 4\n");
		assertThat(writer.plan().state()).isEqualTo(PlanState.UNCHANGED);
		assertThat(this.file).content()
			.endsWith("strict = true\nplugin = other\nmaster = true\ndie-on-term = true\nprocesses = 4\n");
	}

	@Test
	void embeddedPluginIsRenderedIfThatIsNotAskedFor() throws Exception {
		this.uwsgi.embedding("python");
		BinarySettings settings = BinarySettings.of(BinaryCheck.AUTO, this.uwsgi.path().toString())
			.withTimeout(Duration.ofSeconds(20))
			.withEmbeddedPlugins(false);
		assertThat(writer(settings).write().plan().text()).endsWith(
				"strict = true\nplugin = python3\nplugin = other\nmaster = true\ndie-on-term = true\nprocesses = 4\n");
	}

	@Test
	void optionThatTheBinaryLacksIsErrorOnceTheBinaryWasAsked() throws Exception {
		this.uwsgi.options("plugin", "strict", "master", "die-on-term");
		UwsgiConfigWriter writer = writer(BinaryCheck.AUTO);
		assertThat(writer.plan().problems()).isEmpty();
		assertThat(writer.write().problems()).extracting(Problem::code, Problem::property)
			.containsExactly(tuple("option-not-built", "uwsgi.options.processes"));
		assertThat(this.uwsgi.calls()).containsExactly("--cflags", "--help");
	}

	@Test
	void optionThatOnlyTheBinaryHasIsAllowedOnceTheBinaryWasAsked() throws Exception {
		this.uwsgi.options("plugin", "strict", "my-own", "ssl-sessions-timeout");
		WriteSettings settings = WriteSettings.of(this.file).withBinary(this.uwsgi.settings(BinaryCheck.AUTO));
		UwsgiConfiguration configuration = UwsgiConfiguration.builder()
			.option("my-own", "1")
			.option("ssl-sessions-timeout", "5")
			.build();
		UwsgiConfigWriter writer = UwsgiConfigWriter.of(configuration, settings);
		assertThat(writer.plan().problems()).extracting(Problem::code)
			.isEqualTo(List.of("option-unknown", "option-not-built"));
		assertThat(writer.write().problems()).isEmpty();
		assertThat(writer.plan().problems()).isEmpty();
	}

	@Test
	void problemOfBinaryHasItsOrigin() throws Exception {
		this.uwsgi.configuring(REFUSE);
		WriteSettings settings = WriteSettings.of(this.file).withBinary(this.uwsgi.settings(BinaryCheck.AUTO));
		WriteRequest request = request(CONFIGURATION, settings);
		UwsgiConfigWriter writer = new UwsgiConfigWriter(() -> new WriteRequest(request.subject(), request.checks(),
				request.problems(), (property) -> "origin of " + property, settings), (outcome) -> {
				});
		assertThat(writer.write().problems()).extracting(Problem::origin)
			.containsExactly("origin of uwsgi.options.processes");
	}

	private UwsgiConfigWriter writer(BinaryCheck use) {
		return writer(this.uwsgi.settings(use));
	}

	private UwsgiConfigWriter writer(BinarySettings settings) {
		return UwsgiConfigWriter.of(CONFIGURATION, WriteSettings.of(this.file).withBinary(settings));
	}

	private static WriteRequest request(UwsgiConfiguration configuration, WriteSettings settings) {
		return new WriteRequest(CheckSubject.of(configuration, Set.of()), Checks.standard(), List.of(),
				(property) -> null, settings);
	}

}

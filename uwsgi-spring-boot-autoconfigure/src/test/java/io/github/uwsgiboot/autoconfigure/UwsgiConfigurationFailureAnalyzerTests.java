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

package io.github.uwsgiboot.autoconfigure;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import io.github.uwsgiboot.check.CheckSubject;
import io.github.uwsgiboot.check.Checks;
import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.check.Severity;
import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.WriteOutcome;
import io.github.uwsgiboot.write.WriteRequest;
import io.github.uwsgiboot.write.WriteSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.diagnostics.FailureAnalysis;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UwsgiConfigurationFailureAnalyzer}.
 */
class UwsgiConfigurationFailureAnalyzerTests {

	@TempDir
	private Path directory;

	@Test
	void tellsAllProblemsWithTheirOriginsAndWhatToDo() {
		Path file = this.directory.resolve("uwsgi.ini");
		FailureAnalysis analysis = analyze(file,
				Problem.error("queue-size-out-of-range", "uwsgi.networking.queue-size", "0\n", "No queue.", "Write 1."),
				Problem.warning("shared-socket-unused", "uwsgi.networking.sockets.edge", null, "Unused.", "Use it."));
		assertThat(analysis.getDescription()).isEqualTo("""
				uWSGI's configuration has an error, and '%s' was not written:

				    Property: uwsgi.networking.queue-size
				    Value: "0\\u000a"
				    Origin: application.yml - 3:17
				    Error: No queue. [queue-size-out-of-range]

				    Property: uwsgi.networking.sockets.edge
				    Warning: Unused. [shared-socket-unused]""".formatted(file));
		assertThat(analysis.getAction()).isEqualTo(
				"""
						uwsgi.networking.queue-size: Write 1.
						uwsgi.networking.sockets.edge: Use it.

						The word in brackets names the section of uWSGI Spring Boot's docs/problems.md that shows the problem.""");
	}

	@Test
	void tellsWhatTheSystemDidNotDo() {
		Path file = this.directory.resolve("missing/uwsgi.ini");
		FailureAnalysis analysis = analyze(file);
		assertThat(analysis.getDescription())
			.startsWith("uWSGI's configuration has an error, and '%s' was not written:".formatted(file))
			.contains("Property: uwsgi.writer.path");
	}

	@Test
	void tellsThatAWarningWasNotLetPass() {
		Path file = this.directory.resolve("uwsgi.ini");
		WriteSettings strict = WriteSettings.of(file).withFailOn(Severity.WARNING);
		FailureAnalysis analysis = analyze(strict,
				Problem.warning("shared-socket-unused", "uwsgi.networking.sockets.edge", null, "Unused.", "Use it."));
		assertThat(analysis.getDescription()).startsWith(
				"uWSGI's configuration has no error, but what 'uwsgi.check.fail-on' does not let pass, and '%s' "
					.formatted(file));
	}

	private FailureAnalysis analyze(Path file, Problem... problems) {
		return analyze(WriteSettings.of(file), problems);
	}

	private FailureAnalysis analyze(WriteSettings settings, Problem... problems) {
		UwsgiConfiguration configuration = UwsgiConfiguration.builder().option("master", "true").build();
		WriteRequest request = new WriteRequest(CheckSubject.of(configuration, Set.of()), Checks.standard(),
				List.of(problems), (property) -> property.endsWith("queue-size") ? "application.yml - 3:17" : null,
				settings);
		Supplier<WriteRequest> requests = () -> request;
		WriteOutcome outcome = new UwsgiConfigWriter(requests, (ignored) -> {
		}).write();
		return new UwsgiConfigurationFailureAnalyzer().analyze(new IllegalStateException(),
				new UwsgiConfigurationException(outcome));
	}

}

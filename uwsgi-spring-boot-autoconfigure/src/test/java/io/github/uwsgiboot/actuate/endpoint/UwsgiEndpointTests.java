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

package io.github.uwsgiboot.actuate.endpoint;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import io.github.uwsgiboot.check.CheckSubject;
import io.github.uwsgiboot.check.Checks;
import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.check.Severity;
import io.github.uwsgiboot.check.binary.BinaryReport;
import io.github.uwsgiboot.check.binary.Untested;
import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.write.Plan;
import io.github.uwsgiboot.write.PlanState;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.WriteOutcome;
import io.github.uwsgiboot.write.WriteRequest;
import io.github.uwsgiboot.write.WriteSettings;
import io.github.uwsgiboot.write.reload.ReloadSettings;
import io.github.uwsgiboot.write.reload.ReloadState;
import io.github.uwsgiboot.write.reload.ReloadStrategy;
import io.github.uwsgiboot.write.reload.UwsgiReloader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.Show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link UwsgiEndpoint} in plain Java.
 */
class UwsgiEndpointTests {

	private static final UwsgiConfiguration CONFIGURATION = UwsgiConfiguration.builder()
		.option("master", "true")
		.option("env", "A=1")
		.build();

	@TempDir
	private Path directory;

	private String processes = "1";

	private @Nullable UwsgiReloader reloader;

	@AfterEach
	void stop() {
		if (this.reloader != null) {
			this.reloader.stop();
		}
	}

	@Test
	void planOfAConfigurationWithoutProperties() {
		Path file = this.directory.resolve("a:b.ini");
		UwsgiEndpoint endpoint = new UwsgiEndpoint(UwsgiConfigWriter.of(CONFIGURATION, WriteSettings.of(file)),
				List.of(), Show.NEVER);
		UwsgiDescriptor plan = endpoint.plan();
		assertThat(plan.path()).isEqualTo(file.toString());
		assertThat(plan.startCommand()).isEqualTo("env -i PATH=\"$PATH\" uwsgi --ini " + file + ":uwsgi");
		assertThat(plan.directives()).containsExactly(
				new DirectiveDescriptor(3, "strict", "true", "uwsgi.strict", null),
				new DirectiveDescriptor(4, "master", "true", "uwsgi.options.master", null),
				new DirectiveDescriptor(5, "env", "******", "uwsgi.options.env", null));
	}

	@Test
	void planTellsWhatTheBinaryTestedLast() {
		Untested untested = new Untested("env", "uwsgi.options.env", "acts as soon as it is set");
		Problem problem = Problem.error("binary-refused", "uwsgi", null, "uWSGI refuses it.", "Correct it.");
		BinaryReport report = new BinaryReport("2.0.30", BinaryReport.Depth.CONFIGURED, List.of(untested),
				List.of(problem));
		UwsgiConfigWriter writer = mock(UwsgiConfigWriter.class);
		given(writer.plan()).willReturn(new Plan(this.directory.resolve("uwsgi.ini"), PlanState.REJECTED,
				CONFIGURATION.document(), "text", List.of(problem), null, "uwsgi", (property) -> "here", report));
		UwsgiDescriptor plan = new UwsgiEndpoint(writer, List.of(), Show.ALWAYS).plan();
		assertThat(plan.binary())
			.isEqualTo(new BinaryDescriptor("2.0.30", BinaryReport.Depth.CONFIGURED, List.of(untested)));
		assertThat(plan.problems()).containsExactly(new ProblemDescriptor(Severity.ERROR, "binary-refused", "uwsgi",
				null, null, "uWSGI refuses it.", "Correct it."));
		assertThat(plan.directives()).contains(new DirectiveDescriptor(5, "env", "A=1", "uwsgi.options.env", "here"));
	}

	@Test
	void planTellsHowFarTheReloadIs() {
		Path trigger = this.directory.resolve("trigger");
		ReloadSettings settings = ReloadSettings.touch(trigger);
		UwsgiReloader reloader = new UwsgiReloader(() -> settings, (status) -> {
		});
		UwsgiConfigWriter writer = UwsgiConfigWriter.of(CONFIGURATION,
				WriteSettings.of(this.directory.resolve("uwsgi.ini")));
		UwsgiEndpoint endpoint = new UwsgiEndpoint(writer, reloader, null, List.of(), Show.NEVER);
		assertThat(endpoint.plan().reload()).isNull();
		reloader.accept(writer.write());
		reloader.stop();
		assertThat(endpoint.plan().reload()).isEqualTo(new ReloadDescriptor(ReloadState.DONE, ReloadStrategy.TOUCH,
				"the trigger file '" + trigger + "'", null, endpoint.plan().fingerprint(), 0, 1, 0, null, null, null));
		assertThat(new UwsgiEndpoint(writer, List.of(), Show.NEVER).plan().reload()).isNull();
	}

	@Test
	void outputOfACommandIsShownWithValuesAlone() {
		ReloadSettings settings = ReloadSettings.command("sh", "-c",
				"printf 'password is hunter2\\nsee http://u:hunter2@h/'; exit 3");
		UwsgiReloader reloader = new UwsgiReloader(() -> settings, (status) -> {
		});
		UwsgiConfigWriter writer = UwsgiConfigWriter.of(CONFIGURATION,
				WriteSettings.of(this.directory.resolve("uwsgi.ini")));
		reloader.accept(writer.write());
		reloader.stop();
		assertThat(new UwsgiEndpoint(writer, reloader, null, List.of(), Show.NEVER).plan().reload())
			.extracting(ReloadDescriptor::error, ReloadDescriptor::output)
			.containsExactly("the command 'sh' ended with the exit code 3.", "******");
		assertThat(new UwsgiEndpoint(writer, reloader, null, List.of(), Show.ALWAYS).plan().reload())
			.extracting(ReloadDescriptor::error, ReloadDescriptor::output)
			.containsExactly("the command 'sh' ended with the exit code 3.",
					"password is hunter2?see http://u:******@h/");
	}

	@Test
	void writeTellsToReloadWhereNothingElseDoes() {
		assertThat(endpoint(ReloadSettings.none()).write(null).action())
			.isEqualTo("Reload uWSGI, unless an Emperor does, or start it with: " + startCommand());
	}

	@Test
	void writeTellsByWhatUwsgiIsTold() {
		Path trigger = this.directory.resolve("trigger");
		assertThat(endpoint(ReloadSettings.touch(trigger)).write(null).action())
			.isEqualTo("uWSGI is told of changes by the trigger file '%s'. If it does not run, start it with: %s"
				.formatted(trigger, startCommand()));
	}

	@Test
	void writeTellsThatUwsgiCouldNotBeTold() {
		UwsgiEndpoint endpoint = endpoint(ReloadSettings.command("false"));
		String failed = "uWSGI could not be told of the change by the command 'false' so far, which is tried again; "
				+ "a GET tells why, as 'reload'.";
		endpoint.write(null);
		this.reloader.stop();
		assertThat(endpoint.write(null)).extracting(WriteDescriptor::result, WriteDescriptor::action)
			.containsExactly(WriteOutcome.Result.UNCHANGED, failed);
		this.processes = "2";
		assertThat(endpoint.write(null)).extracting(WriteDescriptor::result, WriteDescriptor::action)
			.containsExactly(WriteOutcome.Result.WRITTEN,
					failed + " If it does not run, start it with: " + startCommand());
	}

	@Test
	void writeHasNothingToTellOfAFileThatStays() {
		UwsgiEndpoint endpoint = endpoint(ReloadSettings.command("true"));
		endpoint.write(null);
		this.reloader.stop();
		assertThat(endpoint.write(null)).extracting(WriteDescriptor::result, WriteDescriptor::action)
			.containsExactly(WriteOutcome.Result.UNCHANGED, null);
	}

	private UwsgiEndpoint endpoint(ReloadSettings settings) {
		this.reloader = new UwsgiReloader(() -> settings, (status) -> {
		});
		UwsgiConfigWriter writer = new UwsgiConfigWriter(this::request, this.reloader);
		return new UwsgiEndpoint(writer, this.reloader, null, List.of(), Show.NEVER);
	}

	private WriteRequest request() {
		UwsgiConfiguration configuration = UwsgiConfiguration.builder().option("processes", this.processes).build();
		return new WriteRequest(CheckSubject.of(configuration, Set.of()), Checks.standard(), List.of(),
				(property) -> null, WriteSettings.of(this.directory.resolve("uwsgi.ini")));
	}

	private String startCommand() {
		return "env -i PATH=\"$PATH\" uwsgi --ini " + this.directory.resolve("uwsgi.ini");
	}

	@Test
	void otherViewsAreRefused() {
		UwsgiEndpoint endpoint = new UwsgiEndpoint(mock(UwsgiConfigWriter.class), List.of(), Show.NEVER);
		assertThatExceptionOfType(InvalidEndpointRequestException.class).isThrownBy(() -> endpoint.text("INI"))
			.withMessage("There is no view 'INI': there are 'ini' and 'diff'")
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(ex.getMessage()));
	}

}

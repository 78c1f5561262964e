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
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.uwsgiboot.check.Check;
import io.github.uwsgiboot.check.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.cloud.context.environment.EnvironmentChangeEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link UwsgiSanitizingAutoConfiguration}.
 */
@ExtendWith(OutputCaptureExtension.class)
class UwsgiSanitizingAutoConfigurationTests {

	private static final String LOGTO = "uwsgi.options.logto";

	@TempDir
	private Path directory;

	private Path file;

	private ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(UwsgiAutoConfiguration.class, UwsgiSanitizingAutoConfiguration.class));

	@BeforeEach
	void setUp() {
		this.file = this.directory.resolve("uwsgi.ini");
		this.runner = this.runner.withPropertyValues("uwsgi.writer.path=" + this.file, "uwsgi.check.binary=off",
				"uwsgi.options.die-on-term=true", LOGTO + "=swordfish");
	}

	@Test
	void functionHidesValueInLogLine(CapturedOutput output) {
		this.runner.withBean(Check.class, () -> quoting(LOGTO, false))
			.withBean(SanitizingFunction.class, () -> SanitizingFunction.sanitizeValue().ifKeyEquals(LOGTO))
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).contains(LOGTO + ": The value is '******'. Write less than '******'.")
			.doesNotContain("swordfish");
		assertThat(this.file).content().endsWith("logto = swordfish\n");
	}

	@Test
	void withoutFunctionLogLineIsAsTheCheckWroteIt(CapturedOutput output) {
		this.runner.withBean(Check.class, () -> quoting(LOGTO, false)).run((context) -> {
			assertThat(context).hasNotFailed().doesNotHaveBean(OutcomeSanitizer.class);
			assertThat(output).contains(LOGTO + ": The value is 'swordfish'. Write less than 'swordfish'.");
		});
	}

	@Test
	void withoutActuatorLogLineIsAsTheCheckWroteIt(CapturedOutput output) {
		this.runner.withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate"))
			.withBean(Check.class, () -> quoting(LOGTO, false))
			.run((context) -> {
				assertThat(context).hasNotFailed().doesNotHaveBean(OutcomeSanitizer.class);
				assertThat(output).contains(LOGTO + ": The value is 'swordfish'. Write less than 'swordfish'.");
			});
	}

	@Test
	void functionHidesValueInException(CapturedOutput output) {
		this.runner.withBean(Check.class, () -> quoting(LOGTO, true))
			.withBean(SanitizingFunction.class, () -> SanitizingFunction.sanitizeValue().ifKeyEquals(LOGTO))
			.run((context) -> assertThat(context.getStartupFailure()).rootCause()
				.isInstanceOfSatisfying(UwsgiConfigurationException.class, (exception) -> {
					assertThat(exception).hasMessage("""
							uWSGI's configuration was not written to '%s' (rejected)
							  %s: The value is '******'.""".formatted(this.file, LOGTO));
					assertThat(exception.getProblems())
						.extracting(Problem::value, Problem::consequence, Problem::remedy)
						.containsExactly(tuple("******", "The value is '******'.", "Write less than '******'."));
				}));
		assertThat(output).doesNotContain("swordfish");
	}

	@Test
	void functionHidesValueInAnalysisOfFailedStart(CapturedOutput output) {
		SpringApplication application = new SpringApplication(SanitizingApplication.class);
		application.addInitializers((context) -> context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("vault",
					Map.of("uwsgi.networking.queue-size", "swordfish", "uwsgi.writer.path", this.file.toString()))));
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> application.run("--spring.main.web-application-type=none", "--uwsgi.check.binary=off"));
		assertThat(output).contains("Property: uwsgi.networking.queue-size%n    Value: \"******\"%n".formatted())
			.doesNotContain("swordfish");
	}

	@Test
	void functionHidesValueInLogOfAFailedRefresh(CapturedOutput output) {
		this.runner.withConfiguration(AutoConfigurations.of(UwsgiRefreshAutoConfiguration.class))
			.withPropertyValues("uwsgi.writer.on-startup=false", "uwsgi.networking.queue-size=swordfish")
			.withBean(SanitizingFunction.class, () -> SanitizingFunction.sanitizeValue().ifKeyEndsWith("queue-size"))
			.run((context) -> context.publishEvent(new EnvironmentChangeEvent(Set.of("a"))));
		assertThat(output).contains("Value: \"******\"").doesNotContain("Value: \"swordfish\"");
	}

	@Test
	void functionIsToldWhereThePropertyWasSet(CapturedOutput output) {
		this.runner.withBean(Check.class, () -> quoting("uwsgi.options.procname", false))
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("vault", Map.of("uwsgi.options.procname", "marlin"))))
			.withBean(SanitizingFunction.class, () -> SanitizingFunction.sanitizeValue().ifMatches(fromVault()))
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).contains("uwsgi.options.procname: The value is '******'.").doesNotContain("marlin");
	}

	static Predicate<SanitizableData> fromVault() {
		return (data) -> data.getPropertySource() != null && data.getPropertySource().getName().equals("vault");
	}

	private static Check quoting(String property, boolean error) {
		return (subject) -> subject.document()
			.directives()
			.stream()
			.filter((line) -> line.property().equals(property))
			.flatMap((line) -> Stream.of(quoting(property, line.value().text(), error)));
	}

	private static Problem quoting(String property, String value, boolean error) {
		String consequence = "The value is '%s'.".formatted(value);
		String remedy = "Write less than '%s'.".formatted(value);
		return error ? Problem.error("quoted", property, value, consequence, remedy)
				: Problem.warning("quoted", property, value, consequence, remedy);
	}

	@ImportAutoConfiguration({ UwsgiAutoConfiguration.class, UwsgiSanitizingAutoConfiguration.class })
	static class SanitizingApplication {

		@Bean
		SanitizingFunction vault() {
			return SanitizingFunction.sanitizeValue().ifMatches(List.of(fromVault()));
		}

	}

}

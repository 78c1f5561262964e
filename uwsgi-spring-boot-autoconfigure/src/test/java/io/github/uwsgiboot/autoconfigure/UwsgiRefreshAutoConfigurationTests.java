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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.uwsgiboot.config.OptionGroup;
import io.github.uwsgiboot.config.RawOption;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.WriteOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.cloud.autoconfigure.ConfigurationPropertiesRebinderAutoConfiguration;
import org.springframework.cloud.autoconfigure.RefreshAutoConfiguration;
import org.springframework.cloud.context.config.annotation.RefreshScope;
import org.springframework.cloud.context.environment.EnvironmentChangeEvent;
import org.springframework.cloud.context.refresh.ContextRefresher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

/**
 * Tests for {@link UwsgiRefreshAutoConfiguration}.
 */
@ExtendWith(OutputCaptureExtension.class)
class UwsgiRefreshAutoConfigurationTests {

	private static final String TEXT = """
			# Written by uWSGI Spring Boot. Changes made here are lost at the next write.
			[uwsgi]
			strict = true
			die-on-term = true
			processes = %s
			""";

	@TempDir
	private Path directory;

	private Path file;

	private ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(UwsgiAutoConfiguration.class, UwsgiRefreshAutoConfiguration.class,
				RefreshAutoConfiguration.class, ConfigurationPropertiesRebinderAutoConfiguration.class));

	@BeforeEach
	void setUp() {
		this.file = this.directory.resolve("uwsgi.ini");
		this.runner = this.runner.withPropertyValues("uwsgi.writer.path=" + this.file, "uwsgi.check.binary=off",
				"uwsgi.options.die-on-term=true", "uwsgi.options.processes=${shop.processes}", "shop.processes=1");
	}

	@Test
	void writesAfterAChangeOfWhatAPlaceholderRefersTo() {
		this.runner.run((context) -> {
			assertThat(this.file).hasContent(TEXT.formatted(1));
			change(context, "shop.processes=2");
			assertThat(this.file).hasContent(TEXT.formatted(2));
		});
	}

	@Test
	void writesAfterBeansOfPropertiesAreBoundAnew() {
		this.runner.withUserConfiguration(GroupConfiguration.class)
			.withPropertyValues("shop.harakiri=30")
			.run((context) -> {
				assertThat(this.file).content().endsWith("harakiri = 30\n");
				change(context, "shop.harakiri=60");
				assertThat(this.file).content().endsWith("harakiri = 60\n");
			});
	}

	@Test
	void leavesAFileAloneThatStaysAsItIs(CapturedOutput output) {
		this.runner.run((context) -> {
			FileTime past = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
			Files.setLastModifiedTime(this.file, past);
			int logged = output.length();
			change(context, "shop.other=2");
			assertThat(Files.getLastModifiedTime(this.file)).isEqualTo(past);
			assertThat(output.toString().substring(logged)).isEmpty();
		});
	}

	@Test
	void logsNothingWhereATestHasReplacedTheWriterByAMock(CapturedOutput output) {
		UwsgiConfigWriter writer = mock(UwsgiConfigWriter.class);
		this.runner.withBean("mockWriter", UwsgiConfigWriter.class, () -> writer).run((context) -> {
			int logged = output.length();
			change(context, "shop.processes=2");
			assertThat(output.toString().substring(logged)).isEmpty();
		});
		then(writer).should(times(2)).write();
	}

	@Test
	void writesNothingWhenNothingHasChanged() {
		this.runner.run((context) -> {
			Files.delete(this.file);
			context.publishEvent(new EnvironmentChangeEvent(context, Set.of()));
			assertThat(this.file).doesNotExist();
		});
	}

	@Test
	void writesNothingWhenItIsNotWanted() {
		this.runner.withPropertyValues("uwsgi.writer.on-refresh=false").run((context) -> {
			change(context, "shop.processes=2");
			assertThat(this.file).hasContent(TEXT.formatted(1));
		});
	}

	@Test
	void writesNothingOnceDisabled() {
		this.runner.run((context) -> {
			change(context, "shop.processes=2", "uwsgi.enabled=false");
			assertThat(this.file).hasContent(TEXT.formatted(1));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "perhaps", "${no.such}" })
	void logsAndPublishesAFailureAndThrowsNothing(String onRefresh, CapturedOutput output) {
		List<WriteOutcome.Result> results = new ArrayList<>();
		this.runner
			.withInitializer((context) -> context.addApplicationListener(
					(PayloadApplicationEvent<?> event) -> results.add(((WriteOutcome) event.getPayload()).result())))
			.run((context) -> {
				change(context, "shop.processes=many", "uwsgi.writer.on-refresh=" + onRefresh);
				assertThat(this.file).hasContent(TEXT.formatted(1));
			});
		assertThat(results).containsExactly(WriteOutcome.Result.WRITTEN, WriteOutcome.Result.REJECTED);
		assertThat(output).contains("""
				The environment has changed, but uWSGI's configuration stays as it was:

				""");
	}

	@Test
	void writesWhenSpringCloudRefreshesARunningApplication() throws IOException {
		Path properties = this.directory.resolve("application.yml");
		Files.writeString(properties, yaml(1));
		try (ConfigurableApplicationContext context = SpringApplication.run(RefreshedApplication.class,
				"--spring.config.location=" + properties, "--spring.main.web-application-type=none")) {
			assertThat(this.file).hasContent(TEXT.formatted(1));
			Files.writeString(properties, yaml(2));
			assertThat(context.getBean(ContextRefresher.class).refresh()).containsExactly("uwsgi.options.processes");
			assertThat(this.file).hasContent(TEXT.formatted(2));
		}
	}

	@Test
	void writesWhatBeansOfTheRefreshScopeAddAfterTheyAreMadeAnew() {
		List<WriteOutcome.Result> results = new ArrayList<>();
		this.runner.withUserConfiguration(RefreshScopeConfiguration.class)
			.withInitializer((context) -> context.addApplicationListener(
					(PayloadApplicationEvent<?> event) -> results.add(((WriteOutcome) event.getPayload()).result())))
			.withPropertyValues("shop.harakiri=30")
			.run((context) -> {
				assertThat(this.file).content().endsWith("harakiri = 30\n");
				change(context, "shop.harakiri=60");
				assertThat(this.file).content().endsWith("harakiri = 30\n");
				refreshScope(context);
				assertThat(this.file).content().endsWith("harakiri = 60\n");
				refreshScope(context);
			});
		assertThat(results).containsExactly(WriteOutcome.Result.WRITTEN, WriteOutcome.Result.UNCHANGED,
				WriteOutcome.Result.WRITTEN, WriteOutcome.Result.UNCHANGED);
	}

	@Test
	void writesWhatBeansOfTheRefreshScopeAddWhenSpringCloudRefreshesARunningApplication() throws IOException {
		Path properties = this.directory.resolve("application.yml");
		Files.writeString(properties, yaml(1) + "shop.harakiri: 30\n");
		try (ConfigurableApplicationContext context = SpringApplication.run(
				new Class<?>[] { RefreshedApplication.class, RefreshScopeConfiguration.class },
				new String[] { "--spring.config.location=" + properties, "--spring.main.web-application-type=none" })) {
			assertThat(this.file).content().endsWith("harakiri = 30\n");
			Files.writeString(properties, yaml(1) + "shop.harakiri: 60\n");
			context.getBean(ContextRefresher.class).refresh();
			assertThat(this.file).content().endsWith("harakiri = 60\n");
		}
	}

	@Test
	void writesNothingAfterTheRefreshScopeWhenItIsNotWanted() {
		this.runner.withPropertyValues("uwsgi.writer.on-refresh=false").run((context) -> {
			Files.delete(this.file);
			refreshScope(context);
			assertThat(this.file).doesNotExist();
		});
	}

	@Test
	void logsAFailureAfterTheRefreshScope(CapturedOutput output) {
		this.runner.run((context) -> {
			TestPropertyValues.of("shop.processes=many").applyTo(context);
			refreshScope(context);
			assertThat(this.file).hasContent(TEXT.formatted(1));
		});
		assertThat(output).contains("""
				The refresh scope was refreshed, but uWSGI's configuration stays as it was:

				""");
	}

	@Test
	void logsAnExceptionOfACustomizerAndThrowsNothing(CapturedOutput output) {
		this.runner.withUserConfiguration(FailingConfiguration.class).run((context) -> {
			change(context, "shop.processes=2");
			assertThat(this.file).hasContent(TEXT.formatted(1));
		});
		assertThat(output).contains("ERROR")
			.contains("The environment has changed, but uWSGI's configuration may be as it was:"
					+ " writing it ended with an exception")
			.contains("java.lang.IllegalStateException: No second process");
	}

	@Test
	void logsAnExceptionOfWhoIsToldOfAWriteAndThrowsNothing(CapturedOutput output) {
		this.runner
			.withInitializer((context) -> context
				.addApplicationListener((PayloadApplicationEvent<?> event) -> failOnTwo(context.getEnvironment())))
			.run((context) -> {
				change(context, "shop.processes=2");
				assertThat(this.file).hasContent(TEXT.formatted(2));
			});
		assertThat(output).contains("java.lang.IllegalStateException: No second process");
	}

	@Test
	void letsAnErrorPass() {
		AtomicBoolean broken = new AtomicBoolean();
		this.runner.withBean(UwsgiConfigCustomizer.class, () -> (configuration) -> {
			if (broken.get()) {
				throw new AssertionError("Broken");
			}
		}).run((context) -> {
			broken.set(true);
			assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> change(context, "shop.processes=2"))
				.withMessage("Broken");
		});
	}

	@Test
	void exceptionOfACustomizerKeepsTheApplicationFromStarting() {
		this.runner.withUserConfiguration(FailingConfiguration.class)
			.withPropertyValues("shop.processes=2")
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessage("No second process"));
	}

	private static void refreshScope(AssertableApplicationContext context) {
		context.getBean(org.springframework.cloud.context.scope.refresh.RefreshScope.class).refreshAll();
	}

	private static void failOnTwo(Environment environment) {
		if (environment.getRequiredProperty("shop.processes").equals("2")) {
			throw new IllegalStateException("No second process");
		}
	}

	private String yaml(int processes) {
		return """
				uwsgi:
				  check: { binary: "off" }
				  writer: { path: %s }
				  options: { die-on-term: true, processes: %d }
				""".formatted(this.file, processes);
	}

	@Test
	void isNotThereWithoutSpringCloud() {
		this.runner.withClassLoader(new FilteredClassLoader(EnvironmentChangeEvent.class))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(UwsgiConfigWriter.class)
				.doesNotHaveBean("uwsgiEnvironmentChangeListener"));
	}

	@Test
	void isNotThereWithoutAWriter() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(UwsgiRefreshAutoConfiguration.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(EnvironmentChangeListener.class));
	}

	@Test
	void autoConfigurationIsRegistered() {
		assertThat(ImportCandidates.load(AutoConfiguration.class, null))
			.contains(UwsgiRefreshAutoConfiguration.class.getName());
	}

	private static void change(AssertableApplicationContext context, String... properties) {
		TestPropertyValues.of(properties).applyTo(context);
		context.publishEvent(new EnvironmentChangeEvent(context.getSourceApplicationContext(), Set.of(properties)));
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ UwsgiAutoConfiguration.class, UwsgiRefreshAutoConfiguration.class,
			RefreshAutoConfiguration.class, ConfigurationPropertiesRebinderAutoConfiguration.class })
	static class RefreshedApplication {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(ShopProperties.class)
	static class GroupConfiguration {

	}

	@Configuration(proxyBeanMethods = false)
	static class RefreshScopeConfiguration {

		@Bean
		@RefreshScope
		UwsgiConfigCustomizer customizer(Environment environment) {
			String harakiri = environment.getRequiredProperty("shop.harakiri");
			return (configuration) -> configuration.option("harakiri", harakiri);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class FailingConfiguration {

		@Bean
		UwsgiConfigCustomizer customizer(Environment environment) {
			return (configuration) -> failOnTwo(environment);
		}

	}

	@ConfigurationProperties("shop")
	static class ShopProperties implements OptionGroup {

		private int harakiri;

		int getHarakiri() {
			return this.harakiri;
		}

		void setHarakiri(int harakiri) {
			this.harakiri = harakiri;
		}

		@Override
		public List<RawOption> options() {
			return List.of(new RawOption("harakiri", List.of(String.valueOf(this.harakiri)), "shop.harakiri"));
		}

	}

}

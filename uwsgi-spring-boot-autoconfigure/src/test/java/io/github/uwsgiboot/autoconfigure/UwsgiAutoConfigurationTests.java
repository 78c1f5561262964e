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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.WriteOutcome;
import io.github.uwsgiboot.write.WriteSettings;
import io.github.uwsgiboot.write.reload.ReloadState;
import io.github.uwsgiboot.write.reload.ReloadStatus;
import io.github.uwsgiboot.write.reload.ReloadStrategy;
import io.github.uwsgiboot.write.reload.UwsgiReloader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.env.RandomValuePropertySource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.javapoet.ClassName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link UwsgiAutoConfiguration}.
 */
@ExtendWith(OutputCaptureExtension.class)
class UwsgiAutoConfigurationTests {

	private static final String WEB = "uwsgi.networking.sockets.web.dsn=http://127.0.0.1:8080";

	private static final String WRITTEN = """
			# Written by uWSGI Spring Boot. Changes made here are lost at the next write.
			[uwsgi]
			strict = true
			http-socket = 127.0.0.1:8080
			""";

	@TempDir
	private Path directory;

	private Path file;

	private ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(UwsgiAutoConfiguration.class));

	@BeforeEach
	void setUp() {
		this.file = this.directory.resolve("uwsgi.ini");
		this.runner = this.runner.withPropertyValues("uwsgi.writer.path=" + this.file, "uwsgi.check.binary=off");
	}

	@Test
	void writesTheFileWhenTheApplicationStarts(CapturedOutput output) {
		this.runner.withPropertyValues(WEB).run((context) -> {
			assertThat(context).hasNotFailed().hasSingleBean(UwsgiConfigWriter.class);
			assertThat(this.file).hasContent(WRITTEN);
		});
		assertThat(output).contains("Wrote uWSGI configuration '%s' (2 directives); start it with: %s"
			.formatted(this.file, "env -i PATH=\"$PATH\" uwsgi --ini " + this.file));
	}

	@Test
	void writesNothingWhenNothingIsConfigured() {
		this.runner.run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(this.directory).isEmptyDirectory();
		});
	}

	@Test
	void leavesAForeignFileAloneWhenNothingIsConfigured() throws IOException {
		Files.writeString(this.file, "[uwsgi]\nhttp-socket = :80\n");
		this.runner.run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(this.file).hasContent("[uwsgi]\nhttp-socket = :80\n");
		});
	}

	@Test
	void leavesAForeignFileAloneWhenAVariableOfUwsgiItselfNamesPlugins() throws IOException {
		Files.writeString(this.file, "[uwsgi]\nhttp-socket = :80\n");
		this.runner.withInitializer((context) -> setVariable(context, "UWSGI_PLUGINS", "python3,http"))
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(this.file).hasContent("[uwsgi]\nhttp-socket = :80\n");
			});
	}

	@Test
	void writesPluginsThatAFileNamesWhereAVariableOverridesThem() {
		this.runner.withInitializer((context) -> setVariable(context, "UWSGI_PLUGINS", "python3,http"))
			.withPropertyValues("uwsgi.plugins=python3")
			.run((context) -> assertThat(this.file).exists());
	}

	private static void setVariable(ConfigurableApplicationContext context, String name, String value) {
		context.getEnvironment()
			.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(name, value)));
	}

	@Test
	void failsOnAForeignFileAndLeavesItAlone() throws IOException {
		Files.writeString(this.file, "[uwsgi]\nhttp-socket = :80\n");
		this.runner.withPropertyValues(WEB).run((context) -> {
			assertThat(context).hasFailed();
			assertThat(context.getStartupFailure()).rootCause().isInstanceOf(UwsgiConfigurationException.class);
			assertThat(this.file).hasContent("[uwsgi]\nhttp-socket = :80\n");
		});
	}

	@Test
	void overwritesAForeignFileByConsent() throws IOException {
		Files.writeString(this.file, "[uwsgi]\nhttp-socket = :80\n");
		this.runner.withPropertyValues(WEB, "uwsgi.writer.overwrite=any").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(this.file).hasContent(WRITTEN);
		});
	}

	@Test
	void doesNotTouchAFileThatIsAsItShouldBe() throws IOException {
		this.runner.withPropertyValues(WEB).run((context) -> assertThat(context).hasNotFailed());
		FileTime past = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
		Files.setLastModifiedTime(this.file, past);
		this.runner.withPropertyValues(WEB).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(Files.getLastModifiedTime(this.file)).isEqualTo(past);
		});
	}

	@Test
	void failsOnAProblemAndLeavesTheOldFileAlone() {
		this.runner.withPropertyValues(WEB).run((context) -> assertThat(context).hasNotFailed());
		this.runner.withPropertyValues(WEB, "uwsgi.networking.queue-size=0").run((context) -> {
			assertThat(context).hasFailed();
			assertThat(context.getStartupFailure()).rootCause()
				.isInstanceOfSatisfying(UwsgiConfigurationException.class,
						(exception) -> assertThat(exception.getProblems()).singleElement()
							.satisfies((problem) -> assertThat(problem.property())
								.isEqualTo("uwsgi.networking.queue-size")));
			assertThat(this.file).hasContent(WRITTEN);
		});
	}

	@Test
	void writesNothingWhenDisabled() {
		this.runner.withPropertyValues(WEB, "uwsgi.enabled=false").run((context) -> {
			assertThat(context).hasNotFailed().doesNotHaveBean(UwsgiConfigWriter.class);
			assertThat(this.directory).isEmptyDirectory();
		});
	}

	@Test
	void asksAgainWhetherItIsEnabledWhenTheBeansWereMadeByAotProcessing() {
		this.runner.withSystemProperties("spring.aot.processing=true")
			.withPropertyValues(WEB, "uwsgi.enabled=false")
			.run((context) -> {
				assertThat(context).hasNotFailed().hasSingleBean(UwsgiConfigWriter.class);
				assertThat(context.getBean(UwsgiConfigWriter.class).write().result())
					.isEqualTo(WriteOutcome.Result.DISABLED);
				assertThat(this.directory).isEmptyDirectory();
			});
	}

	@ParameterizedTest
	@CsvSource({ "maybe,later", "${no.such},${no.such}", "'${random.int(1,1)}','${random.int(x)}'" })
	void tellsThatSwitchesAreNeitherTrueNorFalse(String enabled, String onStartup) {
		this.runner.withInitializer((context) -> RandomValuePropertySource.addToEnvironment(context.getEnvironment()))
			.withPropertyValues(WEB, "uwsgi.enabled=" + enabled, "uwsgi.writer.on-startup=" + onStartup)
			.run((context) -> {
				assertThat(context).hasFailed();
				assertThat(context.getStartupFailure()).rootCause()
					.isInstanceOfSatisfying(UwsgiConfigurationException.class,
							(exception) -> assertThat(exception.getProblems()).extracting(Problem::property)
								.containsExactlyInAnyOrder("uwsgi.enabled", "uwsgi.writer.on-startup"));
				assertThat(this.directory).isEmptyDirectory();
			});
	}

	@Test
	void writesOnlyWhatWasExpected(CapturedOutput output) throws IOException {
		this.runner.withPropertyValues(WEB, "uwsgi.writer.expected=none")
			.run((context) -> assertThat(context).hasNotFailed());
		this.runner.withPropertyValues(WEB, "uwsgi.writer.expected=none", "uwsgi.options.master=true")
			.run((context) -> {
				assertThat(context).hasFailed();
				assertThat(this.file).hasContent(WRITTEN);
			});
		assertThat(output).contains(
				"uWSGI configuration '%s' was not written: uwsgi.writer.expected [file-conflict]".formatted(this.file));
	}

	@Test
	void warnsOfAFileWithNothingToDo(CapturedOutput output) {
		this.runner.withPropertyValues("uwsgi.options.master=true", "uwsgi.options.die-on-term=true")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(this.file).exists();
		assertThat(output.getOut().lines().filter((line) -> line.contains(" WARN "))).singleElement()
			.asString()
			.endsWith(" Started from this file alone, uWSGI exits with \"The -s/--socket option is missing and stdin is"
					+ " not a socket\": no line makes it listen or run anything. Add a socket or a router, unless the"
					+ " file is a part of another one, or an Emperor or systemd gives uWSGI a socket.");
	}

	@Test
	void warnsOfRoutersThatNobodyLooksAfter(CapturedOutput output) {
		this.runner
			.withPropertyValues("uwsgi.networking.routers.web.type=fastrouter",
					"uwsgi.networking.routers.web.address=127.0.0.1:8080", "uwsgi.options.fastrouter-to=127.0.0.1:3031")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(this.file).exists();
		assertThat(output.getOut().lines().filter((line) -> line.contains(" WARN "))).singleElement()
			.asString()
			.endsWith(" Started from this file alone, uWSGI exits with \"...you should enable the master process..."
					+ " really...\" and leaves its routers behind: without a socket and a master process it has nothing"
					+ " else to do. Set 'uwsgi.options.master' to true, unless the file is a part of another one, or an"
					+ " Emperor or systemd gives uWSGI a socket.");
	}

	@Test
	void doesNotLogOrThrowSecrets(CapturedOutput output) {
		this.runner
			.withPropertyValues("uwsgi.options.env=PASSWORD=swordfish",
					"uwsgi.networking.sockets.web.dsn=http://shop:swordfish@127.0.0.1:8080")
			.run((context) -> {
				assertThat(context).hasFailed();
				assertThat(context.getStartupFailure()).rootCause().message().doesNotContain("swordfish");
			});
		assertThat(output).doesNotContain("swordfish");
	}

	@Test
	void writesOnRequestOnlyWhenNotOnStartup() {
		this.runner.withPropertyValues(WEB, "uwsgi.writer.on-startup=false").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(this.directory).isEmptyDirectory();
			context.getBean(UwsgiConfigWriter.class).write();
			assertThat(this.file).hasContent(WRITTEN);
		});
	}

	@Test
	void backsOffFromAWriterOfTheUser() {
		UwsgiConfigWriter own = UwsgiConfigWriter.of(UwsgiConfiguration.builder().option("master", "true").build(),
				WriteSettings.of(this.file));
		Supplier<UwsgiConfigWriter> supplier = () -> own;
		this.runner.withBean("ownWriter", UwsgiConfigWriter.class, supplier).withPropertyValues(WEB).run((context) -> {
			assertThat(context.getBean(UwsgiConfigWriter.class)).isSameAs(own);
			assertThat(this.file).hasContent("""
					# Written by uWSGI Spring Boot. Changes made here are lost at the next write.
					[uwsgi]
					strict = true
					master = true
					""");
		});
	}

	@Test
	void publishesWhatBecameOfEachWrite() {
		List<WriteOutcome.Result> results = new ArrayList<>();
		this.runner
			.withInitializer((context) -> context.addApplicationListener(
					(PayloadApplicationEvent<?> event) -> results.add(((WriteOutcome) event.getPayload()).result())))
			.withPropertyValues(WEB)
			.run((context) -> context.getBean(UwsgiConfigWriter.class).write());
		assertThat(results).containsExactly(WriteOutcome.Result.WRITTEN, WriteOutcome.Result.UNCHANGED);
	}

	@Test
	void writesNothingWhenAPausedContextGoesOn() {
		this.runner.withPropertyValues(WEB).run((context) -> {
			ConfigurableApplicationContext paused = context.getSourceApplicationContext();
			Files.delete(this.file);
			paused.pause();
			paused.restart();
			assertThat(this.file).doesNotExist();
			paused.stop();
			paused.start();
			assertThat(this.file).hasContent(WRITTEN);
		});
	}

	@Test
	void tellsUwsgiOfAChangeBeforeTheApplicationEnds() {
		List<ReloadState> states = Collections.synchronizedList(new ArrayList<>());
		this.runner.withInitializer((context) -> context.addApplicationListener((PayloadApplicationEvent<?> event) -> {
			if (event.getPayload() instanceof ReloadStatus status) {
				states.add(status.state());
			}
		}))
			.withPropertyValues(WEB, "uwsgi.reload.strategy=touch")
			.run((context) -> assertThat(context).hasSingleBean(UwsgiReloader.class));
		assertThat(this.directory.resolve("uwsgi.ini.reload")).isEmptyFile();
		assertThat(states).containsExactly(ReloadState.PENDING, ReloadState.DONE);
	}

	@Test
	void tellsNobodyWithoutAStrategy() {
		this.runner.withPropertyValues(WEB, "uwsgi.reload.timeout=5s").run((context) -> {
			context.getBean(UwsgiConfigWriter.class).write();
			assertThat(context.getBean(UwsgiReloader.class).status()).isEqualTo(new ReloadStatus(ReloadState.IDLE,
					ReloadStrategy.NONE, null, null, null, 0, 0, 0, null, null, null));
		});
	}

	@Test
	void tellsNobodyWhenDisabled() {
		this.runner.withPropertyValues(WEB, "uwsgi.reload.strategy=touch", "uwsgi.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(UwsgiReloader.class));
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void refusesAFileThatUwsgiCouldNotReadAtAReload() {
		String[] drops = { WEB, "uwsgi.options.uid=nobody", "uwsgi.options.gid=65533" };
		this.runner.withPropertyValues(drops)
			.withPropertyValues("uwsgi.reload.strategy=touch")
			.run((context) -> assertThat(context.getStartupFailure()).rootCause()
				.isInstanceOfSatisfying(UwsgiConfigurationException.class,
						(exception) -> assertThat(exception.getProblems())
							.filteredOn((problem) -> problem.code().equals("ini-lost-at-reload"))
							.extracting(Problem::property, Problem::origin)
							.containsExactly(tuple("uwsgi.writer.permissions", null))));
		assertThat(this.directory).isEmptyDirectory();
		this.runner.withPropertyValues(drops).run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void writesNothingDuringAotProcessing() {
		GenericApplicationContext context = new AnnotationConfigApplicationContext();
		TestPropertyValues.of(WEB, "uwsgi.writer.path=" + this.file).applyTo(context);
		context.registerBean(UwsgiAutoConfiguration.class);
		new ApplicationContextAotGenerator().processAheadOfTime(context, new DefaultGenerationContext(
				new ClassNameGenerator(ClassName.get("com.example", "Application")), new InMemoryGeneratedFiles()));
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void letsPropertiesOfOthersBelowItsPrefixBe() {
		this.runner.withUserConfiguration(OtherConfiguration.class)
			.withPropertyValues(WEB, "uwsgi.other.name=x")
			.run((context) -> assertThat(context).hasNotFailed());
		this.runner.withPropertyValues(WEB, "uwsgi.other.name=x").run((context) -> assertThat(context).hasFailed());
	}

	@Test
	void letsPropertiesOfOthersWithItsPrefixBe() {
		String[] others = { "uwsgi.host-names[0]=a", "uwsgi.port=80" };
		this.runner.withUserConfiguration(SamePrefixConfiguration.class)
			.withPropertyValues(others)
			.run((context) -> assertThat(context).hasNotFailed());
		this.runner.withUserConfiguration(SamePrefixConfiguration.class)
			.withPropertyValues(others)
			.withPropertyValues("uwsgi.hots-names=a")
			.run((context) -> assertThat(context.getStartupFailure()).rootCause()
				.isInstanceOfSatisfying(UwsgiConfigurationException.class,
						(exception) -> assertThat(exception.getProblems()).extracting(Problem::property)
							.containsExactly("uwsgi.hots-names")));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(SamePrefixProperties.class)
	static class SamePrefixConfiguration {

	}

	@ConfigurationProperties("uwsgi")
	record SamePrefixProperties(List<String> hostNames, int port) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(OtherProperties.class)
	static class OtherConfiguration {

	}

	@ConfigurationProperties("uwsgi.other")
	static class OtherProperties {

		private String name = "";

		String getName() {
			return this.name;
		}

		void setName(String name) {
			this.name = name;
		}

	}

}

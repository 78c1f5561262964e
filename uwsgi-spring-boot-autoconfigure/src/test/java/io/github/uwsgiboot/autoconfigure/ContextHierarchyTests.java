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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.WriteOutcome;
import io.github.uwsgiboot.write.reload.UwsgiReloader;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.cloud.context.environment.EnvironmentChangeEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for a hierarchy of contexts that are all auto-configured.
 */
class ContextHierarchyTests {

	private static final String WRITTEN = """
			# Written by uWSGI Spring Boot. Changes made here are lost at the next write.
			[uwsgi]
			strict = true
			%s = true
			""";

	@TempDir
	private Path directory;

	private Path file;

	private final List<WriteOutcome.Result> results = new ArrayList<>();

	private ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(autoConfigurations()))
		.withBean(ObservationRegistry.class, ObservationRegistry::create)
		.withBean(SanitizingFunction.class, () -> (data) -> data)
		.withPropertyValues("uwsgi.check.binary=off", "management.endpoints.web.exposure.include=*",
				"management.info.uwsgi.enabled=true", "management.health.uwsgi.enabled=true");

	@BeforeEach
	void setUp() {
		this.file = this.directory.resolve("uwsgi.ini");
		this.runner = this.runner.withPropertyValues("uwsgi.writer.path=" + this.file);
	}

	@Test
	void childOfAContextThatWritesHasNoBeansOfItsOwn() {
		parent().withPropertyValues("uwsgi.options.master=true")
			.run((parent) -> this.runner.withParent(parent)
				.withPropertyValues("uwsgi.options.vacuum=true")
				.run((child) -> {
					assertThat(child).hasNotFailed();
					assertThat(child.getBeanDefinitionNames()).filteredOn((name) -> name.startsWith("uwsgi")).isEmpty();
					assertThat(parent.getBeanDefinitionNames()).contains("uwsgiWriteRequests", "uwsgiOutcomeSanitizer",
							"uwsgiConfigWriterLifecycle", "uwsgiEnvironmentChangeListener", "uwsgiLastKnownGoodKeeper");
					assertThat(child.getBean(UwsgiConfigWriter.class))
						.isSameAs(parent.getBean(UwsgiConfigWriter.class));
					assertThat(child.getBean(UwsgiReloader.class)).isSameAs(parent.getBean(UwsgiReloader.class));
				}));
		assertThat(this.results).containsExactly(WriteOutcome.Result.WRITTEN);
		assertThat(this.file).hasContent(WRITTEN.formatted("master"));
	}

	@Test
	void changeInAChildIsAnsweredOnce() {
		parent().withPropertyValues("uwsgi.options.master=true")
			.run((parent) -> this.runner.withParent(parent)
				.run((child) -> child.publishEvent(
						new EnvironmentChangeEvent(child.getSourceApplicationContext(), Set.of("shop.processes")))));
		assertThat(this.results).containsExactly(WriteOutcome.Result.WRITTEN, WriteOutcome.Result.UNCHANGED);
	}

	@Test
	void childOfAContextInWhichItIsDisabledWritesItsOwn() {
		parent().withPropertyValues("uwsgi.enabled=false", "uwsgi.options.master=true")
			.run((parent) -> this.runner.withParent(parent)
				.withPropertyValues("uwsgi.enabled=true", "uwsgi.options.vacuum=true")
				.run((child) -> {
					assertThat(child).hasNotFailed().hasSingleBean(UwsgiConfigWriter.class);
					assertThat(parent).doesNotHaveBean(UwsgiConfigWriter.class);
				}));
		assertThat(this.results).containsExactly(WriteOutcome.Result.WRITTEN);
		assertThat(this.file).content().contains("vacuum = true\n");
	}

	@Test
	void managementContextOnAPortOfItsOwnWritesNothing() {
		SpringApplication application = new SpringApplication(ManagedApplication.class);
		application.addListeners(
				(PayloadApplicationEvent<WriteOutcome> event) -> this.results.add(event.getPayload().result()));
		List<ApplicationContext> refreshed = new ArrayList<>();
		application.addListeners((ContextRefreshedEvent event) -> refreshed.add(event.getApplicationContext()));
		try (ConfigurableApplicationContext context = application.run("--server.port=0", "--server.address=127.0.0.1",
				"--management.server.port=0", "--management.server.address=127.0.0.1",
				"--management.endpoints.web.exposure.include=uwsgi", "--uwsgi.check.binary=off",
				"--uwsgi.writer.path=" + this.file, "--uwsgi.options.master=true")) {
			ApplicationContext management = refreshed.stream()
				.filter((candidate) -> candidate.getParent() == context)
				.findAny()
				.orElseThrow();
			assertThat(management.getBean(UwsgiConfigWriter.class)).isSameAs(context.getBean(UwsgiConfigWriter.class));
			assertThat(management.getBeanDefinitionNames()).noneMatch((name) -> name.startsWith("uwsgi"));
		}
		assertThat(this.results).containsExactly(WriteOutcome.Result.WRITTEN);
	}

	private ApplicationContextRunner parent() {
		return this.runner.withInitializer((context) -> context.addApplicationListener(
				(PayloadApplicationEvent<?> event) -> this.results.add(((WriteOutcome) event.getPayload()).result())));
	}

	private static Class<?>[] autoConfigurations() {
		return ImportCandidates.load(AutoConfiguration.class, null)
			.getCandidates()
			.stream()
			.filter((name) -> name.startsWith("io.github.uwsgiboot."))
			.map((name) -> ClassUtils.resolveClassName(name, null))
			.toArray(Class<?>[]::new);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class ManagedApplication {

	}

}

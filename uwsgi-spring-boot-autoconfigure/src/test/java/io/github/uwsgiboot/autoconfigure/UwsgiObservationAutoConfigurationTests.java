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
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.uwsgiboot.actuate.observation.DefaultUwsgiConfigObservationConvention;
import io.github.uwsgiboot.actuate.observation.UwsgiConfigObservationContext;
import io.github.uwsgiboot.actuate.observation.UwsgiConfigObservationConvention;
import io.github.uwsgiboot.actuate.observation.UwsgiConfigObservationDocumentation;
import io.github.uwsgiboot.actuate.observation.UwsgiConfigObservations;
import io.github.uwsgiboot.actuate.observation.UwsgiReloadObservations;
import io.github.uwsgiboot.write.Plan;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.UwsgiConfigWriterInterceptor;
import io.github.uwsgiboot.write.WriteOutcome;
import io.github.uwsgiboot.write.reload.ReloadAttempt;
import io.github.uwsgiboot.write.reload.ReloadState;
import io.github.uwsgiboot.write.reload.ReloadStatus;
import io.github.uwsgiboot.write.reload.UwsgiReloaderInterceptor;
import io.micrometer.common.KeyValues;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UwsgiObservationAutoConfiguration}.
 */
class UwsgiObservationAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(UwsgiAutoConfiguration.class, UwsgiObservationAutoConfiguration.class))
		.withPropertyValues("uwsgi.check.binary=off");

	@Test
	void writerIsObservedWhenThereIsARegistry() {
		TestObservationRegistry registry = TestObservationRegistry.create();
		this.runner.withBean(ObservationRegistry.class, () -> registry)
			.run((context) -> assertThat(context).hasSingleBean(UwsgiConfigObservations.class));
		TestObservationRegistryAssert.assertThat(registry)
			.hasObservationWithNameEqualTo("uwsgi.config.write")
			.that()
			.hasLowCardinalityKeyValue("outcome", "not-configured");
	}

	@Test
	void reloadIsObservedInTheThreadOfTheReloader(@TempDir Path directory) {
		TestObservationRegistry registry = TestObservationRegistry.create();
		reloading(directory).withBean(ObservationRegistry.class, () -> registry)
			.run((context) -> context.getBean(Reloads.class).await());
		TestObservationRegistryAssert.assertThat(registry)
			.hasObservationWithNameEqualTo("uwsgi.config.reload")
			.that()
			.hasLowCardinalityKeyValue("strategy", "touch")
			.hasLowCardinalityKeyValue("result", "told")
			.hasBeenStopped()
			.doesNotHaveParentObservation();
	}

	@Test
	void everythingIsMeasuredByTheMetricsOfSpringBoot(@TempDir Path directory) {
		metering(directory).run((context) -> {
			planAndAwaitReload(context);
			MeterRegistry meters = context.getBean(MeterRegistry.class);
			assertThat(meters.get("uwsgi.config.write").tags("outcome", "written", "error", "none").timer().count())
				.isOne();
			assertThat(meters.get("uwsgi.config.check").tags("state", "changed", "error", "none").timer().count())
				.isOne();
			assertThat(meters.get("uwsgi.config.plan").tags("state", "unchanged", "error", "none").timer().count())
				.isOne();
			assertThat(meters.get("uwsgi.config.reload")
				.tags("strategy", "touch", "result", "told", "error", "none")
				.timer()
				.count()).isOne();
		});
	}

	@ParameterizedTest
	@EnumSource
	void singleObservationIsTurnedOffByAProperty(UwsgiConfigObservationDocumentation off, @TempDir Path directory) {
		List<String> others = Arrays.stream(UwsgiConfigObservationDocumentation.values())
			.filter((observation) -> observation != off)
			.map(UwsgiConfigObservationDocumentation::getName)
			.toList();
		metering(directory).withPropertyValues("management.observations.enable." + off.getName() + "=false")
			.run((context) -> {
				planAndAwaitReload(context);
				assertThat(context.getBean(MeterRegistry.class).getMeters())
					.extracting((meter) -> meter.getId().getName())
					.filteredOn((name) -> name.startsWith("uwsgi.") && !name.endsWith(".active"))
					.containsExactlyInAnyOrderElementsOf(others);
			});
	}

	private ApplicationContextRunner reloading(Path directory) {
		return this.runner.withUserConfiguration(Reloads.class)
			.withPropertyValues("uwsgi.options.master=true", "uwsgi.writer.path=" + directory.resolve("uwsgi.ini"),
					"uwsgi.reload.strategy=touch");
	}

	private ApplicationContextRunner metering(Path directory) {
		return reloading(directory)
			.withConfiguration(AutoConfigurations.of(ObservationAutoConfiguration.class, MetricsAutoConfiguration.class,
					CompositeMeterRegistryAutoConfiguration.class, SimpleMetricsExportAutoConfiguration.class));
	}

	private static void planAndAwaitReload(ApplicationContext context) throws InterruptedException {
		context.getBean(UwsgiConfigWriter.class).plan();
		context.getBean(Reloads.class).await();
	}

	@Test
	void ownConventionTakesThePlaceOfTheDefault() {
		TestObservationRegistry registry = TestObservationRegistry.create();
		this.runner.withBean(ObservationRegistry.class, () -> registry)
			.withBean(UwsgiConfigObservationConvention.class, RegionConvention::new)
			.run((context) -> context.getBean(UwsgiConfigWriter.class).plan());
		TestObservationRegistryAssert.assertThat(registry)
			.hasObservationWithNameEqualTo("uwsgi.config.plan")
			.that()
			.hasLowCardinalityKeyValue("region", "north");
	}

	@Test
	void ownInterceptorsStandInOrderWithinTheObservation() {
		TestObservationRegistry registry = TestObservationRegistry.create();
		List<String> calls = new ArrayList<>();
		this.runner.withUserConfiguration(Interceptors.class)
			.withBean(ObservationRegistry.class, () -> registry)
			.withBean(Consumer.class, () -> (call) -> calls.add(call + " in " + observation(registry)))
			.run((context) -> {
				calls.clear();
				context.getBean(UwsgiConfigWriter.class).plan();
				assertThat(calls).containsExactly("outer in uwsgi.config.plan", "inner in uwsgi.config.plan");
				calls.clear();
				context.getBean(UwsgiConfigWriter.class).check();
				assertThat(calls).containsExactly("outer in uwsgi.config.check", "inner in uwsgi.config.check");
				calls.clear();
				context.getBean(UwsgiConfigWriter.class).write();
				assertThat(calls).containsExactly("outer in uwsgi.config.write", "inner in uwsgi.config.write",
						"outer in uwsgi.config.check", "inner in uwsgi.config.check");
			});
	}

	@Test
	void ownInterceptorsOfReloadsStandInOrderWithinTheObservation(@TempDir Path directory) {
		TestObservationRegistry registry = TestObservationRegistry.create();
		List<String> calls = Collections.synchronizedList(new ArrayList<>());
		reloading(directory).withUserConfiguration(ReloaderInterceptors.class)
			.withBean(ObservationRegistry.class, () -> registry)
			.withBean(Consumer.class, () -> (call) -> calls.add(call + " in " + observation(registry)))
			.run((context) -> context.getBean(Reloads.class).await());
		assertThat(calls).containsExactly("outer in uwsgi.config.reload", "inner in uwsgi.config.reload");
	}

	private static @Nullable String observation(ObservationRegistry registry) {
		Observation current = registry.getCurrentObservation();
		return (current != null) ? current.getContextView().getName() : null;
	}

	@Test
	void ownObservationsTakeThePlaceOfTheDefault() {
		UwsgiConfigObservations own = new UwsgiConfigObservations(ObservationRegistry.NOOP, null);
		this.runner.withBean(ObservationRegistry.class, TestObservationRegistry::create)
			.withBean("own", UwsgiConfigObservations.class, () -> own)
			.run((context) -> {
				assertThat(context).getBean(UwsgiConfigWriterInterceptor.class).isSameAs(own);
				assertThat(context).hasSingleBean(UwsgiReloadObservations.class);
			});
	}

	@Test
	void ownObservationsOfReloadsTakeThePlaceOfTheDefault() {
		UwsgiReloadObservations own = new UwsgiReloadObservations(ObservationRegistry.NOOP, null);
		this.runner.withBean(ObservationRegistry.class, TestObservationRegistry::create)
			.withBean("own", UwsgiReloadObservations.class, () -> own)
			.run((context) -> {
				assertThat(context).getBean(UwsgiReloaderInterceptor.class).isSameAs(own);
				assertThat(context).hasSingleBean(UwsgiConfigObservations.class);
			});
	}

	@Test
	void nothingIsObservedWithoutARegistry() {
		this.runner.run((context) -> assertThat(context).hasNotFailed()
			.hasSingleBean(UwsgiConfigWriter.class)
			.doesNotHaveBean(UwsgiConfigWriterInterceptor.class)
			.doesNotHaveBean(UwsgiReloaderInterceptor.class));
	}

	@Test
	void nothingIsObservedWithoutMicrometer() {
		this.runner.withClassLoader(new FilteredClassLoader("io.micrometer"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(UwsgiConfigWriter.class)
				.doesNotHaveBean(UwsgiConfigWriterInterceptor.class));
	}

	@Test
	void autoConfigurationIsRegistered() {
		assertThat(ImportCandidates.load(AutoConfiguration.class, null))
			.contains(UwsgiObservationAutoConfiguration.class.getName());
	}

	@Configuration(proxyBeanMethods = false)
	static class Reloads {

		private final CountDownLatch done = new CountDownLatch(1);

		@EventListener
		void onReload(ReloadStatus status) {
			if (status.state() == ReloadState.DONE) {
				this.done.countDown();
			}
		}

		void await() throws InterruptedException {
			assertThat(this.done.await(30, TimeUnit.SECONDS)).as("uWSGI was told").isTrue();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Interceptors {

		@Bean
		@Order(2)
		UwsgiConfigWriterInterceptor inner(Consumer<String> calls) {
			return new NotingInterceptor("inner", calls);
		}

		@Bean
		@Order(1)
		UwsgiConfigWriterInterceptor outer(Consumer<String> calls) {
			return new NotingInterceptor("outer", calls);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ReloaderInterceptors {

		@Bean
		@Order(2)
		UwsgiReloaderInterceptor inner(Consumer<String> calls) {
			return new NotingReloaderInterceptor("inner", calls);
		}

		@Bean
		@Order(1)
		UwsgiReloaderInterceptor outer(Consumer<String> calls) {
			return new NotingReloaderInterceptor("outer", calls);
		}

	}

	private record NotingInterceptor(String name, Consumer<String> calls) implements UwsgiConfigWriterInterceptor {

		@Override
		public Plan plan(Supplier<Plan> plan) {
			this.calls.accept(this.name);
			return plan.get();
		}

		@Override
		public Plan check(Supplier<Plan> check) {
			this.calls.accept(this.name);
			return check.get();
		}

		@Override
		public WriteOutcome write(Supplier<WriteOutcome> write) {
			this.calls.accept(this.name);
			return write.get();
		}

	}

	private record NotingReloaderInterceptor(String name, Consumer<String> calls) implements UwsgiReloaderInterceptor {

		@Override
		public ReloadAttempt reload(Supplier<ReloadAttempt> reload) {
			this.calls.accept(this.name);
			return reload.get();
		}

	}

	private static final class RegionConvention extends DefaultUwsgiConfigObservationConvention {

		@Override
		public KeyValues getLowCardinalityKeyValues(UwsgiConfigObservationContext context) {
			return super.getLowCardinalityKeyValues(context).and("region", "north");
		}

	}

}

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

import io.github.uwsgiboot.actuate.observation.DefaultUwsgiConfigObservationConvention;
import io.github.uwsgiboot.actuate.observation.UwsgiConfigObservationContext;
import io.github.uwsgiboot.actuate.observation.UwsgiConfigObservationConvention;
import io.github.uwsgiboot.actuate.observation.UwsgiConfigObservations;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.UwsgiConfigWriterInterceptor;
import io.micrometer.common.KeyValues;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

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
	void writerIsMeasuredByTheMetricsOfSpringBoot(@TempDir Path directory) {
		this.runner
			.withConfiguration(AutoConfigurations.of(ObservationAutoConfiguration.class, MetricsAutoConfiguration.class,
					CompositeMeterRegistryAutoConfiguration.class, SimpleMetricsExportAutoConfiguration.class))
			.withPropertyValues("uwsgi.options.master=true", "uwsgi.writer.path=" + directory.resolve("uwsgi.ini"))
			.run((context) -> {
				MeterRegistry meters = context.getBean(MeterRegistry.class);
				assertThat(meters.get("uwsgi.config.write").tags("outcome", "written", "error", "none").timer().count())
					.isOne();
				assertThat(meters.get("uwsgi.config.check").tags("state", "changed", "error", "none").timer().count())
					.isOne();
			});
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
	void ownInterceptorTakesThePlaceOfObservations() {
		UwsgiConfigWriterInterceptor own = UwsgiConfigWriterInterceptor.none();
		this.runner.withBean(ObservationRegistry.class, TestObservationRegistry::create)
			.withBean(UwsgiConfigWriterInterceptor.class, () -> own)
			.run((context) -> assertThat(context).getBean(UwsgiConfigWriterInterceptor.class).isSameAs(own));
	}

	@Test
	void nothingIsObservedWithoutARegistry() {
		this.runner.run((context) -> assertThat(context).hasNotFailed()
			.hasSingleBean(UwsgiConfigWriter.class)
			.doesNotHaveBean(UwsgiConfigWriterInterceptor.class));
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

	private static final class RegionConvention extends DefaultUwsgiConfigObservationConvention {

		@Override
		public KeyValues getLowCardinalityKeyValues(UwsgiConfigObservationContext context) {
			return super.getLowCardinalityKeyValues(context).and("region", "north");
		}

	}

}

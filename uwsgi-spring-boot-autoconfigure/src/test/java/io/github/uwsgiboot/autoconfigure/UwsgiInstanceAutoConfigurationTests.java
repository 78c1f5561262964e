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
import java.time.Duration;
import java.util.List;

import io.github.uwsgiboot.actuate.endpoint.UwsgiInstanceDescriptor;
import io.github.uwsgiboot.actuate.endpoint.UwsgiInstanceEndpoint;
import io.github.uwsgiboot.actuate.health.UwsgiHealthIndicator;
import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.write.Proof;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.instance.InstanceProbe;
import io.github.uwsgiboot.write.instance.InstanceState;
import io.github.uwsgiboot.write.instance.ListenQueue;
import io.github.uwsgiboot.write.instance.RunningInstance;
import io.github.uwsgiboot.write.instance.Statistics;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

/**
 * Tests for {@link UwsgiInstanceAutoConfiguration}, its endpoint and its health.
 */
class UwsgiInstanceAutoConfigurationTests {

	private static final String EXPOSED = "management.endpoints.web.exposure.include=uwsgiinstance";

	private static final String HEALTH = "management.health.uwsgi.enabled=true";

	private static final Statistics STATISTICS = new Statistics("2.0.21", 42, 2, 1, 3,
			List.of(new ListenQueue("127.0.0.1:8080", "http", 5L, 100L)), new Proof(6, 1), true);

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(UwsgiAutoConfiguration.class, UwsgiInstanceAutoConfiguration.class,
				UwsgiInstanceEndpointAutoConfiguration.class, UwsgiHealthAutoConfiguration.class));

	private static InstanceProbe probe(RunningInstance seen) {
		InstanceProbe probe = mock(InstanceProbe.class);
		given(probe.ask()).willReturn(seen);
		return probe;
	}

	@Test
	void probeIsThereByItself() {
		this.runner.run((context) -> assertThat(context).hasSingleBean(InstanceProbe.class)
			.hasSingleBean(LastKnownGoodKeeper.class)
			.doesNotHaveBean(UwsgiInstanceEndpoint.class)
			.doesNotHaveBean(UwsgiHealthIndicator.class));
	}

	@Test
	void probeIsNotMadeBeforeItIsAsked() {
		this.runner.run((context) -> {
			assertThat(context.getBeanFactory().containsSingleton("uwsgiInstanceProbe")).isFalse();
			assertThat(context.getBean(InstanceProbe.class).ask().state()).isEqualTo(InstanceState.UNKNOWN);
			assertThat(context.getBeanFactory().containsSingleton("uwsgiInstanceProbe")).isTrue();
		});
	}

	@Test
	void probeReadsTheEnvironment() {
		this.runner.withPropertyValues("uwsgi.proof.stats=/no/such/stats.sock")
			.run((context) -> assertThat(context.getBean(InstanceProbe.class).ask().reason())
				.startsWith("No stats server answers (/no/such/stats.sock: "));
	}

	@Test
	void nothingIsThereWithoutJackson() {
		this.runner.withPropertyValues(EXPOSED, HEALTH)
			.withClassLoader(new FilteredClassLoader(JsonMapper.class.getPackageName(), "tools.jackson"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(UwsgiConfigWriter.class)
				.doesNotHaveBean(InstanceProbe.class)
				.doesNotHaveBean(UwsgiInstanceEndpoint.class)
				.doesNotHaveBean(UwsgiHealthIndicator.class));
	}

	@Test
	void fallbackIsRefusedWithoutJackson() {
		this.runner
			.withPropertyValues("uwsgi.options.master=true", "uwsgi.networking.stats.address=127.0.0.1:1717",
					"uwsgi.proof.enabled=true", "uwsgi.fallback.path=/no/such/good.ini",
					"uwsgi.writer.path=/no/such/uwsgi.ini")
			.withClassLoader(new FilteredClassLoader(JsonMapper.class.getPackageName(), "tools.jackson"))
			.run((context) -> assertThat(context.getStartupFailure()).rootCause()
				.isInstanceOfSatisfying(UwsgiConfigurationException.class,
						(failure) -> assertThat(failure.getProblems()).extracting(Problem::code)
							.contains("fallback-without-jackson")));
	}

	@Test
	void healthIsNotThereWithoutItsModule() {
		this.runner.withPropertyValues(HEALTH)
			.withClassLoader(new FilteredClassLoader(HealthIndicator.class))
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(InstanceProbe.class));
	}

	@Test
	void endpointTellsWhatWasSeen() {
		RunningInstance seen = new RunningInstance(InstanceState.FALLBACK, "Why.", "127.0.0.1:1717", new Proof(7, 2),
				STATISTICS);
		this.runner.withPropertyValues(EXPOSED)
			.withBean(InstanceProbe.class, () -> probe(seen))
			.run((context) -> assertThat(context.getBean(UwsgiInstanceEndpoint.class).instance())
				.isEqualTo(new UwsgiInstanceDescriptor(InstanceState.FALLBACK, "Why.", "127.0.0.1:1717",
						new Proof(7, 2), new Proof(6, 1), "2.0.21", 42L, 2, 1, 3L, STATISTICS.sockets())));
	}

	@Test
	void endpointTellsThatNothingAnswers() {
		RunningInstance seen = new RunningInstance(InstanceState.DOWN, "Why.", null, null, null);
		this.runner.withPropertyValues(EXPOSED)
			.withBean(InstanceProbe.class, () -> probe(seen))
			.run((context) -> assertThat(context.getBean(UwsgiInstanceEndpoint.class).instance())
				.isEqualTo(new UwsgiInstanceDescriptor(InstanceState.DOWN, "Why.", null, null, null, null, null, null,
						null, null, null)));
	}

	@ParameterizedTest
	@CsvSource({ "IN_SYNC,UP", "DRIFT,DRIFT", "FALLBACK,FALLBACK", "DOWN,DOWN", "UNKNOWN,UNKNOWN" })
	void healthHasAStatusForEachState(InstanceState state, String status) {
		RunningInstance seen = new RunningInstance(state, "Why.", "127.0.0.1:1717", new Proof(7, 2), STATISTICS);
		this.runner.withPropertyValues(HEALTH).withBean(InstanceProbe.class, () -> probe(seen)).run((context) -> {
			Health health = context.getBean(UwsgiHealthIndicator.class).health();
			assertThat(health.getStatus().getCode()).isEqualTo(status);
			assertThat(health.getDetails()).containsEntry("reason", "Why.")
				.containsEntry("generation", 7L)
				.containsEntry("runningGeneration", 6L)
				.containsEntry("version", "2.0.21")
				.containsEntry("pid", 42L)
				.containsEntry("workers", 2)
				.containsEntry("accepting", 1)
				.containsEntry("listenQueueErrors", 3L)
				.hasSize(8);
		});
	}

	@Test
	void lastKnownGoodIsKeptOnceUwsgiIsInSync(@TempDir Path directory) throws IOException {
		Path file = directory.resolve("uwsgi.ini");
		Path copy = Files.createDirectory(directory.resolve("good")).resolve("good.ini");
		InstanceProbe probe = mock(InstanceProbe.class);
		given(probe.ask()).willReturn(new RunningInstance(InstanceState.DOWN, "Why.", null, null, null))
			.willAnswer((call) -> new RunningInstance(InstanceState.IN_SYNC, "Why.", null,
					Proof.of(Files.readAllBytes(file)), STATISTICS));
		this.runner
			.withPropertyValues("uwsgi.writer.path=" + file, "uwsgi.fallback.path=" + copy, "uwsgi.proof.enabled=true",
					"uwsgi.options.stats=127.0.0.1:1717", "uwsgi.options.master=true")
			.withBean(InstanceProbe.class, () -> probe)
			.run((context) -> {
				assertThat(copy).doesNotExist();
				Awaitility.await("the copy").atMost(Duration.ofSeconds(30)).until(() -> Files.exists(copy));
				verify(probe, times(2)).ask();
			});
	}

}

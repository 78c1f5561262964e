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

import io.github.uwsgiboot.write.Proof;
import io.github.uwsgiboot.write.instance.InstanceProbe;
import io.github.uwsgiboot.write.instance.InstanceState;
import io.github.uwsgiboot.write.instance.RunningInstance;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

/**
 * Tests for {@link LastKnownGoodKeeper}.
 */
@ExtendWith(OutputCaptureExtension.class)
class LastKnownGoodKeeperTests {

	private static final String WARNING = "What uWSGI runs could not be asked, which is tried again";

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(UwsgiAutoConfiguration.class, UwsgiInstanceAutoConfiguration.class));

	private final InstanceProbe probe = mock(InstanceProbe.class);

	@TempDir
	private Path directory;

	@Test
	void questionThatFailsIsAskedAgainAndToldOnceUntilItSucceeds(CapturedOutput output) throws IOException {
		Path file = this.directory.resolve("uwsgi.ini");
		Path copy = Files.createDirectory(this.directory.resolve("good")).resolve("good.ini");
		RunningInstance down = new RunningInstance(InstanceState.DOWN, "Why.", null, null, null);
		given(this.probe.ask()).willThrow(new IllegalStateException("first"))
			.willThrow(new NoClassDefFoundError("second"))
			.willReturn(down)
			.willThrow(new IllegalStateException("third"))
			.willAnswer((call) -> new RunningInstance(InstanceState.IN_SYNC, "Why.", null,
					Proof.of(Files.readAllBytes(file)), null));
		this.runner
			.withPropertyValues("uwsgi.writer.path=" + file, "uwsgi.fallback.path=" + copy, "uwsgi.proof.enabled=true",
					"uwsgi.options.stats=127.0.0.1:1717", "uwsgi.options.master=true")
			.withBean(InstanceProbe.class, () -> this.probe)
			.withUserConfiguration(ImpatientKeeper.class)
			.run((context) -> {
				Awaitility.await("the copy").atMost(Duration.ofSeconds(20)).until(() -> Files.exists(copy));
				verify(this.probe, times(5)).ask();
			});
		assertThat(output).contains("java.lang.IllegalStateException: first")
			.doesNotContain("second")
			.contains("java.lang.IllegalStateException: third");
		assertThat(output.getAll().split(WARNING, -1)).hasSize(3);
	}

	@Configuration(proxyBeanMethods = false)
	static class ImpatientKeeper {

		@Bean
		LastKnownGoodKeeper keeper(ObjectProvider<InstanceProbe> probe, WriteRequests requests) {
			return new LastKnownGoodKeeper(probe, requests, Duration.ofMillis(10));
		}

	}

}

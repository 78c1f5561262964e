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

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.WriteOutcome;
import io.github.uwsgiboot.write.WriteSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.SerializationUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UwsgiConfigurationException}.
 */
class UwsgiConfigurationExceptionTests {

	@TempDir
	private Path directory;

	@Test
	void tellsTheOutcomeAndItsProblems() {
		WriteOutcome outcome = refused();
		UwsgiConfigurationException exception = new UwsgiConfigurationException(outcome);
		assertThat(exception.getOutcome()).isSameAs(outcome);
		assertThat(exception.getProblems()).isEqualTo(outcome.problems()).isNotEmpty();
	}

	@Test
	void keepsItsMessageAloneWhenItIsSerialized() {
		UwsgiConfigurationException exception = new UwsgiConfigurationException(refused());
		UwsgiConfigurationException copy = SerializationUtils.clone(exception);
		assertThat(copy).hasMessage(exception.getMessage()).hasMessageContaining("uwsgi.options.procesess");
		assertThat(copy.getOutcome()).isNull();
		assertThat(copy.getProblems()).isEmpty();
		assertThat(new UwsgiConfigurationFailureAnalyzer().analyze(copy)).isNull();
	}

	private WriteOutcome refused() {
		UwsgiConfiguration configuration = UwsgiConfiguration.builder().option("procesess", "2").build();
		return UwsgiConfigWriter.of(configuration, WriteSettings.of(this.directory.resolve("uwsgi.ini"))).write();
	}

}

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

package io.github.uwsgiboot.actuate.observation;

import java.io.IOException;
import java.nio.file.Path;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.write.Fingerprint;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.WriteOutcome;
import io.github.uwsgiboot.write.WriteSettings;
import io.github.uwsgiboot.write.reload.ReloadSettings;
import io.github.uwsgiboot.write.reload.UwsgiReloader;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link UwsgiReloadObservations}.
 */
class UwsgiReloadObservationsTests {

	private final TestObservationRegistry registry = TestObservationRegistry.create();

	private final UwsgiReloadObservations observations = new UwsgiReloadObservations(this.registry, null);

	@TempDir
	private Path directory;

	@Test
	void reloadIsObserved() {
		Path trigger = this.directory.resolve("uwsgi.ini.reload");
		Fingerprint fingerprint = reload(ReloadSettings.touch(trigger));
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasNumberOfObservationsEqualTo(1)
			.hasSingleObservationThat()
			.hasNameEqualTo("uwsgi.config.reload")
			.hasContextualNameEqualTo("uwsgi config reload")
			.hasLowCardinalityKeyValue("strategy", "touch")
			.hasLowCardinalityKeyValue("result", "told")
			.hasHighCardinalityKeyValue("by", "the trigger file '" + trigger + "'")
			.hasHighCardinalityKeyValue("fingerprint", fingerprint.value())
			.hasBeenStarted()
			.hasBeenStopped()
			.doesNotHaveError();
	}

	@Test
	void failedAttemptIsAnError() {
		reload(ReloadSettings.command("false"));
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasSingleObservationThat()
			.hasLowCardinalityKeyValue("strategy", "command")
			.hasLowCardinalityKeyValue("result", "failed")
			.hasBeenStopped()
			.assertThatError()
			.isInstanceOf(IOException.class)
			.hasMessage("the command 'false' ended with the exit code 1.");
	}

	@Test
	void firstFileThatNobodyHadToBeToldOfIsNoError() {
		reload(ReloadSettings.fifo(this.directory.resolve("uwsgi.fifo")));
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasSingleObservationThat()
			.hasLowCardinalityKeyValue("strategy", "fifo")
			.hasLowCardinalityKeyValue("result", "nobody")
			.hasBeenStopped()
			.doesNotHaveError();
	}

	@Test
	void exceptionIsObserved() {
		assertThatIllegalStateException().isThrownBy(() -> this.observations.reload(() -> {
			throw new IllegalStateException("closed");
		})).withMessage("closed");
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasSingleObservationThat()
			.hasLowCardinalityKeyValue("strategy", KeyValue.NONE_VALUE)
			.hasLowCardinalityKeyValue("result", KeyValue.NONE_VALUE)
			.doesNotHaveHighCardinalityKeyValueWithKey("by")
			.hasError();
	}

	private Fingerprint reload(ReloadSettings settings) {
		UwsgiReloader reloader = new UwsgiReloader(() -> settings, (status) -> {
		}, this.observations);
		WriteOutcome outcome = UwsgiConfigWriter
			.of(UwsgiConfiguration.builder().option("processes", "1").build(),
					WriteSettings.of(this.directory.resolve("uwsgi.ini")))
			.write();
		reloader.accept(outcome);
		reloader.stop();
		return outcome.plan().fingerprint();
	}

}

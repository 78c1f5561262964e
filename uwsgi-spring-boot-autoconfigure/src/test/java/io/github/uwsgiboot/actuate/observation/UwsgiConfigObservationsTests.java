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

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import io.github.uwsgiboot.check.CheckSubject;
import io.github.uwsgiboot.check.Checks;
import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.WriteRequest;
import io.github.uwsgiboot.write.WriteSettings;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link UwsgiConfigObservations}.
 */
class UwsgiConfigObservationsTests {

	private final TestObservationRegistry registry = TestObservationRegistry.create();

	@TempDir
	private Path directory;

	@Test
	void planIsObserved() {
		String fingerprint = writer("true").plan().fingerprint().value();
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasNumberOfObservationsEqualTo(1)
			.hasSingleObservationThat()
			.hasNameEqualTo("uwsgi.config.plan")
			.hasContextualNameEqualTo("uwsgi config plan")
			.hasLowCardinalityKeyValue("state", "changed")
			.hasHighCardinalityKeyValue("path", this.directory.resolve("uwsgi.ini").toString())
			.hasHighCardinalityKeyValue("fingerprint", fingerprint)
			.hasBeenStarted()
			.hasBeenStopped()
			.doesNotHaveError();
	}

	@Test
	void checkIsObserved() {
		writer("true").check();
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasNumberOfObservationsEqualTo(1)
			.hasSingleObservationThat()
			.hasNameEqualTo("uwsgi.config.check")
			.hasLowCardinalityKeyValue("state", "changed")
			.hasBeenStopped();
	}

	@Test
	void writeIsObservedWithItsCheckInside() {
		writer("true").write();
		TestObservationRegistryAssert.assertThat(this.registry).hasNumberOfObservationsEqualTo(2);
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasObservationWithNameEqualTo("uwsgi.config.write")
			.that()
			.hasLowCardinalityKeyValue("outcome", "written")
			.hasHighCardinalityKeyValueWithKey("fingerprint")
			.hasBeenStopped();
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasObservationWithNameEqualTo("uwsgi.config.check")
			.that()
			.hasParentObservationContextMatching((parent) -> parent.getName().equals("uwsgi.config.write"));
	}

	@Test
	void refusedWriteIsObservedWithoutAnError() {
		writer("maybe").write();
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasObservationWithNameEqualTo("uwsgi.config.write")
			.that()
			.hasLowCardinalityKeyValue("outcome", "rejected")
			.hasHighCardinalityKeyValue("fingerprint", KeyValue.NONE_VALUE)
			.doesNotHaveError();
	}

	@Test
	void exceptionIsObserved() {
		UwsgiConfigWriter writer = new UwsgiConfigWriter(() -> {
			throw new IllegalStateException("closed");
		}, (outcome) -> {
		}, new UwsgiConfigObservations(this.registry, null));
		assertThatIllegalStateException().isThrownBy(writer::write).withMessage("closed");
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasSingleObservationThat()
			.hasLowCardinalityKeyValue("outcome", KeyValue.NONE_VALUE)
			.doesNotHaveHighCardinalityKeyValueWithKey("path")
			.hasError();
	}

	private UwsgiConfigWriter writer(String master) {
		UwsgiConfiguration configuration = UwsgiConfiguration.builder().option("master", master).build();
		WriteRequest request = new WriteRequest(CheckSubject.of(configuration, Set.of()), Checks.standard(), List.of(),
				(property) -> null, WriteSettings.of(this.directory.resolve("uwsgi.ini")));
		return new UwsgiConfigWriter(() -> request, (outcome) -> {
		}, new UwsgiConfigObservations(this.registry, null));
	}

}

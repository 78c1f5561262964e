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

import io.github.uwsgiboot.check.binary.BinarySettings;
import io.github.uwsgiboot.write.ProofSettings;
import io.github.uwsgiboot.write.reload.BackOff;
import io.github.uwsgiboot.write.reload.ReloadSettings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the defaults of properties are those of the settings that are made of them.
 * They stand there as literals, since the metadata would have no others.
 */
class PropertyDefaultsTests {

	@Test
	void reloadHasTheDefaultsOfItsSettings() {
		ReloadProperties properties = new ReloadProperties();
		assertThat(properties.getTimeout()).isEqualTo(ReloadSettings.DEFAULT_TIMEOUT);
		assertThat(properties.getInterval()).isEqualTo(ReloadSettings.DEFAULT_INTERVAL);
		assertThat(properties.getSettle()).isEqualTo(ReloadSettings.DEFAULT_SETTLE);
		assertThat(properties.getStrategy()).isEqualTo(ReloadSettings.none().strategy());
	}

	@Test
	void retryHasTheDefaultsOfTheBackOff() {
		ReloadRetryProperties properties = new ReloadRetryProperties();
		assertThat(new BackOff(properties.getInitial(), properties.getMax())).isEqualTo(BackOff.defaults());
	}

	@Test
	void checkHasTheDefaultsOfTheBinary() {
		CheckProperties properties = new CheckProperties();
		BinarySettings settings = BinarySettings.of(properties.getBinary(), properties.getBinaryPath());
		assertThat(settings.path()).isEqualTo(BinarySettings.off().path());
		assertThat(settings.timeout()).isEqualTo(properties.getTimeout());
		assertThat(settings.files()).isEqualTo(properties.isFiles());
	}

	@Test
	void proofHasTheDefaultsOfItsSettings() {
		ProofProperties properties = new ProofProperties();
		assertThat(properties.getTimeout()).isEqualTo(ProofSettings.none().timeout());
		assertThat(properties.isEnabled()).isEqualTo(ProofSettings.none().enabled());
	}

}

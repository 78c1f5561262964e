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

package io.github.uwsgiboot.actuate.info;

import java.nio.file.Path;
import java.util.Map;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.write.PlanState;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.WriteSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.actuate.info.Info;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UwsgiInfoContributor}.
 */
class UwsgiInfoContributorTests {

	@TempDir
	private Path directory;

	@Test
	void tellsWhatAWriteWouldDo() {
		Path file = this.directory.resolve("uwsgi.ini");
		UwsgiConfigWriter writer = UwsgiConfigWriter.of(UwsgiConfiguration.builder().option("master", "true").build(),
				WriteSettings.of(file));
		String fingerprint = writer.plan().fingerprint().value();
		assertThat(info(writer)).isEqualTo(Map.of("uwsgi",
				Map.of("path", file.toString(), "state", PlanState.CHANGED, "fingerprint", fingerprint)));
		writer.write();
		assertThat(info(writer)).isEqualTo(Map.of("uwsgi",
				Map.of("path", file.toString(), "state", PlanState.UNCHANGED, "fingerprint", fingerprint)));
	}

	@Test
	void tellsNoFingerprintOfWhatCannotBeRendered() {
		UwsgiConfigWriter writer = UwsgiConfigWriter.of(UwsgiConfiguration.builder().option("master", "maybe").build(),
				WriteSettings.of(this.directory.resolve("uwsgi.ini")));
		assertThat(info(writer)).isEqualTo(Map.of("uwsgi",
				Map.of("path", this.directory.resolve("uwsgi.ini").toString(), "state", PlanState.REJECTED)));
	}

	private Map<String, Object> info(UwsgiConfigWriter writer) {
		Info.Builder builder = new Info.Builder();
		new UwsgiInfoContributor(writer).contribute(builder);
		return builder.build().getDetails();
	}

}

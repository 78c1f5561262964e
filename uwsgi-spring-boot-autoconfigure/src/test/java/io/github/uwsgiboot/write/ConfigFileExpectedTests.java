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

package io.github.uwsgiboot.write;

import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConfigFile}: whose content may be replaced.
 */
class ConfigFileExpectedTests extends AbstractConfigFileTests {

	@Test
	void publishWhenExpectedContentIsFoundReplacesIt() throws Exception {
		file().publish(ONE, null);
		assertThat(file().publish(TWO, ExpectedFile.of(Fingerprint.of(ONE))))
			.isInstanceOf(PublishOutcome.Written.class);
		assertThat(path()).hasBinaryContent(TWO);
	}

	@Test
	void publishWhenOtherContentIsFoundConflicts() throws Exception {
		file().publish(ONE, null);
		byte[] three = bytes("; ours\nthree\n");
		PublishOutcome outcome = file().publish(three, ExpectedFile.of(Fingerprint.of(TWO)));
		assertThat(outcome).isEqualTo(new PublishOutcome.Conflict(path(), Fingerprint.of(TWO), Fingerprint.of(ONE)));
		assertThat(path()).hasBinaryContent(ONE);
	}

	@Test
	void publishWhenFileIsExpectedButMissingConflicts() throws Exception {
		PublishOutcome outcome = file().publish(TWO, ExpectedFile.of(Fingerprint.of(ONE)));
		assertThat(outcome).isEqualTo(new PublishOutcome.Conflict(path(), Fingerprint.of(ONE), null));
		assertThat(names()).isEmpty();
	}

	@Test
	void publishWhenNewContentIsThereAlreadyDoesNotConflict() {
		file().publish(TWO, null);
		assertThat(file().publish(TWO, ExpectedFile.of(Fingerprint.of(ONE))))
			.isEqualTo(new PublishOutcome.Unchanged(path(), Fingerprint.of(TWO), List.of()));
	}

	@Test
	void publishWhenFileIsChangedAtTheLastMomentConflicts() throws Exception {
		file().publish(ONE, null);
		byte[] edited = bytes("; ours\nedited\n");
		PublishOutcome outcome = file((step) -> {
			if (step == PublishStep.SYNCED) {
				Files.write(path(), edited);
			}
		}).publish(TWO, null);
		assertThat(outcome).isEqualTo(new PublishOutcome.Conflict(path(), Fingerprint.of(ONE), Fingerprint.of(edited)));
		assertThat(path()).hasBinaryContent(edited);
		assertThat(names()).containsExactly(".uwsgi.ini.lock", "uwsgi.ini");
	}

	@Test
	void publishWhenFileAppearsAtTheLastMomentConflicts() throws Exception {
		byte[] foreign = bytes("[uwsgi]\n");
		PublishOutcome outcome = file((step) -> {
			if (step == PublishStep.SYNCED) {
				Files.write(path(), foreign);
			}
		}).publish(TWO, null);
		assertThat(outcome).isEqualTo(new PublishOutcome.Conflict(path(), null, Fingerprint.of(foreign)));
		assertThat(path()).hasBinaryContent(foreign);
	}

	@Test
	void publishWhenNoFileIsExpectedWritesOnlyTheFirstFile() {
		assertThat(file().publish(ONE, ExpectedFile.NONE)).isInstanceOf(PublishOutcome.Written.class);
		assertThat(file().publish(TWO, ExpectedFile.NONE))
			.isEqualTo(new PublishOutcome.Conflict(path(), null, Fingerprint.of(ONE)));
		assertThat(path()).hasBinaryContent(ONE);
	}

}

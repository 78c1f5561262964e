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

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConfigFile}: what becomes of the file if the system fails at any step.
 */
class ConfigFileStepFailureTests extends AbstractConfigFileTests {

	@ParameterizedTest
	@EnumSource(names = { "RESOLVED", "LOCKED", "INSPECTED", "TEMPORARY_CREATED", "OWNED", "WRITTEN", "DATED", "SYNCED",
			"CHECKED" })
	void publishWhenSystemFailsBeforeRenameLeavesOldFileAndNothingElse(PublishStep step) throws Exception {
		file().publish(ONE, null);
		IOException cause = new IOException("Injected");
		assertThat(file(failAt(step, cause)).publish(TWO, null))
			.isEqualTo(new PublishOutcome.Failed(path(), FailureCode.INPUT_OUTPUT,
					path() + " was not published: Injected. Whatever stood there before still stands.",
					"Mend what the system reports, and publish again.", cause));
		assertThat(path()).hasBinaryContent(ONE);
		assertThat(names()).containsExactly(".uwsgi.ini.lock", "uwsgi.ini");
	}

	@ParameterizedTest
	@EnumSource(names = { "TEMPORARY_CREATED", "OWNED", "WRITTEN", "DATED", "SYNCED", "CHECKED" })
	void publishWhenSystemFailsAndThereWasNoFileLeavesNone(PublishStep step) throws Exception {
		assertThat(file(failAt(step, new IOException("Injected"))).publish(ONE, null))
			.isInstanceOf(PublishOutcome.Failed.class);
		assertThat(names()).containsExactly(".uwsgi.ini.lock");
	}

	@ParameterizedTest
	@EnumSource(names = { "RENAMED", "DIRECTORY_SYNCED" })
	void publishWhenSystemFailsAfterRenameTellsThatFileIsThere(PublishStep step) throws Exception {
		PublishOutcome outcome = file(failAt(step, new IOException("Injected"))).publish(ONE, null);
		assertThat(outcome)
			.isEqualTo(new PublishOutcome.Written(path(), Fingerprint.of(ONE), null, null, NOW,
					List.of(new PublishNote(PublishNote.Code.NOT_SYNCED, path()
							+ " is in place, but may be its predecessor again after a power failure: the directory "
							+ "could not be synced: Injected."))));
		assertThat(path()).hasBinaryContent(ONE);
	}

	@Test
	void publishWhenBackupFailsLeavesOldFile() throws Exception {
		file().publish(ONE, null);
		PublishOutcome outcome = file(PublishPolicy.defaults().withBackups(1),
				failAt(PublishStep.TEMPORARY_CREATED, new IOException("Injected")))
			.publish(TWO, null);
		assertThat(outcome).isInstanceOf(PublishOutcome.Failed.class);
		assertThat(path()).hasBinaryContent(ONE);
		assertThat(names()).containsExactly(".uwsgi.ini.lock", "uwsgi.ini");
	}

	@Test
	void publishWhenThreadIsInterruptedLeavesOldFileAndNothingElse() throws Exception {
		file().publish(ONE, null);
		PublishOutcome outcome = file((step) -> {
			if (step == PublishStep.OWNED) {
				Thread.currentThread().interrupt();
			}
		}).publish(TWO, null);
		assertThat(Thread.interrupted()).isTrue();
		assertThat(outcome).isInstanceOfSatisfying(PublishOutcome.Failed.class,
				(failed) -> assertThat(failed.code()).isEqualTo(FailureCode.INTERRUPTED));
		assertThat(path()).hasBinaryContent(ONE);
		assertThat(names()).containsExactly(".uwsgi.ini.lock", "uwsgi.ini");
	}

	@Test
	void publishAfterFailureWritesFile() throws Exception {
		file(failAt(PublishStep.SYNCED, new IOException("Injected"))).publish(ONE, null);
		assertThat(file().publish(ONE, null)).isInstanceOf(PublishOutcome.Written.class);
		assertThat(path()).hasBinaryContent(ONE);
	}

	private StepListener failAt(PublishStep failing, IOException cause) {
		return (step) -> {
			if (step == failing) {
				throw cause;
			}
		};
	}

}

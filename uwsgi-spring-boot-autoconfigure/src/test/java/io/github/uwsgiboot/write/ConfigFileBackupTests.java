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
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConfigFile}: what earlier contents are kept.
 */
class ConfigFileBackupTests extends AbstractConfigFileTests {

	private static final PublishPolicy TWO_BACKUPS = PublishPolicy.defaults().withBackups(2);

	@Test
	void publishWithoutBackupsKeepsNone() throws Exception {
		file().publish(ONE, null);
		file().publish(TWO, null);
		assertThat(names()).containsExactly(".uwsgi.ini.lock", "uwsgi.ini");
	}

	@Test
	void publishKeepsContentThatItReplaces() throws Exception {
		file(TWO_BACKUPS, NOW).publish(ONE, null);
		PublishOutcome outcome = file(TWO_BACKUPS, NOW.plusSeconds(10)).publish(TWO, null);
		Path backup = directory().resolve("uwsgi.ini.20260131T235958Z.bak");
		assertThat(outcome).isInstanceOfSatisfying(PublishOutcome.Written.class,
				(written) -> assertThat(written.backup()).isEqualTo(backup));
		assertThat(backup).hasBinaryContent(ONE);
		assertThat(Files.getPosixFilePermissions(backup)).isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
		assertThat(Files.getLastModifiedTime(backup)).isEqualTo(FileTime.from(NOW));
		assertThat(names()).containsExactly(".uwsgi.ini.lock", "uwsgi.ini", "uwsgi.ini.20260131T235958Z.bak");
	}

	@Test
	void publishKeepsAsManyBackupsAsConfigured() throws Exception {
		for (int i = 0; i < 5; i++) {
			Instant now = NOW.plusSeconds(10 * i);
			assertThat(file(TWO_BACKUPS, now).publish(bytes("; ours\n" + i + "\n"), null))
				.isInstanceOf(PublishOutcome.Written.class);
		}
		assertThat(names()).containsExactly(".uwsgi.ini.lock", "uwsgi.ini", "uwsgi.ini.20260201T000018Z.bak",
				"uwsgi.ini.20260201T000028Z.bak");
		assertThat(directory().resolve("uwsgi.ini.20260201T000028Z.bak")).hasContent("; ours\n3\n");
	}

	@Test
	void publishWhenUnchangedKeepsNoMore() throws Exception {
		file(TWO_BACKUPS).publish(ONE, null);
		file(TWO_BACKUPS).publish(ONE, null);
		assertThat(names()).containsExactly(".uwsgi.ini.lock", "uwsgi.ini");
	}

	@Test
	void publishLeavesFilesAloneThatOnlyLookLikeBackups() throws Exception {
		Files.createFile(directory().resolve("uwsgi.ini.bak"));
		Files.createFile(directory().resolve("uwsgi.ini.20200101T000000Z.bak.gz"));
		Files.createFile(directory().resolve("other.ini.20200101T000000Z.bak"));
		PublishPolicy policy = PublishPolicy.defaults().withBackups(1);
		file(policy, NOW).publish(ONE, null);
		file(policy, NOW.plusSeconds(10)).publish(TWO, null);
		file(policy, NOW.plusSeconds(20)).publish(ONE, null);
		assertThat(names()).containsExactly(".uwsgi.ini.lock", "other.ini.20200101T000000Z.bak", "uwsgi.ini",
				"uwsgi.ini.20200101T000000Z.bak.gz", "uwsgi.ini.20260201T000008Z.bak", "uwsgi.ini.bak");
	}

	@Test
	void publishWhenForeignFileIsOverwrittenKeepsItAsBackup() throws Exception {
		Files.writeString(path(), "[uwsgi]\n");
		Files.setLastModifiedTime(path(), FileTime.from(Instant.EPOCH));
		file(TWO_BACKUPS.withOverwrite(PublishPolicy.Overwrite.ANY)).publish(ONE, null);
		assertThat(directory().resolve("uwsgi.ini.19700101T000000Z.bak")).hasContent("[uwsgi]\n");
	}

	@Test
	void publishWhenBackupsCannotBePrunedTellsSo() throws Exception {
		Path surplus = directory().resolve("uwsgi.ini.20200101T000000Z.bak");
		Files.createDirectories(surplus.resolve("not-empty"));
		PublishPolicy policy = PublishPolicy.defaults().withBackups(1);
		file(policy, NOW).publish(ONE, null);
		PublishOutcome outcome = file(policy, NOW.plusSeconds(10)).publish(TWO, null);
		assertThat(outcome).isInstanceOfSatisfying(PublishOutcome.Written.class,
				(written) -> assertThat(written.notes())
					.containsExactly(new PublishNote(PublishNote.Code.BACKUPS_NOT_PRUNED,
							"Of the backups of " + path() + ", more than 1 are left: Is a directory.")));
		assertThat(path()).hasBinaryContent(TWO);
	}

}

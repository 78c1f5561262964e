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
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConfigFile}: what becomes of the file.
 */
class ConfigFileTests extends AbstractConfigFileTests {

	@Test
	void publishWhenMissingWritesFile() throws Exception {
		PublishOutcome outcome = file().publish(ONE, null);
		assertThat(outcome)
			.isEqualTo(new PublishOutcome.Written(path(), Fingerprint.of(ONE), null, null, NOW, List.of()));
		assertThat(path()).hasBinaryContent(ONE);
		assertThat(Files.getPosixFilePermissions(path())).isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
		assertThat(Files.getLastModifiedTime(path())).isEqualTo(FileTime.from(NOW));
		assertThat(names()).containsExactly(".uwsgi.ini.lock", "uwsgi.ini");
	}

	@Test
	void publishWhenChangedReplacesFile() throws Exception {
		file().publish(ONE, null);
		Object before = fileKey(path());
		PublishOutcome outcome = file().publish(TWO, null);
		assertThat(outcome).isEqualTo(new PublishOutcome.Written(path(), Fingerprint.of(TWO), Fingerprint.of(ONE), null,
				Instant.parse("2026-01-31T23:59:59Z"),
				List.of(new PublishNote(PublishNote.Code.MODIFIED_IN_FUTURE,
						"The file that stood there was modified so late that the new one had to be dated 750 ms ahead "
								+ "of the clock, to 2026-01-31T23:59:59Z: until then, uWSGI does not see a change by "
								+ "anything that dates its files now."))));
		assertThat(path()).hasBinaryContent(TWO);
		assertThat(fileKey(path())).isNotEqualTo(before);
		assertThat(Files.getLastModifiedTime(path())).isEqualTo(FileTime.from(Instant.parse("2026-01-31T23:59:59Z")));
		assertThat(names()).containsExactly(".uwsgi.ini.lock", "uwsgi.ini");
	}

	@Test
	void publishWhenUnchangedLeavesFileAlone() throws Exception {
		file().publish(ONE, null);
		Object before = fileKey(path());
		PublishOutcome outcome = file(PublishPolicy.defaults(), NOW.plusSeconds(60)).publish(ONE, null);
		assertThat(outcome).isEqualTo(new PublishOutcome.Unchanged(path(), Fingerprint.of(ONE), List.of()));
		assertThat(fileKey(path())).isEqualTo(before);
		assertThat(Files.getLastModifiedTime(path())).isEqualTo(FileTime.from(NOW));
	}

	@Test
	void publishWhenUnchangedNeedsNoLock() throws Exception {
		Files.write(path(), ONE);
		Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw-r-----"));
		file().publish(ONE, null);
		assertThat(names()).containsExactly("uwsgi.ini");
	}

	@Test
	void publishWhenOnlyPermissionsDifferMendsThem() throws Exception {
		file().publish(ONE, null);
		Object before = fileKey(path());
		PublishOutcome outcome = file(
				PublishPolicy.defaults().withPermissions(PosixFilePermissions.fromString("rw-r--r--")), NOW)
			.publish(ONE, null);
		assertThat(outcome).isEqualTo(new PublishOutcome.Unchanged(path(), Fingerprint.of(ONE),
				List.of(new PublishNote(PublishNote.Code.PERMISSIONS_MENDED, "The permissions 0640 become 0644."))));
		assertThat(Files.getPosixFilePermissions(path())).isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));
		assertThat(fileKey(path())).isEqualTo(before);
		assertThat(Files.getLastModifiedTime(path())).isEqualTo(FileTime.from(NOW));
	}

	@Test
	void publishWhenFileBecomesReadOnlyReplacesItLater() throws Exception {
		PublishPolicy policy = PublishPolicy.defaults().withPermissions(PosixFilePermissions.fromString("r--r-----"));
		file(policy, NOW).publish(ONE, null);
		assertThat(file(policy, NOW).publish(TWO, null)).isInstanceOf(PublishOutcome.Written.class);
		assertThat(path()).hasBinaryContent(TWO);
		assertThat(Files.getPosixFilePermissions(path())).isEqualTo(PosixFilePermissions.fromString("r--r-----"));
	}

	@Test
	void publishCopiesContent() throws Exception {
		byte[] content = ONE.clone();
		file((step) -> content[content.length - 2] = 'X').publish(content, null);
		assertThat(path()).hasBinaryContent(ONE);
	}

}

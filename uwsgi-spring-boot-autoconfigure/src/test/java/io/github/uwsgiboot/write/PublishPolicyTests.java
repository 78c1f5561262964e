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

import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link PublishPolicy}.
 */
class PublishPolicyTests {

	@Test
	void defaultsAreSafe() {
		assertThat(values(PublishPolicy.defaults())).containsExactly(PosixFilePermissions.fromString("rw-r-----"), null,
				null, false, PublishPolicy.Overwrite.OURS, PublishPolicy.Symlinks.FOLLOW, PublishPolicy.InPlace.NEVER,
				0, Duration.ofSeconds(10), null);
	}

	@Test
	void withChangesOneValueEach() {
		PublishPolicy policy = PublishPolicy.defaults()
			.withPermissions(PosixFilePermissions.fromString("r--------"))
			.withOwner("app")
			.withGroup("www-data")
			.withCreateDirectories(true)
			.withOverwrite(PublishPolicy.Overwrite.ANY)
			.withSymlinks(PublishPolicy.Symlinks.REFUSE)
			.withInPlace(PublishPolicy.InPlace.WHEN_NEEDED)
			.withBackups(3)
			.withLockTimeout(Duration.ofSeconds(1))
			.withApplication("shop");
		assertThat(values(policy)).containsExactly(PosixFilePermissions.fromString("r--------"), "app", "www-data",
				true, PublishPolicy.Overwrite.ANY, PublishPolicy.Symlinks.REFUSE, PublishPolicy.InPlace.WHEN_NEEDED, 3,
				Duration.ofSeconds(1), "shop");
		assertThat(values(policy.withOwner(null).withGroup(null).withApplication(null))).containsExactly(
				PosixFilePermissions.fromString("r--------"), null, null, true, PublishPolicy.Overwrite.ANY,
				PublishPolicy.Symlinks.REFUSE, PublishPolicy.InPlace.WHEN_NEEDED, 3, Duration.ofSeconds(1), null);
	}

	@Test
	void permissionsAreCopied() {
		Set<PosixFilePermission> permissions = EnumSet.copyOf(PosixFilePermissions.fromString("rw-------"));
		PublishPolicy policy = PublishPolicy.defaults().withPermissions(permissions);
		permissions.clear();
		assertThat(policy.permissions()).isEqualTo(PosixFilePermissions.fromString("rw-------"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "---------", "-w-r--r--" })
	void permissionsWithoutReadForOwnerThrowException(String permissions) {
		String mode = OctalMode.format(PosixFilePermissions.fromString(permissions));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> PublishPolicy.defaults().withPermissions(PosixFilePermissions.fromString(permissions)))
			.withMessage("uwsgi.writer.permissions must let the owner read the file, such as \"640\", but is \"" + mode
					+ "\"");
	}

	@Test
	void negativeBackupsThrowException() {
		assertThatIllegalArgumentException().isThrownBy(() -> PublishPolicy.defaults().withBackups(-1))
			.withMessage("uwsgi.writer.backups must be 0 or more, but is -1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT-1S", "PT24H1S" })
	void lockTimeoutOutsideOfRangeThrowsException(String timeout) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> PublishPolicy.defaults().withLockTimeout(Duration.parse(timeout)))
			.withMessage("uwsgi.writer.lock-timeout must be between 0s and 24h, but is " + timeout);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT0S", "PT24H" })
	void lockTimeoutAtEndOfRangeIsAccepted(String timeout) {
		assertThat(PublishPolicy.defaults().withLockTimeout(Duration.parse(timeout)).lockTimeout())
			.hasToString(timeout);
	}

	private static Object[] values(PublishPolicy policy) {
		return new Object[] { policy.permissions(), policy.owner(), policy.group(), policy.createDirectories(),
				policy.overwrite(), policy.symlinks(), policy.inPlace(), policy.backups(), policy.lockTimeout(),
				policy.application() };
	}

}

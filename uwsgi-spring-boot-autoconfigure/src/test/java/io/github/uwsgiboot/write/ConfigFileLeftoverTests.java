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
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConfigFile}: what a killed publication left.
 */
class ConfigFileLeftoverTests extends AbstractConfigFileTests {

	@Test
	void publishRemovesOnlyItsOwnLeftovers() throws Exception {
		file().publish(ONE, null);
		Files.writeString(directory().resolve(".uwsgi.ini.0123456789abcdef.tmp"), "; ours\nha");
		Set<String> others = Set.of(".other.ini.0123456789abcdef.tmp", ".uwsgi.ini.backup.tmp", "uwsgi.ini.tmp",
				".uwsgi.ini.0123456789ABCDEF.tmp", ".uwsgi-ini.0123456789abcdef.tmp");
		for (String other : others) {
			Files.writeString(directory().resolve(other), "; ours\n");
		}
		Files.createDirectory(directory().resolve(".uwsgi.ini.fedcba9876543210.tmp"));
		Files.createSymbolicLink(directory().resolve(".uwsgi.ini.aaaaaaaaaaaaaaaa.tmp"), path());
		assertThat(file().publish(TWO, null).notes()).extracting(PublishNote::code)
			.doesNotContain(PublishNote.Code.LEFTOVER_NOT_REMOVED);
		Set<String> expected = new TreeSet<>(others);
		expected.addAll(Set.of(".uwsgi.ini.fedcba9876543210.tmp", ".uwsgi.ini.aaaaaaaaaaaaaaaa.tmp", ".uwsgi.ini.lock",
				"uwsgi.ini"));
		assertThat(names()).containsExactlyElementsOf(expected);
	}

	@Test
	void publishWhenUnchangedRemovesLeftoversToo() throws Exception {
		file().publish(ONE, null);
		Files.writeString(directory().resolve(".uwsgi.ini.0123456789abcdef.tmp"), "; ours\nha");
		assertThat(file().publish(ONE, null))
			.isEqualTo(new PublishOutcome.Unchanged(path(), Fingerprint.of(ONE), List.of()));
		assertThat(names()).containsExactly(".uwsgi.ini.lock", "uwsgi.ini");
	}

}

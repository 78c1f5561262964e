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
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConfigFile}: what becomes of a file that no other can take the place
 * of.
 */
class ConfigFileInPlaceTests extends AbstractConfigFileTests {

	private static final PublishPolicy WHEN_NEEDED = PublishPolicy.defaults()
		.withInPlace(PublishPolicy.InPlace.WHEN_NEEDED);

	private boolean knownMountPoint = true;

	@BeforeEach
	void createFile() throws IOException {
		Files.write(path(), TWO);
		Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw-r--r--"));
		Files.setLastModifiedTime(path(), FileTime.from(NOW));
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void publishWithoutConsentIsRefused(boolean knownMountPoint) throws Exception {
		this.knownMountPoint = knownMountPoint;
		assertThat(file().publish(ONE, null)).isEqualTo(refused(RefusalCode.NOT_REPLACEABLE,
				path() + " is a mount point, and the system does not let another file take its place.",
				"Mount its directory instead of the file, or set uwsgi.writer.in-place to \"when-needed\": then the "
						+ "file is overwritten where it stands, after a backup, and who reads it at that moment sees "
						+ "a part of it."));
		assertThat(path()).hasBinaryContent(TWO);
		assertThat(names()).doesNotContain("uwsgi.ini.20260131T235958Z.bak");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void publishWithConsentOverwritesFileAfterBackup(boolean knownMountPoint) throws Exception {
		this.knownMountPoint = knownMountPoint;
		Object before = fileKey(path());
		byte[] shorter = bytes("; ours\n");
		Path backup = directory().resolve("uwsgi.ini.20260131T235958Z.bak");
		PublishOutcome outcome = file(WHEN_NEEDED, NOW.plusSeconds(10)).publish(shorter, null);
		assertThat(outcome).isEqualTo(new PublishOutcome.Written(path(), Fingerprint.of(shorter), Fingerprint.of(TWO),
				backup, NOW.plusSeconds(10),
				List.of(new PublishNote(PublishNote.Code.IN_PLACE, "No file can take the place of " + path()
						+ ", so it was overwritten where it stands: who read it at that moment saw a part of it."))));
		assertThat(path()).hasBinaryContent(shorter);
		assertThat(fileKey(path())).isEqualTo(before);
		assertThat(Files.getPosixFilePermissions(path())).isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
		assertThat(Files.getLastModifiedTime(path())).isEqualTo(FileTime.from(NOW.plusSeconds(10)));
		assertThat(backup).hasBinaryContent(TWO);
		assertThat(names()).containsExactly(".uwsgi.ini.lock", "uwsgi.ini", "uwsgi.ini.20260131T235958Z.bak");
	}

	@Test
	void publishWhenThreadIsInterruptedKeepsOldContent() throws Exception {
		PublishOutcome outcome = file(WHEN_NEEDED, (step) -> {
			if (step == PublishStep.MENDED) {
				Thread.currentThread().interrupt();
			}
		}).publish(ONE, null);
		assertThat(Thread.interrupted()).isTrue();
		assertThat(outcome).isInstanceOfSatisfying(PublishOutcome.Failed.class,
				(failed) -> assertThat(failed.code()).isEqualTo(FailureCode.INTERRUPTED));
		assertThat(path()).hasBinaryContent(TWO);
	}

	@Test
	void publishKeepsOneBackupAtLeast() throws Exception {
		file(WHEN_NEEDED, NOW.plusSeconds(10)).publish(ONE, null);
		file(WHEN_NEEDED, NOW.plusSeconds(20)).publish(TWO, null);
		assertThat(names()).containsExactly(".uwsgi.ini.lock", "uwsgi.ini", "uwsgi.ini.20260201T000008Z.bak");
	}

	@Test
	void publishWhenUnchangedNeedsNoConsent() {
		assertThat(file().publish(TWO, null)).isInstanceOf(PublishOutcome.Unchanged.class);
	}

	@Test
	void publishWhenReplaceableReplacesInSpiteOfConsent() throws Exception {
		Path other = Files.write(directory().resolve("other.ini"), TWO);
		Object before = fileKey(other);
		assertThat(file(other, WHEN_NEEDED).publish(ONE, null)).isInstanceOf(PublishOutcome.Written.class);
		assertThat(fileKey(other)).isNotEqualTo(before);
	}

	@Override
	Platform platform(Instant now, StepListener steps) {
		return new TestPlatform(now, steps) {

			@Override
			boolean isMountPoint(Path path) {
				return ConfigFileInPlaceTests.this.knownMountPoint && path.equals(path());
			}

			@Override
			Directory open(Path path) throws IOException {
				return new BusyDirectory(super.open(path));
			}

		};
	}

	/**
	 * Directory in which {@code uwsgi.ini} is a mount point.
	 */
	private static final class BusyDirectory extends Directory {

		private final Directory directory;

		private BusyDirectory(Directory directory) {
			super(directory.path());
			this.directory = directory;
		}

		@Override
		FileChannel open(String name, Set<OpenOption> options, FileAttribute<?>... attributes) throws IOException {
			return this.directory.open(name, options, attributes);
		}

		@Override
		PosixFileAttributeView view(String name, LinkOption... options) {
			return this.directory.view(name, options);
		}

		@Override
		void delete(String name) throws IOException {
			this.directory.delete(name);
		}

		@Override
		DirectoryStream<Path> list() throws IOException {
			return this.directory.list();
		}

		@Override
		void renameAtomically(String from, String to) throws IOException {
			if (to.equals("uwsgi.ini")) {
				throw new FileSystemException(from, to, "Device or resource busy");
			}
			this.directory.renameAtomically(from, to);
		}

		@Override
		public void close() throws IOException {
			this.directory.close();
		}

	}

}

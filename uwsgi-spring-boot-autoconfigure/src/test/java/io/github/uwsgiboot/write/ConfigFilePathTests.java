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

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConfigFile}: what the path may lead to.
 */
class ConfigFilePathTests extends AbstractConfigFileTests {

	@Test
	void publishWhenPathIsDirectoryIsRefused() throws Exception {
		Files.createDirectory(path());
		assertThat(file().publish(ONE, null)).isEqualTo(refused(RefusalCode.NOT_A_REGULAR_FILE,
				path() + " is a directory, and only a regular file is replaced.",
				"Set uwsgi.writer.path to the file itself, such as " + path() + "/uwsgi.ini."));
	}

	@Test
	void publishWhenPathIsFifoIsRefused() throws Exception {
		assertThat(new ProcessBuilder("mkfifo", path().toString()).start().waitFor()).isZero();
		assertThat(file(PublishPolicy.defaults().withOverwrite(PublishPolicy.Overwrite.ANY), NOW).publish(ONE, null))
			.isEqualTo(refused(RefusalCode.NOT_A_REGULAR_FILE,
					path() + " is neither a regular file nor a directory, and only a regular file is replaced.",
					"Set uwsgi.writer.path to the file itself, such as " + directory() + "/uwsgi.ini."));
	}

	@Test
	void publishWhenPathIsDeviceIsRefused() {
		PublishOutcome outcome = new ConfigFile(Path.of("/dev/null"), PublishPolicy.defaults(), MARK).publish(ONE,
				null);
		assertThat(outcome).isEqualTo(new PublishOutcome.Refused(Path.of("/dev/null"), RefusalCode.NOT_A_REGULAR_FILE,
				"/dev/null is neither a regular file nor a directory, and only a regular file is replaced.",
				"Set uwsgi.writer.path to the file itself, such as /dev/uwsgi.ini."));
	}

	@Test
	void publishWhenPathIsRootIsRefused() {
		PublishOutcome outcome = new ConfigFile(Path.of("/"), PublishPolicy.defaults(), MARK).publish(ONE, null);
		assertThat(outcome).isEqualTo(new PublishOutcome.Refused(Path.of("/"), RefusalCode.NOT_A_REGULAR_FILE,
				"/ is a directory, and only a regular file is replaced.",
				"Set uwsgi.writer.path to the file itself, such as /uwsgi.ini."));
	}

	@Test
	void publishWhenDirectoryIsMissingIsRefused() {
		Path path = directory().resolve("missing/uwsgi.ini");
		PublishOutcome outcome = new ConfigFile(path, PublishPolicy.defaults(), MARK).publish(ONE, null);
		assertThat(outcome).isEqualTo(new PublishOutcome.Refused(path, RefusalCode.MISSING_DIRECTORY,
				"The directory " + path.getParent() + " does not exist.",
				"Create it, or set uwsgi.writer.create-directories to true."));
		assertThat(path.getParent()).doesNotExist();
	}

	@Test
	void publishWhenParentIsFileIsRefused() throws Exception {
		Path parent = Files.createFile(directory().resolve("file"));
		Path path = parent.resolve("uwsgi.ini");
		PublishOutcome outcome = new ConfigFile(path, PublishPolicy.defaults(), MARK).publish(ONE, null);
		assertThat(outcome).isEqualTo(new PublishOutcome.Refused(path, RefusalCode.NOT_A_DIRECTORY,
				parent + " is not a directory, so no file can be in it.",
				"Set uwsgi.writer.path to a file in a directory."));
	}

	@Test
	void publishWhenDirectoriesMayBeCreatedCreatesThemForTheReadersOfTheFile() throws Exception {
		Path path = directory().resolve("a/b/uwsgi.ini");
		PublishOutcome outcome = file(path, PublishPolicy.defaults().withCreateDirectories(true)).publish(ONE, null);
		assertThat(outcome).isEqualTo(new PublishOutcome.Written(path, Fingerprint.of(ONE), null, null, NOW,
				List.of(new PublishNote(PublishNote.Code.DIRECTORIES_CREATED,
						"The directory " + path.getParent() + " did not exist."))));
		assertThat(path).hasBinaryContent(ONE);
		assertThat(Files.getPosixFilePermissions(directory().resolve("a")))
			.isEqualTo(PosixFilePermissions.fromString("rwxr-x---"));
		assertThat(Files.getPosixFilePermissions(directory().resolve("a/b")))
			.isEqualTo(PosixFilePermissions.fromString("rwxr-x---"));
	}

	@Test
	void publishOnOtherFileSystemIsRefused() throws Exception {
		Path archive = directory().resolve("archive.zip");
		try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
			Path path = zip.getPath("/uwsgi.ini");
			PublishOutcome outcome = new ConfigFile(path, PublishPolicy.defaults(), MARK).publish(ONE, null);
			assertThat(outcome).isEqualTo(new PublishOutcome.Refused(path, RefusalCode.UNSUPPORTED_FILE_SYSTEM,
					"/uwsgi.ini is on a file system without POSIX owners and permissions.",
					"Set uwsgi.writer.path to a file on a file system of the machine that uWSGI runs on."));
		}
	}

	@Test
	void publishByRelativePathWritesFile() throws Exception {
		Path relative = Path.of("").toAbsolutePath().relativize(path());
		assertThat(file(relative, PublishPolicy.defaults()).publish(ONE, null))
			.isEqualTo(new PublishOutcome.Written(path(), Fingerprint.of(ONE), null, null, NOW, List.of()));
	}

}

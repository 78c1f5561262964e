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
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ConfigFile}: what does not change it.
 */
class ConfigFilePreviewTests extends AbstractConfigFileTests {

	@Test
	void previewTellsWhatPublishComesTo() throws Exception {
		assertPreviewComesTrue(ONE);
		assertPreviewComesTrue(ONE);
		assertPreviewComesTrue(TWO);
		Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw-------"));
		assertPreviewComesTrue(TWO);
		Files.writeString(path(), "[uwsgi]\n");
		assertPreviewComesTrue(ONE);
	}

	@Test
	void previewWhenDirectoryIsMissingCreatesNone() {
		Path path = directory().resolve("missing/uwsgi.ini");
		ConfigFile file = file(path, PublishPolicy.defaults().withCreateDirectories(true));
		PublishOutcome preview = preview(file, ONE);
		assertThat(path.getParent()).doesNotExist();
		assertThat(file.publish(ONE, null)).isEqualTo(preview);
	}

	@Test
	void previewWhenDirectoryIsMissingIsRefused() {
		Path path = directory().resolve("missing/uwsgi.ini");
		ConfigFile file = file(path, PublishPolicy.defaults());
		assertThat(preview(file, ONE)).isEqualTo(file.publish(ONE, null)).isInstanceOf(PublishOutcome.Refused.class);
	}

	@Test
	void readWhenThereIsFileReturnsContent() throws Exception {
		file().publish(ONE, null);
		assertThat(file().read()).hasValueSatisfying((content) -> assertThat(content).isEqualTo(ONE));
	}

	@Test
	void readWhenThereIsNoFileIsEmpty() throws Exception {
		assertThat(file().read()).isEmpty();
		assertThat(file(directory().resolve("missing/uwsgi.ini"), PublishPolicy.defaults()).read()).isEmpty();
	}

	@Test
	void readWhenFileIsForeignReturnsContent() throws Exception {
		Files.writeString(path(), "[uwsgi]\n");
		assertThat(file().read()).hasValueSatisfying((content) -> assertThat(content).isEqualTo(bytes("[uwsgi]\n")));
	}

	@Test
	void readWhenPathIsDirectoryThrowsException() throws Exception {
		Files.createDirectory(path());
		assertThatExceptionOfType(FileSystemException.class).isThrownBy(() -> file().read())
			.withMessage(path() + ": Not a regular file");
	}

	private void assertPreviewComesTrue(byte[] content) throws IOException {
		Set<String> names = names();
		Object fileKey = Files.exists(path()) ? fileKey(path()) : null;
		PublishOutcome preview = preview(file(), content);
		assertThat(names()).isEqualTo(names);
		assertThat(Files.exists(path()) ? fileKey(path()) : null).isEqualTo(fileKey);
		assertThat(file().publish(content, null)).isEqualTo(preview);
	}

}

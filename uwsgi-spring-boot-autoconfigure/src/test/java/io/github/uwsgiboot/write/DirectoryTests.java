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
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Directory}, of both kinds.
 */
@ParameterizedClass
@EnumSource
class DirectoryTests {

	private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE,
			LinkOption.NOFOLLOW_LINKS);

	@TempDir
	private Path path;

	@Parameter
	private Kind kind;

	@Test
	void openCreatesFile() throws Exception {
		try (Directory directory = this.kind.open(this.path)) {
			directory.open("file", NEW).close();
			assertThat(directory.names()).containsExactly("file");
			assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(() -> directory.open("file", NEW));
		}
	}

	@Test
	void openDoesNotCreateFileThroughLink() throws Exception {
		Path target = this.path.resolve("target");
		Files.createSymbolicLink(this.path.resolve("link"), target);
		try (Directory directory = this.kind.open(this.path)) {
			assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(() -> directory.open("link", NEW));
		}
		assertThat(target).doesNotExist();
	}

	@Test
	void openDoesNotFollowLink() throws Exception {
		Path target = Files.writeString(this.path.resolve("target"), "target");
		Files.createSymbolicLink(this.path.resolve("link"), target);
		try (Directory directory = this.kind.open(this.path)) {
			assertThatExceptionOfType(IOException.class)
				.isThrownBy(() -> directory.open("link", Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)));
			try (FileChannel channel = directory.open("link", Set.of(StandardOpenOption.READ))) {
				assertThat(channel.size()).isEqualTo(6);
			}
		}
	}

	@Test
	void attributesAreThoseOfLink() throws Exception {
		Files.createSymbolicLink(this.path.resolve("link"), Path.of("missing"));
		try (Directory directory = this.kind.open(this.path)) {
			assertThat(directory.attributes("link").isSymbolicLink()).isTrue();
			assertThat(directory.attributes("missing")).isNull();
		}
	}

	@Test
	void namesAreListedAnew() throws Exception {
		try (Directory directory = this.kind.open(this.path)) {
			assertThat(directory.names()).isEmpty();
			Files.createFile(this.path.resolve(".a"));
			Files.createFile(this.path.resolve("b"));
			assertThat(directory.names()).containsExactlyInAnyOrder(".a", "b");
		}
	}

	@Test
	void renameReplaces() throws Exception {
		Files.writeString(this.path.resolve("from"), "new");
		Files.writeString(this.path.resolve("to"), "old");
		try (Directory directory = this.kind.open(this.path)) {
			directory.rename("from", "to");
			directory.sync();
			assertThat(directory.names()).containsExactly("to");
		}
		assertThat(this.path.resolve("to")).hasContent("new");
	}

	@Test
	void renameReplacesLinkAndNotWhatItLeadsTo() throws Exception {
		Files.writeString(this.path.resolve("from"), "new");
		Path target = Files.writeString(this.path.resolve("target"), "old");
		Files.createSymbolicLink(this.path.resolve("link"), target);
		try (Directory directory = this.kind.open(this.path)) {
			directory.rename("from", "link");
		}
		assertThat(target).hasContent("old");
		assertThat(Files.isSymbolicLink(this.path.resolve("link"))).isFalse();
	}

	@Test
	void deleteRemovesFile() throws Exception {
		Files.createFile(this.path.resolve("file"));
		try (Directory directory = this.kind.open(this.path)) {
			directory.delete("file");
			assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> directory.delete("file"));
		}
		assertThat(this.path).isEmptyDirectory();
	}

	@Test
	void keyIsTheSameByOtherPathAndOtherKind() throws Exception {
		Path link = Files.createSymbolicLink(this.path.resolve("link"), this.path);
		Path other = Files.createDirectory(this.path.resolve("other"));
		try (Directory directory = this.kind.open(this.path);
				Directory linked = Directory.open(link);
				Directory otherDirectory = this.kind.open(other)) {
			assertThat(directory.key()).isEqualTo(linked.key()).isNotEqualTo(otherDirectory.key());
		}
	}

	/**
	 * The kinds of directories.
	 */
	enum Kind {

		DESCRIPTOR {

			@Override
			Directory open(Path path) throws IOException {
				Directory directory = Directory.open(path);
				assertThat(directory).isInstanceOf(DescriptorDirectory.class);
				return directory;
			}

		},

		PATH {

			@Override
			Directory open(Path path) {
				return new PathDirectory(path);
			}

		};

		abstract Directory open(Path path) throws IOException;

	}

}

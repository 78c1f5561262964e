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

package io.github.uwsgiboot.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CommandText}.
 */
class CommandTextTests {

	@TempDir
	private Path directory;

	@ParameterizedTest
	@ValueSource(strings = { "systemctl reload uwsgi", "sh -c", " sh", "sh ", "/bin/sh -c", "a\tb", "a\nb" })
	void programWithArgumentsIsACommandLine(String text) {
		assertThat(CommandText.isCommandLine(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "sh", "systemctl", "/bin/sh", "./reload", "/no/such/directory of mine/reload" })
	void programIsNoCommandLine(String text) {
		assertThat(CommandText.isCommandLine(text)).isFalse();
	}

	@Test
	void fileWithABlankInItsNameIsNoCommandLine() throws IOException {
		Path file = Files.createFile(this.directory.resolve("reload me"));
		Files.createFile(this.directory.resolve("reload"));
		assertThat(CommandText.isCommandLine(file.toString())).isFalse();
		assertThat(CommandText.isCommandLine(file + " now")).isTrue();
	}

	@Test
	void programStandsBeforeTheFirstBlank() {
		assertThat(CommandText.program("systemctl reload uwsgi")).isEqualTo("systemctl");
		assertThat(CommandText.program(" sh ")).isEqualTo("sh");
		assertThat(CommandText.program("sh")).isEqualTo("sh");
	}

}

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

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LockHolder}.
 */
class LockHolderTests {

	@Test
	void thisProcessIsToldByNumberHostAndApplication() throws Exception {
		assertThat(LockHolder.thisProcess("shop").description())
			.matches("process " + ProcessHandle.current().pid() + " on host \\S+ \\(shop\\)");
		assertThat(LockHolder.thisProcess(null).description())
			.matches("process " + ProcessHandle.current().pid() + " on host \\S+");
	}

	@Test
	void bytesMakeEqualHolder() {
		LockHolder holder = new LockHolder("process 1 on host web-1 (Bücher)");
		assertThat(LockHolder.parse(holder.toBytes())).isEqualTo(holder);
	}

	@Test
	void applicationCannotWriteMoreThanOneLine() {
		assertThat(new LockHolder("process 1 on host a (b\nc\u001b)").toBytes())
			.isEqualTo("process 1 on host a (b c )\n".getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void parseTakesPrintableTextOfFirstLine() {
		assertThat(LockHolder.parse("\u001b[31mprocess 1\u0000\nmore\n".getBytes(StandardCharsets.UTF_8)))
			.isEqualTo(new LockHolder("[31mprocess 1"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n", " \t\nmore" })
	void parseWhenThereIsNoTextTellsSo(String text) {
		assertThat(LockHolder.parse(text.getBytes(StandardCharsets.UTF_8)))
			.isEqualTo(new LockHolder("a process that did not give its name"));
	}

}

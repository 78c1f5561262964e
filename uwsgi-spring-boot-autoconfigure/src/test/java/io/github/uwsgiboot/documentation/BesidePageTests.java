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

package io.github.uwsgiboot.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.uwsgiboot.write.WriteOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the page on a control plane shows the example as it is compiled, and that
 * the example does what the page says.
 */
class BesidePageTests {

	private static final Path PAGE = Path.of("..", "docs", "beside.md");

	private static final Path SOURCE = Path.of("src", "test", "java", "io", "github", "uwsgiboot", "documentation",
			"Vassals.java");

	@TempDir
	private Path directory;

	@Test
	void codeIsThatOfTheExample() throws IOException {
		String source = Files.readString(SOURCE);
		assertThat(CodeBlock.of(PAGE).stream().filter((block) -> block.isOf("java")).map(CodeBlock::text))
			.containsExactly(source.substring(source.indexOf("\n/**\n") + 1));
	}

	@Test
	void eachInstanceHasAFileUntilItIsRemoved() throws IOException {
		Vassals vassals = new Vassals(this.directory);
		Path program = Path.of("/srv/shop/shop.py");
		assertThat(vassals.put("shop", 8080, program).result()).isEqualTo(WriteOutcome.Result.WRITTEN);
		assertThat(vassals.put("blog", 8090, program).result()).isEqualTo(WriteOutcome.Result.WRITTEN);
		assertThat(vassals.put("shop", 8080, program).result()).isEqualTo(WriteOutcome.Result.UNCHANGED);
		assertThat(vassals.put("shop", 80800, program).result()).isEqualTo(WriteOutcome.Result.REJECTED);
		assertThat(this.directory.resolve("shop.ini")).hasContent("""
				# Written by uWSGI Spring Boot. Changes made here are lost at the next write.
				[uwsgi]
				strict = true
				plugin = python3
				master = true
				need-app = true
				wsgi-file = /srv/shop/shop.py
				http-socket = 127.0.0.1:8080
				""");
		vassals.remove("shop");
		assertThat(this.directory).isDirectoryNotContaining("glob:**/shop.ini")
			.isDirectoryContaining("glob:**/blog.ini");
	}

}

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

package io.github.uwsgiboot.samples.extensions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.github.uwsgiboot.autoconfigure.UwsgiAutoConfiguration;
import io.github.uwsgiboot.samples.ownwriter.OwnWriterConfiguration;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the page on extensions shows the examples as they are compiled, and what
 * comes of them.
 */
class ExtendingPageTests {

	private static final Path PAGE = Path.of("..", "..", "docs", "extending.md");

	private static final Path MAIN = Path.of("src", "main");

	private static final Path TEST = Path.of("src", "test");

	private static final List<Path> SHOWN = List.of(source(MAIN, TenantSocketsConfiguration.class),
			source(MAIN, WorkerOptions.class), source(MAIN, HarakiriCheck.class),
			source(TEST, OwnWriterConfiguration.class), source(TEST, ShopUwsgiTests.class),
			source(TEST, HarakiriCheckTests.class));

	@Test
	void codeIsThatOfTheExamples() throws IOException {
		List<String> sources = new ArrayList<>();
		for (Path file : SHOWN) {
			String source = Files.readString(file);
			sources.add(source.substring(source.indexOf("\n/**\n") + 1));
		}
		assertThat(blocks("java")).isEqualTo(sources);
	}

	@Test
	void yamlGivesTheIniBehindIt() throws IOException {
		assertThat(blocks("yaml")).containsExactly(Files.readString(MAIN.resolve("resources/application.yml")));
		new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
			.withUserConfiguration(ShopApplication.class)
			.withPropertyValues("uwsgi.writer.on-startup=false")
			.run((context) -> assertThat(blocks("ini"))
				.containsExactly(context.getBean(UwsgiConfigWriter.class).plan().text()));
	}

	@Test
	void ownWriterWritesItsFile(@TempDir Path directory) {
		Path file = directory.resolve("shop.ini");
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(UwsgiAutoConfiguration.class))
			.withUserConfiguration(OwnWriterConfiguration.class)
			.withPropertyValues("shop.ini=" + file)
			.run((context) -> assertThat(file).hasContent("""
					# Written by uWSGI Spring Boot. Changes made here are lost at the next write.
					[uwsgi]
					strict = true
					master = true
					die-on-term = true
					http-socket = 127.0.0.1:8080
					"""));
	}

	private static Path source(Path directory, Class<?> type) {
		return directory.resolve("java").resolve(type.getName().replace('.', '/') + ".java");
	}

	private static List<String> blocks(String language) throws IOException {
		return Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
			.matcher(Files.readString(PAGE))
			.results()
			.map((MatchResult block) -> block.group(1))
			.toList();
	}

}

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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.uwsgiboot.write.UwsgiConfigWriter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the examples in the document of reloads: each configuration gives the file
 * that stands behind it.
 */
class ReloadDocumentTests {

	private static final Path DOCUMENT = Path.of("..", "docs", "reload.md");

	private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```\n+```ini\n(.*?)```", Pattern.DOTALL);

	@TestFactory
	Stream<DynamicTest> configurationGivesTheFileBehindIt() throws IOException {
		return EXAMPLE.matcher(Files.readString(DOCUMENT))
			.results()
			.toList()
			.stream()
			.map((example) -> DynamicTest.dynamicTest(example.group(1), () -> assertGives(example)));
	}

	@Test
	void eachConfigurationHasAFileBehindIt() throws IOException {
		String document = Files.readString(DOCUMENT);
		assertThat(EXAMPLE.matcher(document).results()).hasSize(5);
		assertThat(Pattern.compile("```yaml").matcher(document).results()).hasSize(5);
	}

	private static void assertGives(MatchResult example) throws IOException {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of("uwsgi.check.binary", "off")));
		new YamlPropertySourceLoader()
			.load("reload.md", new ByteArrayResource(example.group(1).getBytes(StandardCharsets.UTF_8)))
			.forEach(environment.getPropertySources()::addFirst);
		WriteRequests requests = new WriteRequests(environment, new UwsgiPropertiesBinder(environment, Set::of));
		assertThat(new UwsgiConfigWriter(requests, (outcome) -> {
		}).plan().text()).isEqualTo(example.group(2));
	}

}

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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.uwsgiboot.write.Plan;
import io.github.uwsgiboot.write.PlanState;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the configurations on all pages: each is accepted without a warning, and
 * gives the file that stands behind it. With {@code -Ddocumentation.update=true} the
 * files on the pages are written anew, and the tests fail where one differed.
 */
class ConfigurationExampleTests {

	private static final Path ROOT = Path.of("..");

	@TestFactory
	Stream<DynamicTest> configurationGivesTheFileBehindIt() throws IOException {
		List<ConfigurationExample> examples = ConfigurationExample.below(ROOT);
		assertThat(examples).extracting((example) -> example.yaml().page().getFileName().toString())
			.contains("README.md", "reload.md", "getting-started.md");
		// Backwards: an update moves the lines behind it.
		Collections.reverse(examples);
		return examples.stream().map((example) -> DynamicTest.dynamicTest(example.toString(), () -> verify(example)));
	}

	private static void verify(ConfigurationExample example) throws IOException {
		Plan plan = example.plan();
		assertThat(ConfigurationExample.problems(plan)).isEmpty();
		assertThat(plan.state()).isNotEqualTo(PlanState.DISABLED);
		if (example.ini() != null) {
			if (Boolean.getBoolean("documentation.update")) {
				example.update(Objects.requireNonNull(plan.text()));
			}
			assertThat(example.ini().text()).isEqualTo(plan.text());
		}
	}

	@Test
	void fileOnAPageStandsBehindItsConfiguration() throws IOException {
		List<CodeBlock> shown = ConfigurationExample.below(ROOT).stream().map(ConfigurationExample::ini).toList();
		assertThat(ConfigurationExample.blocks(ROOT).stream().filter(ConfigurationExample::isWritten)).isNotEmpty()
			.allMatch(shown::contains);
	}

	@Test
	void otherYamlIsYaml() throws IOException {
		for (CodeBlock block : ConfigurationExample.blocks(ROOT)) {
			if (block.isOf("yaml")) {
				ByteArrayResource resource = new ByteArrayResource(block.text().getBytes(StandardCharsets.UTF_8));
				assertThat(new YamlPropertySourceLoader().load(block.toString(), resource)).as(block.toString())
					.isNotEmpty();
			}
		}
	}

}

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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import io.github.uwsgiboot.autoconfigure.UwsgiAutoConfiguration;
import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.check.Severity;
import io.github.uwsgiboot.write.Plan;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;

/**
 * A configuration on a page: a YAML block with properties of uWSGI's, and the ini file
 * that stands behind it, before the next YAML block.
 *
 * @param yaml the properties
 * @param ini the file that has to come of them, if the page shows it
 */
record ConfigurationExample(CodeBlock yaml, @Nullable CodeBlock ini) {

	/**
	 * Where the examples are shown with their problems, or need the beans of a sample.
	 */
	private static final Set<String> TESTED_BESIDE = Set.of("problems.md", "extending.md");

	/**
	 * First line of each file that is written, which tells it from one of the user's own.
	 */
	private static final String MARK = "# Written by uWSGI Spring Boot.";

	/**
	 * Return all blocks of the pages below a directory.
	 * @param directory the directory
	 */
	static List<CodeBlock> blocks(Path directory) throws IOException {
		List<CodeBlock> blocks = new ArrayList<>();
		for (MarkdownPage page : MarkdownPage.below(directory)) {
			if (!TESTED_BESIDE.contains(page.file().getFileName().toString())) {
				blocks.addAll(CodeBlock.of(page.file()));
			}
		}
		return blocks;
	}

	/**
	 * Return the configurations of all pages below a directory.
	 * @param directory the directory
	 */
	static List<ConfigurationExample> below(Path directory) throws IOException {
		List<ConfigurationExample> examples = new ArrayList<>();
		List<CodeBlock> blocks = blocks(directory);
		for (int index = 0; index < blocks.size(); index++) {
			if (isConfiguration(blocks.get(index))) {
				examples.add(new ConfigurationExample(blocks.get(index), fileBehind(blocks, index)));
			}
		}
		return examples;
	}

	private static @Nullable CodeBlock fileBehind(List<CodeBlock> blocks, int index) {
		Path page = blocks.get(index).page();
		Stream<CodeBlock> behind = blocks.subList(index + 1, blocks.size())
			.stream()
			.takeWhile((block) -> block.page().equals(page) && !block.isOf("yaml"));
		return behind.filter(ConfigurationExample::isWritten).findFirst().orElse(null);
	}

	private static boolean isConfiguration(CodeBlock block) {
		return block.isOf("yaml") && block.text().lines().anyMatch("uwsgi:"::equals);
	}

	/**
	 * Return whether a block is a file as it is written from a configuration.
	 * @param block the block
	 */
	static boolean isWritten(CodeBlock block) {
		return block.isOf("ini") && block.text().startsWith(MARK);
	}

	/**
	 * Return what is planned for the configuration, without a look at this machine.
	 */
	Plan plan() {
		AtomicReference<Plan> plan = new AtomicReference<>();
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(UwsgiAutoConfiguration.class))
			.withInitializer((context) -> load(context.getEnvironment()))
			.withPropertyValues("uwsgi.writer.on-startup=false", "uwsgi.check.files=false", "uwsgi.check.host=false",
					"uwsgi.check.binary=off")
			.run((context) -> plan.set(context.getBean(UwsgiConfigWriter.class).plan()));
		return plan.get();
	}

	/**
	 * Return the problems of a plan that its reader would have to do something about,
	 * other than those with the place of the file.
	 * @param plan the plan
	 */
	static List<Problem> problems(Plan plan) {
		return plan.problems(Severity.WARNING)
			.stream()
			.filter((problem) -> !problem.code().startsWith("file-"))
			.toList();
	}

	private void load(ConfigurableEnvironment environment) {
		ByteArrayResource resource = new ByteArrayResource(this.yaml.text().getBytes(StandardCharsets.UTF_8));
		try {
			List<PropertySource<?>> documents = new ArrayList<>(
					new YamlPropertySourceLoader().load(this.yaml.toString(), resource));
			// A document counts above those before it.
			Collections.reverse(documents);
			documents.forEach(environment.getPropertySources()::addLast);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Write what came of the configuration to the page.
	 * @param text the file
	 */
	void update(String text) throws IOException {
		if (this.ini != null) {
			List<String> lines = new ArrayList<>(Files.readAllLines(this.ini.page()));
			int start = this.ini.line();
			lines.subList(start, start + (int) this.ini.text().lines().count()).clear();
			lines.addAll(start, text.lines().toList());
			Files.write(this.ini.page(), lines);
		}
	}

	@Override
	public String toString() {
		return this.yaml.toString();
	}

}

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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.BasicParameters;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.write.Plan;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.WriteSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the examples in the README and in the page on the running uWSGI.
 */
class ReadmeTests {

	private static final Path README = Path.of("..", "README.md");

	private static final Path RUNNING_INSTANCE = Path.of("..", "docs", "running-instance.md");

	@Test
	void theSmallestConfigurationGivesTheIniBehindIt() throws IOException {
		assertThat(plan(README).text()).isEqualTo(example(README, "ini"));
	}

	@Test
	void theConfigurationWithAProofGivesTheIniBehindIt() throws IOException {
		assertThat(plan(RUNNING_INSTANCE).text()).isEqualTo(example(RUNNING_INSTANCE, "ini"));
	}

	private Plan plan(Path page) throws IOException {
		StandardEnvironment environment = new StandardEnvironment();
		new YamlPropertySourceLoader()
			.load("example", new ByteArrayResource(example(page, "yaml").getBytes(StandardCharsets.UTF_8)))
			.forEach(environment.getPropertySources()::addFirst);
		UwsgiPropertiesBinder binder = new UwsgiPropertiesBinder(environment, Set::of);
		return new UwsgiConfigWriter(new WriteRequests(environment, binder), (outcome) -> {
		}).plan();
	}

	@Test
	void thePlainJavaExampleWritesAFile(@TempDir Path directory) throws IOException {
		UwsgiConfiguration configuration = UwsgiConfiguration.builder()
			.option("master", "true")
			.networking((networking) -> networking.with(BasicParameters.QUEUE_SIZE, 1024)
				.socket(Socket.of("web", SocketType.HTTP).address("127.0.0.1:8080")))
			.build();
		Path file = directory.resolve("uwsgi.ini");
		UwsgiConfigWriter.of(configuration, WriteSettings.of(file)).write();
		assertThat(file).hasContent("""
				# Written by uWSGI Spring Boot. Changes made here are lost at the next write.
				[uwsgi]
				strict = true
				master = true
				listen = 1024
				http-socket = 127.0.0.1:8080
				""");
	}

	private String example(Path page, String language) throws IOException {
		Matcher matcher = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
			.matcher(Files.readString(page));
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

}

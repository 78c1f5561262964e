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
import java.nio.file.Path;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.BasicParameters;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.WriteSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the example in Java in the README. The configurations on all pages have a
 * test of their own, {@code ConfigurationExampleTests}.
 */
class ReadmeTests {

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

}

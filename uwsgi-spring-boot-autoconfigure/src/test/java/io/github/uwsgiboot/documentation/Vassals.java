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

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.WriteOutcome;
import io.github.uwsgiboot.write.WriteSettings;

/**
 * The instances that an Emperor keeps running: a file for each.
 */
class Vassals {

	private final Path directory;

	Vassals(Path directory) {
		this.directory = directory;
	}

	WriteOutcome put(String name, int port, Path program) {
		UwsgiConfiguration configuration = UwsgiConfiguration.builder()
			.plugin("python3")
			.option("master", "true")
			.option("need-app", "true")
			.option("wsgi-file", program.toString())
			.networking(
					(networking) -> networking.socket(Socket.of("web", SocketType.HTTP).address("127.0.0.1:" + port)))
			.build();
		return UwsgiConfigWriter.of(configuration, WriteSettings.of(file(name))).write();
	}

	void remove(String name) throws IOException {
		Files.deleteIfExists(file(name));
	}

	private Path file(String name) {
		return this.directory.resolve(name + ".ini");
	}

}

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

package io.github.uwsgiboot.samples.initcontainer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the application as a container runs it: it writes the file, and ends.
 */
class InitContainerIT {

	private static final String FILE = """
			# Written by uWSGI Spring Boot. Changes made here are lost at the next write.
			[uwsgi]
			strict = true
			plugin = python3
			chdir = /srv/shop
			die-on-term = true
			master = true
			need-app = true
			processes = 2
			vacuum = true
			wsgi-file = shop.py
			chmod-socket = 660
			uwsgi-socket = /run/shop/app.sock
			http-socket = 0.0.0.0:8080
			""";

	@TempDir
	private Path directory;

	@Test
	void fileIsWrittenAndTheStatusIs0() throws Exception {
		assertThat(run()).isZero();
		assertThat(ini()).hasContent(FILE);
	}

	@Test
	void refusedConfigurationLeavesTheFileAsItIsAndTheStatusIs1() throws Exception {
		run();
		assertThat(run("--uwsgi.networking.sockets.web.dsn=http://0.0.0.0:80800")).isEqualTo(1);
		assertThat(ini()).hasContent(FILE);
		assertThat(Files.readString(this.directory.resolve("log"))).contains("[address-port]");
	}

	private Path ini() {
		return this.directory.resolve("uwsgi.ini");
	}

	private int run(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-jar", System.getProperty("sample.jar"), "--uwsgi.writer.path=" + ini()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.directory.toFile())
			.redirectInput(new File("/dev/null"))
			.redirectErrorStream(true)
			.redirectOutput(this.directory.resolve("log").toFile());
		builder.environment().clear();
		Process process = builder.start();
		try {
			assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("the application ends by itself").isTrue();
			return process.exitValue();
		}
		finally {
			process.destroyForcibly();
		}
	}

}

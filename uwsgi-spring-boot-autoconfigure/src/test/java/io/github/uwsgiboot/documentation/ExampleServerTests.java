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
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.uwsgiboot.testsupport.Command;
import io.github.uwsgiboot.testsupport.RealServerTest;
import io.github.uwsgiboot.testsupport.Servers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that have real servers read what the pages show: uWSGI each file that comes of a
 * configuration, and each ini block of its own, nginx each of its locations. Neither
 * opens a socket of the page. Where a file names certificates, which are nowhere, uWSGI
 * looks at the options alone.
 */
@RealServerTest({ "uwsgi", "nginx" })
class ExampleServerTests {

	private static final Path ROOT = Path.of("..");

	private static final Pattern HARMLESS = Pattern.compile("\\[uWSGI] getting INI configuration from .*");

	private static final String NGINX = """
			pid nginx.pid;
			events { }
			http {
				access_log off;
				client_body_temp_path temp;
				proxy_temp_path temp;
				fastcgi_temp_path temp;
				uwsgi_temp_path temp;
				scgi_temp_path temp;
				server {
					listen unix:%s/nginx.sock;
			%s
				}
			}
			""";

	@TempDir
	private Path directory;

	@TestFactory
	Stream<DynamicTest> uwsgiAcceptsTheFileOfAConfiguration() throws IOException {
		return ConfigurationExample.below(ROOT)
			.stream()
			.map((example) -> DynamicTest.dynamicTest(example.toString(), () -> verifyIni(example.plan().text())));
	}

	@TestFactory
	Stream<DynamicTest> uwsgiAcceptsAnIniOfItsOwn() throws IOException {
		return blocks("ini").filter((block) -> !ConfigurationExample.isWritten(block))
			.map((block) -> DynamicTest.dynamicTest(block.toString(), () -> verifyIni(block.text())));
	}

	@TestFactory
	Stream<DynamicTest> nginxAcceptsALocation() throws IOException {
		return blocks("nginx")
			.map((block) -> DynamicTest.dynamicTest(block.toString(), () -> verifyLocation(block.text())));
	}

	@TestFactory
	Stream<DynamicTest> shellAcceptsACommand() throws IOException {
		return blocks("shell")
			.map((block) -> DynamicTest.dynamicTest(block.toString(), () -> verifyCommand(block.text())));
	}

	private static Stream<CodeBlock> blocks(String language) throws IOException {
		List<CodeBlock> blocks = ConfigurationExample.blocks(ROOT)
			.stream()
			.filter((block) -> block.isOf(language))
			.toList();
		assertThat(blocks).isNotEmpty();
		return blocks.stream();
	}

	private void verifyIni(@Nullable String text) throws Exception {
		Assumptions.assumeTrue(text != null, "nothing that would make a file");
		Files.writeString(this.directory.resolve("uwsgi.ini"), text);
		verify(run("uwsgi", "--strict", "--ini", "uwsgi.ini", "--exit=0"));
		if (!text.contains(".crt")) {
			verify(run("uwsgi", "--strict", "--ini", "uwsgi.ini", "--set", "vacuum=false", "--version"));
		}
	}

	private void verify(Command.Result result) {
		assertThat(result.error().lines().filter((line) -> !HARMLESS.matcher(line).matches())).isEmpty();
		assertThat(result.exitCode()).isZero();
	}

	private void verifyLocation(String text) throws Exception {
		Files.writeString(this.directory.resolve("uwsgi_params"), "uwsgi_param REQUEST_METHOD $request_method;\n");
		Files.writeString(this.directory.resolve("nginx.conf"), NGINX.formatted(this.directory, text));
		Command.Result result = run("nginx", "-t", "-q", "-p", this.directory.toString(), "-c", "nginx.conf", "-e",
				"stderr");
		assertThat(result.error()).isEmpty();
		assertThat(result.exitCode()).isZero();
	}

	private void verifyCommand(String text) throws Exception {
		Files.writeString(this.directory.resolve("command.sh"), text);
		Command.Result result = Command.of(Path.of("/bin/sh"), this.directory).run("-n", "command.sh");
		assertThat(result.error()).isEmpty();
		assertThat(result.exitCode()).isZero();
	}

	private Command.Result run(String server, String... arguments) throws IOException, InterruptedException {
		return Command.of(Servers.get(server), this.directory).run(arguments);
	}

}

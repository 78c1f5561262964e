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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplicationAotProcessor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an application that was processed ahead of time behaves as one that was not,
 * on a JVM.
 */
class AheadOfTimeTests {

	private static final String[] CONFIGURATION = { "--uwsgi.options.master=true", "--uwsgi.options.die-on-term=true",
			"--uwsgi.directives[0]=route-run = http:127.0.0.1:8081",
			"--uwsgi.networking.sockets.web.dsn=http://127.0.0.1:8080", "--uwsgi.networking.sockets.app.type=uwsgi",
			"--uwsgi.networking.sockets.app.address=127.0.0.1:3031",
			"--uwsgi.networking.sni.shop.name=shop.example.com", "--uwsgi.networking.sni.shop.cert=/tls/shop.crt",
			"--uwsgi.networking.sni.shop.key=/tls/shop.key" };

	// Processed while it is disabled and has nothing to write: neither is frozen.
	private static final String[] AT_BUILD_TIME = { "--uwsgi.enabled=false",
			"--management.endpoints.web.exposure.include=uwsgi" };

	@TempDir
	private static Path generated;

	@TempDir
	private Path directory;

	@BeforeAll
	static void processAheadOfTime() throws Exception {
		List<String> arguments = new ArrayList<>(List.of(AheadOfTimeApplication.class.getName(),
				generated.resolve("sources").toString(), generated.resolve("resources").toString(),
				generated.resolve("classes").toString(), "com.example", "application"));
		arguments.addAll(List.of(AT_BUILD_TIME));
		Path log = generated.resolve("log");
		int status = java(log, System.getProperty("java.class.path"), List.of(),
				SpringApplicationAotProcessor.class.getName(), arguments);
		assertThat(status).as(Files.readString(log)).isZero();
		compile();
	}

	private static void compile() throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
				Stream<Path> sources = Files.walk(generated.resolve("sources"))) {
			List<Path> paths = sources.filter((path) -> path.toString().endsWith(".java")).toList();
			List<String> options = List.of("-proc:none", "-nowarn", "-d", generated.resolve("classes").toString());
			assertThat(
					compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(paths)).call())
				.isTrue();
		}
	}

	@Test
	void writesTheSameFileAndGivesTheSameAnswer() throws Exception {
		Path file = this.directory.resolve("uwsgi.ini");
		Path answer = this.directory.resolve("answer");
		assertThat(start(false, CONFIGURATION)).isZero();
		String expectedFile = Files.readString(file);
		String expectedAnswer = Files.readString(answer);
		assertThat(expectedFile).contains("sni = shop.example.com /tls/shop.crt,/tls/shop.key");
		assertThat(expectedAnswer).startsWith("200\n").contains("\"state\":\"UNCHANGED\"");
		Files.delete(file);
		Files.delete(answer);
		assertThat(start(true, CONFIGURATION)).isZero();
		assertThat(file).hasContent(expectedFile);
		assertThat(answer).hasContent(expectedAnswer);
	}

	@Test
	void tellsTheSameProblems() throws Exception {
		String[] wrong = { "--uwsgi.optoins.master=true", "--uwsgi.networking.sockets.web.dsn=http://127.0.0.1:80800",
				"--uwsgi.networking.socket.timeout=soon" };
		assertThat(start(false, wrong)).isOne();
		String expected = report();
		assertThat(expected).contains("uwsgi.optoins.master", "[address-port]", "[value-malformed]");
		assertThat(start(true, wrong)).isOne();
		assertThat(report()).isEqualTo(expected);
		assertThat(this.directory.resolve("uwsgi.ini")).doesNotExist();
	}

	@Test
	void writesNothingWhenItIsDisabled() throws Exception {
		assertThat(start(true, "--uwsgi.enabled=false", "--uwsgi.options.master=true")).isZero();
		assertThat(this.directory.resolve("uwsgi.ini")).doesNotExist();
		assertThat(this.directory.resolve("answer")).content().contains("\"state\":\"DISABLED\"");
	}

	private int start(boolean aheadOfTime, String... arguments) throws IOException, InterruptedException {
		String path = String.join(System.getProperty("path.separator"), generated.resolve("classes").toString(),
				generated.resolve("resources").toString(), System.getProperty("java.class.path"));
		List<String> all = new ArrayList<>(List.of("--server.port=0", "--server.address=127.0.0.1",
				"--management.endpoints.web.exposure.include=uwsgi", "--uwsgi.check.binary=off",
				"--uwsgi.check.files=false", "--uwsgi.writer.path=" + this.directory.resolve("uwsgi.ini"),
				"--answer=" + this.directory.resolve("answer")));
		all.addAll(List.of(arguments));
		return java(this.directory.resolve("log"), path, List.of("-Dspring.aot.enabled=" + aheadOfTime),
				AheadOfTimeApplication.class.getName(), all);
	}

	private String report() throws IOException {
		String log = Files.readString(this.directory.resolve("log"));
		return log.substring(log.indexOf("APPLICATION FAILED TO START"));
	}

	private static int java(Path log, String path, List<String> options, String main, List<String> arguments)
			throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(System.getProperty("java.home") + "/bin/java", "-XX:TieredStopAtLevel=1", "-cp", path));
		command.addAll(options);
		command.add(main);
		command.addAll(arguments);
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
		return process.exitValue();
	}

}

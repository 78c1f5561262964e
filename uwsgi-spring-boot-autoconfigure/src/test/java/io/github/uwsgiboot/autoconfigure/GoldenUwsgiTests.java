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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.uwsgiboot.testsupport.Certificates;
import io.github.uwsgiboot.testsupport.Command;
import io.github.uwsgiboot.testsupport.RealServerTest;
import io.github.uwsgiboot.testsupport.Servers;
import io.github.uwsgiboot.write.Plan;
import io.github.uwsgiboot.write.PlanState;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that have a real, strict uWSGI read the file of each {@link GoldenCase}: first
 * the options alone, then with plugins, certificates and all that uWSGI does while it
 * reads, short of binding a socket. uWSGI goes on after some mistakes, so it must have
 * nothing to say either.
 */
@RealServerTest
class GoldenUwsgiTests {

	private static final Log logger = LogFactory.getLog(GoldenUwsgiTests.class);

	private static final String FILE = "uwsgi.ini";

	private static final Pattern HARMLESS = Pattern
		.compile("\\[uWSGI] getting INI configuration from .*|\\[uwsgi-(autoip] found|static] added mapping for) .*");

	@TempDir
	private static Path directory;

	private static ExecutorService executor;

	@BeforeAll
	static void makeCertificates() throws Exception {
		Certificates certificates = new Certificates(directory);
		certificates.make("shop");
		certificates.make("tenant");
		certificates.make("ca");
		executor = Executors.newFixedThreadPool(2);
	}

	@AfterAll
	static void stop() {
		executor.shutdownNow();
	}

	@TestFactory
	Stream<DynamicTest> uwsgiAcceptsTheFile() throws IOException {
		List<DynamicTest> tests = new ArrayList<>();
		for (GoldenCase golden : GoldenCase.all()) {
			Plan plan = new GoldenEnvironment(golden, directory).plan();
			if (plan.state() == PlanState.CHANGED) {
				Executable test = golden.notJudged().map((reason) -> skip(golden, reason)).orElseGet(() -> judge(plan));
				tests.add(DynamicTest.dynamicTest(golden.name(), golden.file().toUri(), test));
			}
		}
		return tests.stream();
	}

	private Executable skip(GoldenCase golden, String reason) {
		logger.info("Not judged: %s: %s".formatted(golden.name(), reason));
		return () -> Assumptions.abort(reason);
	}

	private Executable judge(Plan plan) {
		Future<Command.Result> options = executor.submit(() -> read(plan, "--exit=0"));
		Future<Command.Result> everything = executor.submit(() -> read(plan, "--set", "vacuum=false", "--version"));
		return () -> {
			verify(options.get());
			verify(everything.get());
		};
	}

	private Command.Result read(Plan plan, String... arguments) throws IOException, InterruptedException {
		Path workingDirectory = Files.createTempDirectory(directory, "case");
		Files.write(workingDirectory.resolve(FILE), plan.content());
		List<String> file = List.of("--strict", "--ini", FILE + ":" + plan.document().section());
		return Command.of(Servers.get("uwsgi"), workingDirectory)
			.run(Stream.concat(file.stream(), Stream.of(arguments)).toArray(String[]::new));
	}

	private void verify(Command.Result result) {
		assertThat(result.error().lines().filter((line) -> !HARMLESS.matcher(line).matches())).isEmpty();
		assertThat(result.exitCode()).isZero();
	}

}

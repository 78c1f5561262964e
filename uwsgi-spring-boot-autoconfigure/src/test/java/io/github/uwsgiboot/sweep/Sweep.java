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

package io.github.uwsgiboot.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

import io.github.uwsgiboot.autoconfigure.UwsgiAutoConfiguration;
import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.check.Severity;
import io.github.uwsgiboot.write.Plan;
import io.github.uwsgiboot.write.UwsgiConfigWriter;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ByteArrayResource;

/**
 * Plans each case as an application would, and starts uWSGI from those files that are
 * accepted without a problem or a warning.
 *
 * @param directories the directories
 * @param known the exits that are known
 */
record Sweep(SweepDirectories directories, List<KnownExit> known) {

	private static final int PROCESSES_AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

	SweepReport run(List<SweepCase> cases) throws InterruptedException, ExecutionException {
		SweepReport report = new SweepReport(this.known);
		ExecutorService executor = Executors.newFixedThreadPool(PROCESSES_AT_ONCE);
		try {
			List<Future<?>> tried = new ArrayList<>();
			for (SweepCase each : cases) {
				tried.add(executor.submit(() -> tryOut(each, report)));
			}
			for (Future<?> each : tried) {
				each.get();
			}
		}
		finally {
			executor.shutdownNow();
		}
		return report;
	}

	private Void tryOut(SweepCase tried, SweepReport report) throws IOException, InterruptedException {
		Plan plan = plan(tried);
		String text = plan.text();
		List<Problem> errors = plan.problems(Severity.ERROR);
		List<Problem> warnings = plan.problems(Severity.WARNING);
		if (text == null || !errors.isEmpty()) {
			report.addRefused(errors);
		}
		else if (!warnings.isEmpty()) {
			report.addWarnedAbout(warnings);
		}
		else {
			report.addStarted(tried, new IsolatedUwsgi(this.directories).start(text));
		}
		return null;
	}

	private Plan plan(SweepCase tried) {
		AtomicReference<Plan> plan = new AtomicReference<>();
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(UwsgiAutoConfiguration.class))
			.withInitializer((context) -> load(tried, context.getEnvironment()))
			.withPropertyValues("uwsgi.writer.on-startup=false", "uwsgi.check.binary=off",
					"uwsgi.writer.permissions=644", "uwsgi.writer.path=" + this.directories.published())
			.run((context) -> plan.set(context.getBean(UwsgiConfigWriter.class).plan()));
		return plan.get();
	}

	private static void load(SweepCase tried, ConfigurableEnvironment environment) {
		ByteArrayResource resource = new ByteArrayResource(tried.yaml().getBytes(StandardCharsets.UTF_8));
		try {
			new YamlPropertySourceLoader().load(tried.toString(), resource)
				.forEach(environment.getPropertySources()::addLast);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

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

import java.util.stream.Collectors;

import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.WriteOutcome;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.context.environment.EnvironmentChangeEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.env.Environment;

/**
 * Writes the file when the environment has changed. A change of any property counts,
 * since placeholders may refer to it; a file that stays as it is is not touched. Nobody
 * waits for the outcome, so a failure is logged with all that stands in the way and not
 * thrown.
 */
class EnvironmentChangeListener implements ApplicationListener<EnvironmentChangeEvent> {

	private static final Log logger = LogFactory.getLog(EnvironmentChangeListener.class);

	private final UwsgiConfigWriter writer;

	private final Environment environment;

	private final ObjectProvider<OutcomeSanitizer> sanitizer;

	EnvironmentChangeListener(UwsgiConfigWriter writer, Environment environment,
			ObjectProvider<OutcomeSanitizer> sanitizer) {
		this.writer = writer;
		this.environment = environment;
		this.sanitizer = sanitizer;
	}

	@Override
	public void onApplicationEvent(EnvironmentChangeEvent event) {
		if (event.getKeys().isEmpty() || !isOnRefresh()) {
			return;
		}
		WriteOutcome outcome = this.writer.write();
		if (!outcome.isSuccess()) {
			logger.error("The environment has changed, but uWSGI's configuration stays as it was:%n%n%s%n"
				.formatted(problems(OutcomeSanitizer.sanitize(outcome, this.sanitizer))));
		}
	}

	private boolean isOnRefresh() {
		try {
			return this.environment.getProperty("uwsgi.writer.on-refresh", Boolean.class, true);
		}
		catch (ConversionException | IllegalArgumentException | IllegalStateException ex) {
			// The writer tells this with all other problems.
			return true;
		}
	}

	private static String problems(WriteOutcome outcome) {
		return outcome.problems()
			.stream()
			.filter((problem) -> problem.severity() == outcome.problems().get(0).severity())
			.map((problem) -> "%s%n    Remedy: %s".formatted(ProblemText.of(problem), problem.remedy()))
			.collect(Collectors.joining("%n%n".formatted()));
	}

}

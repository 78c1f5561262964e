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

import io.github.uwsgiboot.write.GuardedCall;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.WriteOutcome;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.context.environment.EnvironmentChangeEvent;
import org.springframework.cloud.context.scope.refresh.RefreshScopeRefreshedEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.event.SmartApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Writes the file when the environment has changed, and when the beans of the refresh
 * scope are made anew, which is later and without a change too. A change of any property
 * counts, since placeholders may refer to it; a file that stays as it is is not touched.
 * Nobody waits for the outcome, so a failure is logged with all that stands in the way
 * and not thrown, and neither is an exception of a bean that takes part.
 */
class EnvironmentChangeListener implements SmartApplicationListener {

	private static final String ON_REFRESH = UwsgiProperties.PREFIX + ".writer.on-refresh";

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
	public boolean supportsEventType(Class<? extends ApplicationEvent> eventType) {
		return EnvironmentChangeEvent.class.isAssignableFrom(eventType)
				|| RefreshScopeRefreshedEvent.class.isAssignableFrom(eventType);
	}

	@Override
	public void onApplicationEvent(ApplicationEvent event) {
		if (event instanceof EnvironmentChangeEvent change && change.getKeys().isEmpty()) {
			return;
		}
		if (OnUwsgiEnabledCondition.isOn(this.environment, ON_REFRESH)) {
			String reason = (event instanceof EnvironmentChangeEvent) ? "The environment has changed"
					: "The refresh scope was refreshed";
			GuardedCall.run(() -> write(reason), (failure) -> log(reason, failure));
		}
	}

	private void write(String reason) {
		WriteOutcome outcome = this.writer.write();
		// A test's mock of the writer or of an interceptor has no outcome.
		if (outcome != null && !outcome.isSuccess()) {
			logger.error("%s, but uWSGI's configuration stays as it was:%n%n%s%n".formatted(reason,
					problems(OutcomeSanitizer.sanitize(outcome, this.sanitizer))));
		}
	}

	// What is told of a write may have failed after the file was written.
	private static void log(String reason, Throwable failure) {
		if (failure instanceof Error error) {
			throw error;
		}
		logger.error(
				"%s, but uWSGI's configuration may be as it was: writing it ended with an exception".formatted(reason),
				failure);
	}

	private static String problems(WriteOutcome outcome) {
		return ProblemText.worst(outcome.problems())
			.stream()
			.map((problem) -> "%s%n    Remedy: %s".formatted(ProblemText.of(problem), problem.remedy()))
			.collect(Collectors.joining("%n%n".formatted()));
	}

}

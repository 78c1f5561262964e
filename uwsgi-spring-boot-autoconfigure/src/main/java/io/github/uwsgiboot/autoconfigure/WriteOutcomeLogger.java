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

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.check.Severity;
import io.github.uwsgiboot.check.Workload;
import io.github.uwsgiboot.write.Plan;
import io.github.uwsgiboot.write.PublishNote;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.WriteOutcome;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Logs what became of a write, in a line, and the warnings before it.
 */
final class WriteOutcomeLogger implements Consumer<WriteOutcome> {

	private static final Log logger = LogFactory.getLog(UwsgiConfigWriter.class);

	private final ObjectProvider<OutcomeSanitizer> sanitizer;

	WriteOutcomeLogger(ObjectProvider<OutcomeSanitizer> sanitizer) {
		this.sanitizer = sanitizer;
	}

	@Override
	public void accept(WriteOutcome outcome) {
		log(OutcomeSanitizer.sanitize(outcome, this.sanitizer));
	}

	private void log(WriteOutcome outcome) {
		Plan plan = outcome.plan();
		Path path = plan.path().toAbsolutePath();
		if (!outcome.isSuccess()) {
			logger.error("uWSGI configuration '%s' was not written: %s".formatted(path, errors(outcome)));
			return;
		}
		for (Problem problem : outcome.problems()) {
			log(problem);
		}
		for (PublishNote note : notes(outcome)) {
			logger.info(note.message());
		}
		if (outcome.result() == WriteOutcome.Result.WRITTEN) {
			logger.info("Wrote uWSGI configuration '%s' (%d directives); start it with: %s".formatted(path,
					plan.document().directives().size(), plan.startCommand()));
			logMissingWorkload(plan);
		}
		else if (logger.isDebugEnabled()) {
			logger.debug(nothingWritten(outcome, path));
		}
	}

	private static void logMissingWorkload(Plan plan) {
		if (Workload.isMissing(plan.document())) {
			logger
				.warn("Started from this file alone, uWSGI exits with \"The -s/--socket option is missing and stdin is"
						+ " not a socket\": no line makes it listen or run anything. Add a socket or a router, unless the"
						+ " file is a part of another one, or an Emperor or systemd gives uWSGI a socket.");
		}
		else if (Workload.leavesRouters(plan.document())) {
			logger
				.warn("Started from this file alone, uWSGI exits with \"...you should enable the master process... really..."
						+ "\" and leaves its routers behind: without a socket and a master process it has nothing else to"
						+ " do. Set 'uwsgi.options.master' to true, unless the file is a part of another one, or an Emperor"
						+ " or systemd gives uWSGI a socket.");
		}
	}

	private static String nothingWritten(WriteOutcome outcome, Path path) {
		return switch (outcome.result()) {
			case UNCHANGED -> "uWSGI configuration '%s' is unchanged; start it with: %s".formatted(path,
					outcome.plan().startCommand());
			case DISABLED -> "uwsgi.enabled is false, and nothing was written";
			default -> "No uWSGI option is configured";
		};
	}

	private static List<PublishNote> notes(WriteOutcome outcome) {
		return (outcome.publication() != null) ? outcome.publication().notes() : List.of();
	}

	// What a problem says may be long, and whoever asked for the write is told.
	private static String errors(WriteOutcome outcome) {
		return ProblemText.worst(outcome.problems())
			.stream()
			.map((problem) -> "%s [%s]".formatted(problem.property(), problem.code()))
			.distinct()
			.collect(Collectors.joining(", "));
	}

	private void log(Problem problem) {
		String line = "%s: %s %s".formatted(problem.property(), problem.consequence(), problem.remedy());
		if (problem.isAtLeast(Severity.WARNING)) {
			logger.warn(line);
		}
		else {
			logger.info(line);
		}
	}

}

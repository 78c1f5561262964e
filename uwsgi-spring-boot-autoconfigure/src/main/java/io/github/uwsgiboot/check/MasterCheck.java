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

package io.github.uwsgiboot.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Tells what the master process does, or what is not done without it.
 */
class MasterCheck implements Check {

	private static final Set<String> ENDING_WORKERS = Set.of("max-requests", "max-worker-lifetime", "reload-on-as",
			"reload-on-rss");

	/**
	 * Options that start the master process, though others do what they say
	 * ({@code core/spooler.c}, {@code plugins/python/tracebacker.c}).
	 */
	private static final Set<String> SERVED_WITHOUT = Set.of("py-tracebacker", "spooler");

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Lines lines = subject.lines();
		Problems problems = new Problems();
		if (isForked(lines)) {
			problems.add(terminated(subject));
		}
		else {
			for (String name : lines.names()) {
				problems.add(withoutMaster(lines.named(name)));
			}
		}
		return problems.stream();
	}

	private boolean isForked(Lines lines) {
		if (lines.isOn("master")) {
			return true;
		}
		if (isOff(lines)) {
			return false;
		}
		for (Line line : lines.all()) {
			if (line.option() != null && line.option().forcesMaster()) {
				return true;
			}
		}
		return false;
	}

	private boolean isOff(Lines lines) {
		// That holds against all options that would start one, wherever it stands.
		Line line = lines.last("master");
		return line != null && line.literal() != null && Line.isOff(line.literal());
	}

	private @Nullable Problem terminated(CheckSubject subject) {
		return (subject.lines().has("die-on-term") || subject.listeners().isEmpty()) ? null
				: Problem.note("term-reloads", "uwsgi.options.die-on-term", null,
						"SIGTERM reloads uWSGI instead of ending it, so that 'systemctl stop' or 'docker stop' has to"
								+ " kill it in the end.",
						"Set the option to true.");
	}

	private @Nullable Problem withoutMaster(List<Line> sameOption) {
		if (needsMaster(sameOption.get(0))) {
			return unserved(sameOption.get(0));
		}
		if (sameOption.size() > 1) {
			// Which of the numbers counts is not known before one of the lines is gone.
			return null;
		}
		Line line = sameOption.get(0);
		Long number = line.number();
		if (ENDING_WORKERS.contains(line.name()) && !Long.valueOf(0).equals(number)) {
			return line.warning("master-missing",
					"'%s' ends workers, and without a master process nobody starts new ones: uWSGI ends with its"
						.formatted(line.key()) + " last worker.",
					"Set 'uwsgi.options.master' to true.");
		}
		return (number != null && line.name().equals("processes")) ? processes(line, number) : null;
	}

	private @Nullable Problem processes(Line line, long number) {
		if (number == 0) {
			return line.warning("master-missing",
					"Without a worker and without a master process nothing is left of uWSGI: it ends when it has started.",
					"Write 1 or a greater number, or set 'uwsgi.options.master' to true.");
		}
		return (number > 1)
				? line.note("master-missing", "Without a master process nobody starts a new worker when one dies.",
						"Set 'uwsgi.options.master' to true.")
				: null;
	}

	private boolean needsMaster(Line line) {
		String text = line.literal();
		return line.option() != null && line.option().forcesMaster() && (text == null || !Line.isOff(text))
				&& !SERVED_WITHOUT.contains(line.name());
	}

	private Problem unserved(Line line) {
		return line.warning("master-missing",
				"'%s' is for the master process, and 'master' is off, which holds: what the master would do is not done."
					.formatted(line.key()),
				"Leave 'uwsgi.options.master' out, or set it to true.");
	}

}

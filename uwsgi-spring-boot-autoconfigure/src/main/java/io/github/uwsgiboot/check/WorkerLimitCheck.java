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

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds limits of workers that contradict each other, so that uWSGI exits when it has
 * read the file ({@code sanitize_args()} in {@code core/init.c}).
 */
class WorkerLimitCheck implements Check {

	/**
	 * The shortest lifetime of a worker where none is set, in seconds.
	 */
	private static final long SHORTEST_LIFETIME = 10;

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Lines lines = subject.lines();
		Problems problems = new Problems();
		problems.add(cheaper(lines));
		problems.add(lifetime(lines));
		problems.add(softLimit(lines));
		problems.add(hardLimit(lines));
		return problems.stream();
	}

	private @Nullable Problem cheaper(Lines lines) {
		Line line = lines.last("cheaper");
		Long fewest = lines.number("cheaper");
		Long all = numberOr(lines, "processes", 1);
		return (line == null || fewest == null || all == null || fewest == 0 || fewest < all) ? null
				: line.error("cheaper-not-lower",
						"uWSGI exits, because 'cheaper' is not lower than the number of all workers, which is %d."
							.formatted(all),
						"Write a lower number, or raise 'uwsgi.options.processes'.");
	}

	private @Nullable Problem lifetime(Lines lines) {
		Line line = lines.last("max-worker-lifetime");
		Long longest = lines.number("max-worker-lifetime");
		Long shortest = numberOr(lines, "min-worker-lifetime", SHORTEST_LIFETIME);
		return (line == null || longest == null || shortest == null || longest == 0 || longest > shortest) ? null
				: line.error("worker-lifetime-too-short",
						"uWSGI exits, because that is no longer than the shortest lifetime of a worker: %d seconds."
							.formatted(shortest),
						"Write a greater number, or lower 'uwsgi.options.min-worker-lifetime'.");
	}

	private @Nullable Problem softLimit(Lines lines) {
		Line line = lines.last("cheaper-rss-limit-soft");
		Long limit = lines.number("cheaper-rss-limit-soft");
		return (line == null || limit == null || limit == 0 || isMemoryMeasured(lines)) ? null
				: line.error("cheaper-rss-limit-not-measured",
						"uWSGI exits, because nothing makes it measure the memory of its workers.",
						"Set 'uwsgi.options.memory-report' to true.");
	}

	private boolean isMemoryMeasured(Lines lines) {
		return lines.isOn("memory-report") || lines.all()
			.stream()
			.anyMatch((line) -> line.option() != null && line.option().flags().contains("MEMORY"));
	}

	private @Nullable Problem hardLimit(Lines lines) {
		Line line = lines.last("cheaper-rss-limit-hard");
		Long hard = lines.number("cheaper-rss-limit-hard");
		Long soft = numberOr(lines, "cheaper-rss-limit-soft", 0);
		return (line == null || hard == null || soft == null || hard == 0 || soft != 0 && hard > soft) ? null
				: line.error("cheaper-rss-limit-not-higher",
						"uWSGI exits, because there is no lower 'cheaper-rss-limit-soft'.",
						"Set 'uwsgi.options.cheaper-rss-limit-soft' to a lower number.");
	}

	private @Nullable Long numberOr(Lines lines, String name, long otherwise) {
		return lines.has(name) ? lines.number(name) : Long.valueOf(otherwise);
	}

}

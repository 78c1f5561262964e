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

package io.github.uwsgiboot.write;

import java.util.ArrayList;
import java.util.List;

import io.github.uwsgiboot.check.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What became of a write.
 *
 * @param result what became of it in a word
 * @param plan the plan that was carried out, or not
 * @param problems what stood in the way, and what is worth knowing
 * @param publication what became of the file, or {@code null} if it was not touched
 */
public record WriteOutcome(Result result, Plan plan, List<Problem> problems, @Nullable PublishOutcome publication) {

	/**
	 * Create an outcome from a copy of the list.
	 */
	public WriteOutcome {
		problems = List.copyOf(problems);
	}

	static WriteOutcome of(Plan plan, PublishOutcome publication) {
		List<Problem> problems = publication.isSuccess() ? plan.problems() : problems(plan, publication);
		return new WriteOutcome(result(publication), plan, problems, publication);
	}

	static WriteOutcome notPublished(Result result, Plan plan) {
		return new WriteOutcome(result, plan, plan.problems(), null);
	}

	private static List<Problem> problems(Plan plan, PublishOutcome publication) {
		Problem stopped = StoppedPublication.problem(publication);
		List<Problem> problems = new ArrayList<>(plan.problems());
		if (problems.stream().noneMatch((problem) -> problem.code().equals(stopped.code()))) {
			problems.add(0, stopped.at(plan.origins().apply(stopped.property())));
		}
		return problems;
	}

	private static Result result(PublishOutcome publication) {
		if (publication instanceof PublishOutcome.Written) {
			return Result.WRITTEN;
		}
		if (publication instanceof PublishOutcome.Unchanged) {
			return Result.UNCHANGED;
		}
		if (publication instanceof PublishOutcome.Conflict) {
			return Result.CONFLICT;
		}
		return (publication instanceof PublishOutcome.Refused) ? Result.REJECTED : Result.FAILED;
	}

	/**
	 * Return whether the file is as the plan wants it.
	 * @return whether nothing stood in the way
	 */
	public boolean isSuccess() {
		return this.result.success;
	}

	/**
	 * Return what may stand in a log: nothing of the content of the file, which may hold
	 * secrets.
	 */
	@Override
	public String toString() {
		return "WriteOutcome[result=%s, path=%s, problems=%d]".formatted(this.result, this.plan.path(),
				this.problems.size());
	}

	/**
	 * The results of a write.
	 */
	public enum Result {

		/**
		 * Writing is disabled, and nothing was done.
		 */
		DISABLED(true),

		/**
		 * Nothing is configured, and nothing was done.
		 */
		NOT_CONFIGURED(true),

		/**
		 * The file was as it should be, and was not touched.
		 */
		UNCHANGED(true),

		/**
		 * The file was written.
		 */
		WRITTEN(true),

		/**
		 * Problems kept the file from being written.
		 */
		REJECTED(false),

		/**
		 * The file was not the one that was expected, and was not touched.
		 */
		CONFLICT(false),

		/**
		 * The system did not let the file be written.
		 */
		FAILED(false);

		private final boolean success;

		Result(boolean success) {
			this.success = success;
		}

	}

}

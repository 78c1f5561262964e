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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.check.Severity;
import io.github.uwsgiboot.check.binary.BinaryReport;
import io.github.uwsgiboot.ini.IniDocument;
import io.github.uwsgiboot.ini.IniWriter;
import org.jspecify.annotations.Nullable;

/**
 * Makes the {@link Plan} of a write: checks the configuration, and compares the file with
 * the one that stands there, which is read once. Changes nothing.
 */
final class Planner {

	private final WriteRequest request;

	private final WriteSettings settings;

	Planner(WriteRequest request) {
		this.request = request;
		this.settings = request.settings();
	}

	/**
	 * Plan the write.
	 * @return the plan, in which the uWSGI binary has no part yet
	 */
	Plan plan() {
		IniDocument document = this.request.subject().document();
		if (!this.settings.enabled()) {
			return plan(PlanState.DISABLED, document, null, List.of(), null);
		}
		if (this.request.subject().configuration().isEmpty()) {
			boolean rejected = isAtLeast(Severity.ERROR, this.request.problems());
			return plan(rejected ? PlanState.REJECTED : PlanState.NOT_CONFIGURED, document, null,
					this.request.problems(), null);
		}
		List<Problem> problems = problems();
		return isAtLeast(Severity.ERROR, problems) ? plan(PlanState.REJECTED, document, null, problems, null)
				: plan(this.request.file().snapshot(), problems);
	}

	/**
	 * Return a plan with what the uWSGI binary said of the file.
	 * @param plan the plan of the same request
	 * @param report what it said, or {@code null} if it was not asked
	 * @return the plan
	 */
	Plan with(Plan plan, @Nullable BinaryReport report) {
		if (report == null) {
			return plan;
		}
		List<Problem> problems = new ArrayList<>(plan.problems());
		problems.addAll(report.problems());
		boolean refused = isAtLeast(this.settings.failOn(), report.problems());
		return new Plan(plan.path(), refused ? PlanState.REJECTED : plan.state(), plan.document(), plan.text(),
				located(problems), plan.preview(), plan.startCommand(), plan.origins(), report);
	}

	private List<Problem> problems() {
		List<Problem> causes = this.request.problems();
		List<Problem> found = this.request.checks().run(this.request.subject());
		List<Problem> problems = new ArrayList<>(causes);
		problems.addAll(causes.isEmpty() ? found : new KnockOnProblems(causes).independent(found));
		if (this.settings.proof().isSet()) {
			problems.addAll(new ProofCheck(this.request).problems());
		}
		return problems;
	}

	private Plan plan(FileSnapshot current, List<Problem> problems) {
		IniDocument document = document(current);
		String text = new IniWriter().write(document);
		ConfigFile file = this.request.file();
		PublishOutcome preview = file
			.preview(file.draft(text.getBytes(StandardCharsets.UTF_8), this.settings.expected()), current);
		PlanState state = isAtLeast(this.settings.failOn(), problems) ? PlanState.REJECTED : state(preview);
		if (!preview.isSuccess()) {
			problems.add(StoppedPublication.problem(preview, this.request.origins()));
		}
		return plan(state, document, text, problems, preview);
	}

	private IniDocument document(FileSnapshot current) {
		IniDocument document = this.request.subject().document();
		ProofSettings proof = this.settings.proof();
		return proof.enabled() ? new ProofLines(proof).addTo(document, current.content()) : document;
	}

	private Plan plan(PlanState state, IniDocument document, @Nullable String text, List<Problem> problems,
			@Nullable PublishOutcome preview) {
		return new Plan(this.settings.path(), state, document, text, located(problems), preview,
				StartCommand.of(this.settings.binary().path(), this.settings.path(), document.section()),
				this.request.origins(), null);
	}

	private static boolean isAtLeast(Severity severity, List<Problem> problems) {
		for (Problem problem : problems) {
			if (problem.isAtLeast(severity)) {
				return true;
			}
		}
		return false;
	}

	private static PlanState state(PublishOutcome preview) {
		if (preview instanceof PublishOutcome.Written) {
			return PlanState.CHANGED;
		}
		if (preview instanceof PublishOutcome.Unchanged) {
			return PlanState.UNCHANGED;
		}
		return (preview instanceof PublishOutcome.Conflict) ? PlanState.CONFLICT : PlanState.REJECTED;
	}

	private List<Problem> located(List<Problem> problems) {
		List<Problem> told = (problems.size() > 1) ? KnockOnProblems.withoutRefusedAnyway(problems) : problems;
		List<Problem> located = new ArrayList<>();
		for (Problem problem : told) {
			located.add(problem.at(this.request.origins().apply(problem.property())));
		}
		if (located.size() > 1) {
			located.sort(Comparator.comparing(Problem::severity).reversed());
		}
		return located;
	}

}

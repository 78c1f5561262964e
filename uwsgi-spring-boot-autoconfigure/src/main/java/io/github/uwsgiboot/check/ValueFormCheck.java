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

/**
 * Finds values that lack a part without which uWSGI exits, often long after it has read
 * the file.
 */
class ValueFormCheck implements Check {

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Problems problems = new Problems();
		for (Line line : subject.lines().raw()) {
			ValueForm form = ValueForm.of(line.name());
			String text = line.literal();
			if (form != null && text != null && !text.isEmpty() && !form.shape().fits(text)) {
				problems.add(malformed(line, form));
			}
		}
		return problems.stream();
	}

	private Problem malformed(Line line, ValueForm form) {
		return Problem.error("option-malformed", line.property(), line.shown(),
				"'%s' takes %s; uWSGI exits on anything else%s.".formatted(line.key(), form.parts(), besides(form)),
				"Write, for example, '%s'%s.".formatted(form.example(), hint(form)));
	}

	private String besides(ValueForm form) {
		return isSchedule(form) ? ", such as a '*', or misreads it" : "";
	}

	private String hint(ValueForm form) {
		return isSchedule(form) ? ", where -1 stands for each, and -5 for each fifth" : "";
	}

	private boolean isSchedule(ValueForm form) {
		return form.shape() == ValueForm.Shape.TIMES || form.shape() == ValueForm.Shape.LEGION_TIMES;
	}

}

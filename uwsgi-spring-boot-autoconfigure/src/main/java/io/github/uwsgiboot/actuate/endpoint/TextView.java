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

package io.github.uwsgiboot.actuate.endpoint;

import java.io.IOException;

import io.github.uwsgiboot.ini.IniWriter;
import io.github.uwsgiboot.write.ConfigFile;
import io.github.uwsgiboot.write.Plan;
import io.github.uwsgiboot.write.PlanState;
import io.github.uwsgiboot.write.PublishPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The texts that the endpoint shows.
 */
enum TextView {

	/**
	 * The text of the file as it would be written.
	 */
	INI("ini") {

		@Override
		String text(Plan plan, ValueSanitizer values) {
			return new SanitizedPlan(plan, values).ini();
		}

	},

	/**
	 * The difference between the file on disk and that text.
	 */
	DIFF("diff") {

		@Override
		String text(Plan plan, ValueSanitizer values) throws IOException {
			return new DiffText(plan, values).to(file(plan).read().orElse(null));
		}

	};

	private final String view;

	TextView(String view) {
		this.view = view;
	}

	/**
	 * Find a view by its name.
	 * @param name the name
	 * @return the view, or {@code null} if there is none of this name
	 */
	static @Nullable TextView find(String name) {
		for (TextView view : values()) {
			if (view.view.equals(name)) {
				return view;
			}
		}
		return null;
	}

	/**
	 * Return the file of a plan, for reading.
	 * @param plan the plan
	 * @return the file
	 */
	static ConfigFile file(Plan plan) {
		return new ConfigFile(plan.path(), PublishPolicy.defaults(), IniWriter.MARK);
	}

	TextAnswer of(Plan plan, ValueSanitizer values) {
		if (plan.state() == PlanState.NOT_CONFIGURED) {
			return new TextAnswer(TextAnswer.Kind.ABSENT, "Nothing is configured, and nothing would be written.\n");
		}
		if (plan.text() == null) {
			return new TextAnswer(TextAnswer.Kind.REJECTED,
					ProblemsText.of(new SanitizedPlan(plan, values).problems(plan.problems())));
		}
		try {
			return TextAnswer.of(text(plan, values));
		}
		catch (IOException ex) {
			return new TextAnswer(TextAnswer.Kind.FAILED,
					"The file '%s' cannot be read: %s\n".formatted(AbsolutePath.of(plan.path()), ex));
		}
	}

	abstract String text(Plan plan, ValueSanitizer values) throws IOException;

}

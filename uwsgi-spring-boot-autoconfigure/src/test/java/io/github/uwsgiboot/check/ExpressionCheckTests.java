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

import io.github.uwsgiboot.ini.Expressions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ExpressionCheck}.
 */
class ExpressionCheckTests extends AbstractCheckTests {

	ExpressionCheckTests() {
		super(new ExpressionCheck());
	}

	@ParameterizedTest
	@ValueSource(strings = { "logto = /var/log/%n.log", "chdir = %d", "processes = %k", "log-format = %(addr) %(uri)",
			"log-date = %%Y-%%m-%%d", "route-run = addheader:X: 50%% off", "chdir = /srv/%2", "print = %[[31m" })
	void replacementsOfUwsgiAreAccepted(String line) {
		assertThat(problemsOfDirectives(line)).isEmpty();
	}

	@Test
	void percentSignThatUwsgiDropsIsRefused() {
		assertThat(problemsOfDirectives("log-date = %Y-%m-%d"))
			.containsExactly(Problem.error("expression-percent-dropped", "uwsgi.directives[0]", "%Y-%m-%d",
					"uWSGI replaces '%Y' by nothing at all.", "Write '%%Y' for a literal '%Y'."));
	}

	@Test
	void percentSignIsLiteralWhereValuesAreEscaped() {
		assertThat(problemsOfOption("log-date", "%Y-%m-%d")).isEmpty();
	}

	@Test
	void percentSignOfAnOptionIsCheckedWhereValuesArePassed() {
		assertThat(problems((builder) -> builder.expressions(Expressions.PASS).option("log-date", "%Y")))
			.containsExactly(Problem.error("expression-percent-dropped", "uwsgi.options.log-date", "%Y",
					"uWSGI replaces '%Y' by nothing at all.", "Write '%%Y' for a literal '%Y'."));
	}

	@Test
	void percentEncodedByteIsWarnedAbout() {
		assertThat(problemsOfDirectives("static-map = /a%20b=/srv"))
			.containsExactly(Problem.warning("expression-percent-digit", "uwsgi.directives[0]", "/a%20b=/srv",
					"uWSGI replaces '%2' by a part of the path of the ini file.", "Write '%%2' for a literal '%2'."));
	}

	@Test
	void valueThatRefersToItselfIsRefused() {
		assertThat(problemsOfDirectives("pythonpath = /srv:%(pythonpath)"))
			.containsExactly(Problem.error("expression-endless", "uwsgi.directives[0]", "/srv:%(pythonpath)",
					"uWSGI replaces '%(pythonpath)' by this very value again and again, without an end.",
					"Refer to another key."));
		assertThat(problemsOfDirectives("pythonpath = %(base):/srv")).isEmpty();
	}

	@Test
	void valueThatMayBeASecretIsNotShown() {
		assertThat(problemsOfDirectives("env = PASSWORD=a%zb"))
			.containsExactly(Problem.error("expression-percent-dropped", "uwsgi.directives[0]", null,
					"uWSGI replaces '%z' by nothing at all.", "Write '%%z' for a literal '%z'."));
	}

	@Test
	void lineThatCannotBeWrittenIsLeftToTheWritableCheck() {
		assertThat(problemsOfDirectives("log-date = %Y%")).isEmpty();
	}

}

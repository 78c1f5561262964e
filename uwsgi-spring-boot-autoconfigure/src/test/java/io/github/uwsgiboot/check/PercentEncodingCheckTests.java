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
 * Tests for {@link PercentEncodingCheck}.
 */
class PercentEncodingCheckTests extends AbstractCheckTests {

	PercentEncodingCheckTests() {
		super(new PercentEncodingCheck());
	}

	@ParameterizedTest
	@ValueSource(strings = { "logto = /var/log/%n.log", "chdir = %d", "log-format = %(addr) %(uri)",
			"static-map = /a%%20b=/srv", "chdir = /srv/%2/x" })
	void replacementsOfUwsgiAreAccepted(String line) {
		assertThat(problemsOfDirectives(line)).isEmpty();
	}

	@Test
	void percentEncodedByteIsWarnedAbout() {
		assertThat(problemsOfDirectives("static-map = /a%20b=/srv"))
			.containsExactly(Problem.warning("percent-encoding", "uwsgi.directives[0]", "/a%20b=/srv",
					"uWSGI replaces '%2' by a part of the path of the ini file.", "Write '%%2' for a literal '%2'."));
	}

	@Test
	void percentSignIsLiteralWhereValuesAreEscaped() {
		assertThat(problemsOfOption("static-map", "/a%20b=/srv")).isEmpty();
	}

	@Test
	void percentSignOfAnOptionIsCheckedWhereValuesArePassed() {
		assertThat(problems((builder) -> builder.expressions(Expressions.PASS).option("static-map", "/a%20b=/srv")))
			.extracting(Problem::property)
			.containsExactly("uwsgi.options.static-map");
	}

	@Test
	void valueThatMayBeASecretIsNotShown() {
		assertThat(problemsOfDirectives("env = PASSWORD=a%20b")).extracting(Problem::value).containsOnlyNulls();
	}

	@Test
	void lineThatCannotBeWrittenIsLeftToTheWritableCheck() {
		assertThat(problemsOfDirectives("static-map = /a%20b%=/srv%")).isEmpty();
	}

}

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

import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link WritableCheck}.
 */
class WritableCheckTests extends AbstractCheckTests {

	WritableCheckTests() {
		super(new WritableCheck());
	}

	@Test
	void textThatAnIniFileCanExpressIsAccepted() {
		assertThat(problemsOfOption("log-format", "%(addr) - %(user) [%(ltime)] \"%(method) %(uri)\"")).isEmpty();
		assertThat(problemsOfDirectives("log-format = %(addr) ; # \"100 %%\"")).isEmpty();
		assertThat(problemsOf(Socket.of("web", SocketType.HTTP).address("/run/50%/ä b.sock"))).isEmpty();
	}

	@Test
	void malformedSectionIsRefused() {
		assertThat(problems((builder) -> builder.section("my section]"))).containsExactly(Problem.error(
				"section-malformed", "uwsgi.section", "my section]",
				"A section name is made of letters, digits, '.', '_' and '-'; uWSGI would not find any other section.",
				"Write a name such as 'uwsgi'."));
	}

	@Test
	void lineBreakIsRefused() {
		assertThat(problemsOf(Socket.of("web", SocketType.HTTP).address("a\nmaster = true"))).containsExactly(
				Problem.error("value-not-writable", "uwsgi.networking.sockets.web.address", "a\nmaster = true",
						"The line of the option 'http-socket' cannot be written: it holds a line break (U+000A),"
								+ " behind which uWSGI would read another option.",
						"Write a value without a line break; several values are a list."));
	}

	@Test
	void referenceThatUwsgiWouldReplaceIsRefused() {
		assertThat(problemsOfOption("chdir", "/srv/$(NAME)"))
			.containsExactly(Problem.error("value-not-writable", "uwsgi.options.chdir", "/srv/$(NAME)",
					"The line of the option 'chdir' cannot be written: it holds $(…), which uWSGI would"
							+ " replace by an environment variable.",
					"Write another value; uWSGI's own replacements are possible in 'uwsgi.directives', or"
							+ " everywhere with 'uwsgi.expressions: pass'."));
		assertThat(problemsOfOption("chdir", "/srv/@(NAME)"))
			.containsExactly(Problem.error("value-not-writable", "uwsgi.options.chdir", "/srv/@(NAME)",
					"The line of the option 'chdir' cannot be written: it holds @(…), which uWSGI would"
							+ " replace by the content of a file, or exit if there is none.",
					"Write another value; uWSGI's own replacements are possible in 'uwsgi.directives', or"
							+ " everywhere with 'uwsgi.expressions: pass'."));
	}

	@Test
	void referenceToAKeyOfTheFileIsRefused() {
		assertThat(problems((builder) -> builder.option("chdir", "/srv").option("logto", "%(chdir)/log")))
			.containsExactly(Problem.error("value-not-writable", "uwsgi.options.logto", "%(chdir)/log",
					"The line of the option 'logto' cannot be written: it holds %(…), which uWSGI would"
							+ " replace by the value of another option.",
					"Write another value; uWSGI's own replacements are possible in 'uwsgi.directives', or"
							+ " everywhere with 'uwsgi.expressions: pass'."));
	}

	@Test
	void blankAtTheEndIsRefused() {
		assertThat(problemsOfOption("chdir", "/srv "))
			.containsExactly(Problem.error("value-not-writable", "uwsgi.options.chdir", "/srv ",
					"The line of the option 'chdir' cannot be written: it starts or ends with a blank, which"
							+ " uWSGI would cut off.",
					"Write the value without blanks around it."));
	}

	@Test
	void lonePercentAtTheEndOfADirectiveIsRefused() {
		assertThat(problemsOfDirectives("log-format = 100%")).containsExactly(
				Problem.error("value-not-writable", "uwsgi.directives[0]", "100%",
						"The line of the option 'log-format' cannot be written: it ends in a '%', which"
								+ " makes uWSGI join the next line to it; a literal one is '%%'.",
						"Correct the line."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "; comment", "# comment", "" })
	void directiveThatIsACommentIsRefused(String line) {
		assertThat(problemsOfDirectives(line)).extracting(Problem::code, Problem::remedy)
			.containsExactly(tuple("value-not-writable", "Leave the line out, or make it a comment of YAML."));
	}

	@Test
	void directiveThatIsASectionIsRefused() {
		assertThat(problemsOfDirectives("[other]"))
			.containsExactly(Problem.error("value-not-writable", "uwsgi.directives[0]", null,
					"The line of the option '[other]' cannot be written: an option name is made of letters,"
							+ " digits, '-', '_', '.' and '+'; uWSGI would take any other line for another option, a"
							+ " section or a comment.",
					"Correct the line."));
	}

	@Test
	void valueThatMayBeASecretIsNotShown() {
		assertThat(problemsOfOption("env", "TOKEN=a\nb"))
			.containsExactly(Problem.error("value-not-writable", "uwsgi.options.env", null,
					"The line of the option 'env' cannot be written: it holds a line break (U+000A), behind"
							+ " which uWSGI would read another option.",
					"Write a value without a line break; several values are a list."));
		assertThat(problemsOfOption("no-such-option", "a\nb"))
			.containsExactly(Problem.error("value-not-writable", "uwsgi.options.no-such-option", null,
					"The line of the option 'no-such-option' cannot be written: it holds a line break"
							+ " (U+000A), behind which uWSGI would read another option.",
					"Write a value without a line break; several values are a list."));
	}

}

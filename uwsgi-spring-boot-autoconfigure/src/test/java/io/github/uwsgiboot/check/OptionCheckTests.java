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

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OptionCheck}.
 */
class OptionCheckTests extends AbstractCheckTests {

	OptionCheckTests() {
		super(new OptionCheck(), "custom-option");
	}

	@Test
	void optionThatUwsgiDoesNothingWithIsWarnedAbout() {
		assertThat(problemsOfOption("multicast", "224.0.0.1:9000"))
			.containsExactly(Problem.warning("option-without-effect", "uwsgi.options.multicast", "224.0.0.1:9000",
					"uWSGI reads the option 'multicast' and does nothing with it.",
					"Write an address from 224.0.0.0 to 239.255.255.255 for a socket of type 'udp'."));
	}

	@Test
	void optionsAndTheirAliasesAreKnown() {
		assertThat(problemsOfOption("workers", "4")).isEmpty();
		assertThat(problemsOfDirectives("processes = 4", "route-run = log:hello")).isEmpty();
	}

	@Test
	void misspeltOptionIsRefused() {
		assertThat(problemsOfOption("proceses", "4"))
			.containsExactly(Problem.error("option-unknown", "uwsgi.options.proceses", null,
					"uWSGI 2.0 has no option 'proceses'; a strict uWSGI exits on it, any other one ignores it.",
					"Did you mean 'processes'? Correct the name, or add it to"
							+ " 'uwsgi.check.allow-options' if a plugin of your own has it."));
	}

	@Test
	void optionThatIsLikeNoOtherIsRefused() {
		assertThat(problemsOfOption("quite-another-thing", "secret"))
			.containsExactly(Problem.error("option-unknown", "uwsgi.options.quite-another-thing", null,
					"uWSGI 2.0 has no option 'quite-another-thing'; a strict"
							+ " uWSGI exits on it, any other one ignores it.",
					"Correct the name, or add it to 'uwsgi.check.allow-options' if a plugin of your own has it."));
	}

	@Test
	void misspeltDirectiveIsRefused() {
		assertThat(problemsOfDirectives("rout-run = log:hello")).containsExactly(Problem.error("option-unknown",
				"uwsgi.directives[0]", null,
				"uWSGI 2.0 has no option 'rout-run'; a strict uWSGI exits on it, any other one ignores it.",
				"Did you mean 'route-run'? Correct the name, write 'set-placeholder = rout-run=…' for a"
						+ " placeholder, or add it to 'uwsgi.check.allow-options' if a plugin of your own has it."));
	}

	@Test
	void misspeltDirectiveIsWarnedAboutWhereUwsgiIsNotStrict() {
		assertThat(problems((builder) -> builder.strict(false).directive("rout-run = log:hello")))
			.containsExactly(Problem.warning("option-unknown", "uwsgi.directives[0]", null,
					"uWSGI 2.0 has no option 'rout-run'; a strict uWSGI exits on it, any other one ignores it.",
					"Did you mean 'route-run'? Correct the name, write 'set-placeholder = rout-run=…' for a"
							+ " placeholder, or add it to 'uwsgi.check.allow-options' if a plugin of your own"
							+ " has it."));
	}

	@Test
	void misspeltOptionIsRefusedWhereUwsgiIsNotStrict() {
		assertThat(problems((builder) -> builder.strict(false).option("proceses", "4"))).extracting(Problem::severity)
			.containsExactly(Severity.ERROR);
	}

	@Test
	void keyThatALineRefersToIsAPlaceholderWhereUwsgiIsNotStrict() {
		assertThat(problems((builder) -> builder.strict(false)
			.directive("base = /srv")
			.directive("cores = 2")
			.directive("chdir = %(base)/app")
			.directive("processes = %(cores + 2)"))).isEmpty();
	}

	@Test
	void keyThatALineRefersToIsRefusedWhereUwsgiIsStrict() {
		assertThat(problemsOfDirectives("base = /srv", "chdir = %(base)/app")).containsExactly(Problem.error(
				"option-unknown", "uwsgi.directives[0]", null,
				"uWSGI 2.0 has no option 'base'; a strict uWSGI exits on it, any other one takes it for a placeholder.",
				"Correct the name, write 'set-placeholder = base=…' for a placeholder, or add it"
						+ " to 'uwsgi.check.allow-options' if a plugin of your own has it."));
	}

	@Test
	void optionThatIsDeclaredOrAllowedIsKnown() {
		assertThat(problemsOfDirectives("declare-option = app=module=$1", "app = shop")).isEmpty();
		assertThat(problemsOfOption("custom-option", "1")).isEmpty();
		assertThat(problemsOfDirectives("custom-option = 1")).isEmpty();
	}

	@Test
	void optionWhosePlaceCountsBelongsToDirectives() {
		assertThat(problemsOfOption("route-run", "log:hello"))
			.containsExactly(Problem.error("option-needs-order", "uwsgi.options.route-run", null,
					"The option 'route-run' counts by its place among other"
							+ " lines, and a map of options has no order.",
					"Write 'route-run = …' as a line of 'uwsgi.directives'."));
	}

	@Test
	void optionThatEndsUwsgiIsRefused() {
		assertThat(problemsOfOption("version", "true"))
			.containsExactly(Problem.error("option-ends-uwsgi", "uwsgi.options.version", "true",
					"With 'version' uWSGI does something else and ends instead of serving.",
					"Leave the option out; it is meant for the command line."));
		assertThat(problemsOfDirectives("exit = 0")).containsExactly(Problem.error("option-ends-uwsgi",
				"uwsgi.directives[0]", "0", "With 'exit' uWSGI does something else and ends instead of serving.",
				"Leave the option out; it is meant for the command line."));
	}

	@Test
	void optionThatEndsUwsgiIsAcceptedUnderAConditionOrTurnedOff() {
		assertThat(problemsOfDirectives("if-not-env = HOME", "exit = 1", "endif =")).isEmpty();
		assertThat(problemsOfOption("no-server", "false")).isEmpty();
		assertThat(problemsOfOption("no-server", "true")).extracting(Problem::code)
			.containsExactly("option-ends-uwsgi");
	}

}

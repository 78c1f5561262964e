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

package io.github.uwsgiboot.ini;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ConfigPasses}.
 */
class ConfigPassesTests {

	private static final Map<String, String> ENVIRONMENT = Map.of("E", "env", "S", "x$(E)", "NESTED", "$(E)", "O(P)",
			"parens", "SPREAD", "%(a)");

	private static final Map<String, String> FILES = Map.of("f", "file\n", "two", "1\n2\n\n", "cr", "1\r", "nul",
			"1\0002", "empty", "", "env", "by name");

	private final ConfigPasses passes = new ConfigPasses(ENVIRONMENT, FILES::get);

	@ParameterizedTest
	@CsvSource({ "$(E), env", "a$(E)b$(E), aenvbenv", "$(UNSET)$(E), $(UNSET)env", "$$(E), $env", "\\$(E), \\env",
			"${E} $E, ${E} $E", "$(), $()", "$(E, $(E", "$ (E), $ (E)", "$(A$(E)), $(Aenv)", "x$(S), xxenv",
			"$(NESTED), $(E)", "x$(NESTED), xenv", "$(O(P)), parens", "$(O(P), $(O(P)", "$(E$(E), $(Eenv" })
	void replacesEnvironmentVariables(String value, String expected) {
		assertThat(apply("v", value)).containsExactly("v=" + expected);
	}

	@Test
	void replacesFilesByTheirContentWithoutTheLastLineBreak() {
		assertThat(apply("v", "@(f)|@(two)|@(cr)|@(nul)|@(empty)|@(none)|@f"))
			.containsExactly("v=file|1\n2\n|1|1||@(none)|@f");
	}

	@Test
	void environmentComesBeforeFilesAndOptionsComeLast() {
		assertThat(apply("a", "1", "v", "@($(E)) $(SPREAD)")).containsExactly("a=1", "v=by name 1");
	}

	@Test
	void replacesOptionsByTheFirstValueOfTheirKey() {
		assertThat(apply("a", "1", "a", "2", "v", "-%(a) %(b) %(A)")).containsExactly("a=1", "a=2", "v=-1 %(b) %(A)");
	}

	@Test
	void replacesOptionsInTheOrderOfTheLines() {
		assertThat(apply("a", "%(b)", "b", "%(c)", "c", "1")).containsExactly("a=%(c)", "b=1", "c=1");
		assertThat(apply("a", ".%(b)", "b", ".%(c)", "c", "1")).containsExactly("a=..1", "b=.1", "c=1");
	}

	@Test
	void keysThatAreMadeByReplacementsAreLookedUpBehindTheFirstCharacterOnly() {
		assertThat(apply("xz", "1", "y", "z", "v", "%(x%(y))")).endsWith("v=%(xz)");
		assertThat(apply("xz", "1", "y", "z", "v", ".%(x%(y))")).endsWith("v=.1");
		assertThat(apply("xz", "1", "y", "z", "v", ".%(y)%(x%(y))%(y)")).endsWith("v=.z1z");
	}

	@ParameterizedTest
	@CsvSource({ "two three, 23", "two + 3, 5", "two - 3, -1", "two * three, 6", "7 / two, 3", "two / 0, 0",
			"two + 3 * two, 10", "two ++, 3", "two --, 1", "two none three, 23", "none + 5, 5", "two + + 3, 5",
			"word + 3, 3", "' ', %( )", "'+ ', %(+ )", "++ two, 2", "9223372036854775807 ++, -9223372036854775808",
			"99999999999999999999 + 0, 9223372036854775807" })
	void calculatesWithWords(String words, String expected) {
		assertThat(apply("two", "2", "three", "3", "word", "w1", "v", "%(" + words + ")")).endsWith("v=" + expected);
	}

	@Test
	void optionsThatRunAtOnceAreLeftAlone() {
		assertThat(apply("a", "1", "listen", "$(E)%(a)@(f)", "umask", "%(a)")).containsExactly("a=1",
				"listen=$(E)%(a)@(f)", "umask=%(a)");
	}

	@Test
	void placeholdersAreDefinedAndLeftAlone() {
		assertThat(apply("set-ph", "p=$(E)", "set-placeholder", "q=%(p)", "v", ".%(p) %(q)"))
			.containsExactly("set-ph=p=$(E)", "p=$(E)", "set-placeholder=q=%(p)", "q=%(p)", "v=.$(E) $(E)");
	}

	@Test
	void optionsThatAreSetAreNotLeftAlone() {
		assertThat(apply("set", "p=$(E)", "set", "set-ph=q=1", "set", "nothing")).containsExactly("set=p=$(E)", "p=env",
				"set=set-ph=q=1", "set-ph=q=1", "q=1", "set=nothing");
	}

	@Test
	void linesKeepTheirNumbers() {
		List<IniLine> lines = List.of(new IniLine(4, "uwsgi", "set-ph", "a=1"), new IniLine(7, "uwsgi", "b", "%(a)"));
		assertThat(this.passes.apply(lines)).containsExactly(new IniLine(4, "uwsgi", "set-ph", "a=1"),
				new IniLine(4, "uwsgi", "a", "1"), new IniLine(7, "uwsgi", "b", "1"));
	}

	@ParameterizedTest
	@CsvSource({ "x%(v)", "x%(v)%(v)", "x%(w)", "%(v)%(v)" })
	void referencesThatLeadBackToThemselvesAreRefused(String value) {
		assertThatExceptionOfType(EndlessReferenceException.class).isThrownBy(() -> apply("v", value, "w", "y%(v)"));
	}

	@Test
	void referenceToItselfAtTheStartIsNotEndless() {
		assertThat(apply("v", "%(v)")).containsExactly("v=%(v)");
	}

	@Test
	void endlessEnvironmentVariableIsRefused() {
		ConfigPasses endless = new ConfigPasses(Map.of("S", "x$(S)"), (path) -> null);
		assertThatExceptionOfType(EndlessReferenceException.class)
			.isThrownBy(() -> endless.apply(List.of(new IniLine(1, "uwsgi", "v", "$(S)"))))
			.withMessageContaining("without end");
	}

	@Test
	void manyReferencesAreReplacedInOneGo() {
		assertThat(apply("a", "1", "v", ".%(a)".repeat(9_999))).endsWith("v=" + ".1".repeat(9_999));
	}

	private List<String> apply(String... keysAndValues) {
		List<IniLine> lines = new ArrayList<>();
		for (int i = 0; i < keysAndValues.length; i += 2) {
			lines.add(new IniLine(i, "uwsgi", keysAndValues[i], keysAndValues[i + 1]));
		}
		return this.passes.apply(lines).stream().map((line) -> line.key() + "=" + line.value()).toList();
	}

}

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

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.uwsgiboot.ini.IniChange.Kind;
import io.github.uwsgiboot.ini.Value.Expression;
import io.github.uwsgiboot.ini.Value.Literal;
import io.github.uwsgiboot.option.OptionCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link IniDiff}.
 */
class IniDiffTests {

	@Test
	void equalFilesDoNotDiffer() {
		assertThat(IniDiff.between("[uwsgi]\na = 1\n", "# comment\n\n[uwsgi]\r\n  a=1")).isEmpty();
		assertThat(IniDiff.between("", "")).isEmpty();
	}

	@Test
	void fileThatIsWrittenDoesNotDifferFromItsDocument() {
		IniDocument document = new IniDocument("uwsgi",
				List.of(directive("chdir", "/srv/50%"), directive("master", ""),
						Directive.of(OptionCatalogue.uwsgi20().get("route-run"), new Expression(" log:%d%%"),
								"uwsgi.directives[0]")));
		assertThat(IniDiff.between(new IniWriter().write(document), document)).isEmpty();
	}

	@Test
	void tellsThePropertiesOfADocument() {
		IniDocument document = new IniDocument("uwsgi",
				List.of(directive("chdir", "/new%"), directive("master", "true")));
		assertThat(IniDiff.between("[uwsgi]\nchdir = /old\nprocesses = 4\n", document)).containsExactly(
				new IniChange(Kind.CHANGED, "uwsgi", "chdir", "/old", "/new%%", "uwsgi.options.chdir"),
				new IniChange(Kind.ADDED, "uwsgi", "master", null, "true", "uwsgi.options.master"),
				new IniChange(Kind.REMOVED, "uwsgi", "processes", "4", null, null));
	}

	@Test
	void removedLinesStandWhereTheyStood() {
		assertThat(changes("a b c d", "a c D")).containsExactly("- b", "+ D", "- d");
		assertThat(changes("a=1 b c=1", "a=2 c=2")).containsExactly("a: 1 -> 2", "- b", "c: 1 -> 2");
	}

	@Test
	void asFewLinesAsPossibleMove() {
		assertThat(changes("a b c d e", "b c d e a")).containsExactly("> a");
		assertThat(changes("a b c d e", "e a b c d")).containsExactly("> e");
		assertThat(changes("a b c", "c b a")).containsExactly("> c", "> b");
	}

	@Test
	void repeatedLinesArePairedInTheirOrder() {
		assertThat(changes("a a a", "a a")).containsExactly("- a");
		assertThat(changes("a=1 a=2 a=3", "a=1 a=4 a=3")).containsExactly("a: 2 -> 4");
		assertThat(changes("a=1 a=2", "a=3 a=4 a=5")).containsExactly("a: 1 -> 3", "a: 2 -> 4", "+ a=5");
		assertThat(changes("a=1 a=2", "a=2 a=1")).containsExactly("> a=2");
	}

	@Test
	void sameLineInAnotherSectionIsAnotherLine() {
		assertThat(IniDiff.between("[uwsgi]\na = 1\n", "[shop]\na = 1\n")).containsExactly(
				new IniChange(Kind.ADDED, "shop", "a", null, "1", null),
				new IniChange(Kind.REMOVED, "uwsgi", "a", "1", null, null));
	}

	@Test
	void variablesAreNotReplaced() {
		assertThat(IniDiff.between("[uwsgi]\na = %%d\n", "[uwsgi]\na = %d\n"))
			.containsExactly(new IniChange(Kind.CHANGED, "uwsgi", "a", "%%d", "%d", null));
	}

	@Test
	@Timeout(10)
	void hundredThousandLinesAreComparedInLittleTime() {
		String ascending = lines(IntStream.range(0, 100_000));
		String descending = lines(IntStream.range(0, 100_000).map((i) -> 99_999 - i));
		String same = "[uwsgi]\n" + "a = 1\n".repeat(100_000);
		assertThat(IniDiff.between(ascending, descending)).hasSize(99_999);
		assertThat(IniDiff.between(ascending, same)).hasSize(200_000);
		assertThat(IniDiff.between(same, same)).isEmpty();
	}

	private static String lines(IntStream numbers) {
		return numbers.mapToObj((i) -> "http-socket = 127.0.0.1:" + i + "\n")
			.collect(Collectors.joining("", "[uwsgi]\n", ""));
	}

	private static List<String> changes(String oldLines, String newLines) {
		return IniDiff.between(text(oldLines), text(newLines)).stream().map(IniDiffTests::shown).toList();
	}

	private static String text(String lines) {
		return "[uwsgi]\n" + lines.replace(' ', '\n') + "\n";
	}

	private static String shown(IniChange change) {
		return switch (change.kind()) {
			case ADDED -> "+ " + shown(change.key(), change.newValue());
			case REMOVED -> "- " + shown(change.key(), change.oldValue());
			case MOVED -> "> " + shown(change.key(), change.newValue());
			case CHANGED -> change.key() + ": " + change.oldValue() + " -> " + change.newValue();
		};
	}

	private static String shown(String key, String value) {
		return value.isEmpty() ? key : key + "=" + value;
	}

	private static Directive directive(String option, String text) {
		return Directive.of(OptionCatalogue.uwsgi20().get(option), new Literal(text), "uwsgi.options." + option);
	}

}

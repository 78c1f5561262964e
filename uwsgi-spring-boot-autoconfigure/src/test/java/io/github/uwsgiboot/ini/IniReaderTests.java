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

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link IniReader}.
 */
class IniReaderTests {

	private final IniReader reader = new IniReader();

	@Test
	void readsKeysAndValuesWithTheNumbersOfTheirLines() {
		assertThat(this.reader.read("# Written\n[uwsgi]\nmaster = true\n\n; comment\nhttp-socket=127.0.0.1:8080\n"))
			.containsExactly(new IniLine(3, "uwsgi", "master", "true"),
					new IniLine(6, "uwsgi", "http-socket", "127.0.0.1:8080"));
	}

	@Test
	void readsNothingOfNothing() {
		assertThat(this.reader.read("")).isEmpty();
		assertThat(this.reader.read("\n\n \t\r\n# only\n;comments")).isEmpty();
	}

	@Test
	void lastLineNeedsNoEnd() {
		assertThat(values("[uwsgi]\na = b")).containsExactly("a=b");
	}

	@Test
	void blanksAroundKeysAndValuesDoNotCount() {
		assertThat(values("[uwsgi]\r\n \t a\t \r= \r\tb  c\t\r\n")).containsExactly("a=b  c");
		assertThat(values("[uwsgi]\na =\u00a0b\u000b\n")).containsExactly("a=\u00a0b\u000b");
	}

	@Test
	void valueStartsBehindTheFirstEqualsSign() {
		assertThat(values("[uwsgi]\na=b=c=\nd: e\nf = \"g\" ; h # i\n=j\n")).containsExactly("a=b=c=", "d: e=",
				"f=\"g\" ; h # i", "=j");
	}

	@Test
	void keyWithoutEqualsSignHasTheEmptyValue() {
		assertThat(values("[uwsgi]\nmaster\n")).containsExactly("master=");
	}

	@Test
	void nameOfSectionEndsBeforeTheLastByte() {
		assertThat(sections("[uwsgi]")).isEqualTo("uwsgi");
		assertThat(sections("  [uwsgi]\t\r")).isEqualTo("uwsgi");
		assertThat(sections("[uwsgix")).isEqualTo("uwsgi");
		assertThat(sections("[uwsgi] # comment")).isEqualTo("uwsgi] # commen");
		assertThat(sections("[ uwsgi ]")).isEqualTo(" uwsgi ");
		assertThat(sections("[")).isEmpty();
		assertThat(sections("[]")).isEmpty();
		assertThat(sections("[x\u00e9")).isEqualTo("x\ufffd");
	}

	@Test
	void sectionsMayRepeat() {
		String text = "above = 1\n[uwsgi]\na = 1\n[other]\nb = 2\n[uwsgi]\nc = 3\n";
		assertThat(this.reader.read(text, "uwsgi")).containsExactly(new IniLine(3, "uwsgi", "a", "1"),
				new IniLine(7, "uwsgi", "c", "3"));
		assertThat(this.reader.read(text.getBytes(StandardCharsets.UTF_8), "other"))
			.containsExactly(new IniLine(5, "other", "b", "2"));
		assertThat(this.reader.read(text, "")).containsExactly(new IniLine(1, "", "above", "1"));
	}

	@Test
	void byteOrderMarkHidesTheFirstSection() {
		assertThat(this.reader.read("\ufeff[uwsgi]\na = 1\n", "uwsgi")).isEmpty();
	}

	@Test
	void nulEndsTheLine() {
		assertThat(values("[uwsgi]\na = b\0c\nd = e\n")).containsExactly("a=b", "d=e");
		assertThat(values("[uwsgi]\na\0= b\n\0c = d\n")).containsExactly("a=");
	}

	@Test
	void carriageReturnAloneEndsNoLine() {
		assertThat(values("[uwsgi]\na = b\rc = d\n")).containsExactly("a=b\rc = d");
	}

	@Test
	void otherLineBreaksOfUnicodeEndNoLine() {
		assertThat(values("[uwsgi]\na = b\u0085c\u2028d\u2029e\n")).containsExactly("a=b\u0085c\u2028d\u2029e");
	}

	@Test
	void variablesStandForThemselvesUnlessTheyHaveValues() {
		String text = "[uwsgi]\nsocket = %d%n.sock\nratio = 50%%\nlog = %(addr) %%(uri)\n";
		assertThat(values(text)).containsExactly("socket=%d%n.sock", "ratio=50%%", "log=%(addr) %%(uri)");
		assertThatReading(text, FileVariables.of(Path.of("/etc/shop/app.ini")))
			.containsExactly("socket=/etc/shop/app.sock", "ratio=50%", "log=%(addr) %(uri)");
	}

	@Test
	void percentSignTakesWhatIsNoVariableAway() {
		assertThat(values("[uwsgi]\na = b%zc\nd% = e% f\ng = h%\u00e9\n")).containsExactly("a=bc", "d=ef", "g=h\ufffd");
	}

	@Test
	void percentSignAtTheEndOfALineTakesTheLineBreakAway() {
		assertThat(this.reader.read("[uwsgi]\n# 50%\na = 1\nb = 50%\nc = 2%\r\nd = 3\n"))
			.containsExactly(new IniLine(4, "uwsgi", "b", "50c = 2"), new IniLine(6, "uwsgi", "d", "3"));
	}

	@Test
	void percentSignAtTheVeryEndVanishes() {
		assertThat(values("[uwsgi]\na = 50%")).containsExactly("a=50");
	}

	@Test
	void variablesAreReplacedInSectionsAndKeysAndMayMakeLines() {
		MagicVariables variables = FileVariables.of(Path.of("/etc/uwsgi.ini")).with('h', "a = 1\nb");
		assertThat(new IniReader(variables, StandardCharsets.UTF_8).read("[%n]\n%h = 2\n%n = %%h\n")).containsExactly(
				new IniLine(2, "uwsgi", "a", "1"), new IniLine(2, "uwsgi", "b", "2"),
				new IniLine(3, "uwsgi", "uwsgi", "%h"));
	}

	@Test
	void bytesThatAreNoTextAreKeptInACharsetThatHasThem() {
		byte[] content = "[uwsgi]\na = \u00ff%\u00c3\u00a9\n".getBytes(StandardCharsets.ISO_8859_1);
		IniReader bytes = new IniReader(MagicVariables.unresolved(), StandardCharsets.ISO_8859_1);
		assertThat(bytes.read(content)).containsExactly(new IniLine(2, "uwsgi", "a", "\u00ff\u00a9"));
	}

	@Test
	void longValuesAreReadWhole() {
		String value = "x%%".repeat(300_000);
		assertThat(values("[uwsgi]\na = " + value + "\n")).containsExactly("a=" + value);
	}

	private List<String> values(String text) {
		return this.reader.read(text, "uwsgi").stream().map((line) -> line.key() + "=" + line.value()).toList();
	}

	private ListAssert<String> assertThatReading(String text, MagicVariables variables) {
		return assertThat(new IniReader(variables, StandardCharsets.UTF_8).read(text, "uwsgi")
			.stream()
			.map((line) -> line.key() + "=" + line.value()));
	}

	private String sections(String line) {
		return this.reader.read(line + "\na = 1\n").get(0).section();
	}

}

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
import java.util.stream.Stream;

import io.github.uwsgiboot.ini.Value.Expression;
import io.github.uwsgiboot.ini.Value.Literal;
import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.Phase;
import io.github.uwsgiboot.option.UwsgiOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link IniDocument}, {@link IniSyntax} and {@link IniWriter}.
 */
class IniDocumentTests {

	private static final String BLANK = "it starts or ends with a blank, which uWSGI would cut off";

	@Test
	void writesDirectivesByPhaseThenInTheirOrder() {
		IniDocument document = document(literal("http-socket", "127.0.0.1:8080"), literal("chdir", "/srv"),
				literal("plugin", "router_http"), literal("strict", "true"), expression("route-run", "log:%(x)"),
				literal("auto-procname", ""));
		assertThat(new IniWriter().write(document)).isEqualTo("""
				# Written by uWSGI Spring Boot. Changes made here are lost at the next write.
				[uwsgi]
				strict = true
				plugin = router_http
				chdir = /srv
				auto-procname =
				route-run = log:%(x)
				http-socket = 127.0.0.1:8080
				""");
	}

	@ParameterizedTest
	@CsvSource({ "50%, 50%%", "%, %%", "%%, %%%%", "/run/a%20b.sock, /run/a%%20b.sock", "%(x), %%(x)", "a%z, a%%z" })
	void percentSignsOfLiteralsAreDoubled(String text, String written) {
		assertThat(line(literal("chdir", text))).isEqualTo("chdir = " + written);
	}

	@ParameterizedTest
	@ValueSource(strings = { "%d/x", "50%%", "%(x)", "$(HOME)/x", "@(file)", "%[[33m", "%%d", "%9%V%%", "a %k %% b" })
	void expressionsAreWrittenAsTheyAre(String text) {
		assertThat(line(expression("chdir", text))).isEqualTo("chdir = " + text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a b", "=x", "; a", "# a", "[a]", "\"a\"", "$", "$(", "$()", "$(a", "${a}", "$ (a)",
			"@", "@()", "@(a", "a@b", "(a)", "%(", "%()", "%(a", "%(unknown)", "%( )", "%(+ -)", "a\u00a0", "\u2003a",
			"\u2028", "\ufeff", "\uffff", "\ud83d\ude00" })
	void literalThatUwsgiReadsBackAsItIsIsWritten(String text) {
		assertThat(reasons(literal("chdir", text))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { " a", "a ", " " })
	void literalWithBlanksAroundItIsRefused(String text) {
		assertThat(reasons(literal("chdir", text))).containsExactly(BLANK);
		assertThat(reasons(literal("plugin", text))).containsExactly(BLANK);
	}

	@ParameterizedTest
	@ValueSource(strings = { "$(HOME)", "$$(X)", "\\$(X)", "a$(b(c)d)e", "$(a$(b)", "%$(x)", "$(\u2028)", "$() $(x)" })
	void literalReferenceToTheEnvironmentIsRefused(String text) {
		assertThat(reasons(literal("chdir", text)))
			.containsExactly("it holds $(…), which uWSGI would replace by an environment variable");
	}

	@Test
	void literalReferenceToAFileIsRefused() {
		assertThat(reasons(literal("chdir", "a@(/b)"))).containsExactly(
				"it holds @(…), which uWSGI would replace by the content of a file, or exit if there is none");
	}

	@ParameterizedTest
	@ValueSource(strings = { "chdir", "master", "ini", "my-own", "placed", "set-one", "resolved", "inner" })
	void literalReferenceToAKnownKeyIsRefused(String key) {
		List<Directive> others = List.of(expression("set-placeholder", "placed=1"), expression("set", "set-one=1"),
				expression("resolve", "resolved=localhost"), literal("set", "set-ph=inner=1"), literal("my-own", "1"));
		assertThat(reasons(literal("chdir", "a%(" + key + ")"), others))
			.containsExactly("it holds %(…), which uWSGI would replace by the value of another option");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a b + 2", "a ", "1 ++" })
	void literalCalculationIsRefused(String words) {
		assertThat(reasons(literal("chdir", "%(" + words + ")")))
			.containsExactly("it holds %(…), which uWSGI would replace by the value of another option");
	}

	@Test
	void literalOfTheLogFormatIsWritten() {
		String format = "%(addr) - %(user) [%(ltime)] \"%(method) %(uri) %(proto)\" %(status) %(var.HTTP_X) 100%";
		assertThat(line(literal("log-format", format))).isEqualTo("log-format = " + format.replace("%", "%%"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "$(HOME)", "@(/b)", "%(chdir)" })
	void literalReferenceInAnOptionThatRunsAtOnceIsWritten(String text) {
		assertThat(reasons(literal("plugin", text))).isEmpty();
		assertThat(reasons(literal("set-placeholder", "a=" + text))).isEmpty();
	}

	@Test
	void literalReferenceInAnOptionThatIsSetIsRefused() {
		assertThat(reasons(literal("set", "chdir=$(HOME)"))).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0x00, 0x01, 0x09, 0x0a, 0x0b, 0x0d, 0x1b, 0x7f, 0x80, 0x85, 0x9f, 0xd800, 0xdbff, 0xdc00 })
	void controlCharactersAndHalvesOfPairsAreRefused(int codePoint) {
		String text = "a" + (char) codePoint + "b";
		String name = "U+%04X".formatted(codePoint);
		assertThat(reasons(literal("chdir", text))).singleElement().asString().contains(name);
		assertThat(reasons(expression("route-run", text))).singleElement().asString().contains(name);
		assertThat(reasons(literal("plugin", text))).singleElement().asString().contains(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a b", "a=b", "[a]", "#a", ";a", "a\nb", "%a", "a%", "\u00e9", "a\0", "$(A)" })
	void keyThatUwsgiWouldNotReadAsItIsIsRefused(String key) {
		assertThat(reasons(new Directive(key, new Literal("1"), Phase.GLOBALS, false, "test"))).containsExactly(
				"an option name is made of letters, digits, '-', '_', '.' and '+'; uWSGI would take any other line for"
						+ " another option, a section or a comment");
	}

	@Test
	void keyOfEveryOptionIsWritten() {
		assertThat(OptionCatalogue.uwsgi20().options())
			.allSatisfy((option) -> assertThat(reasons(Directive.of(option, new Literal("1"), "test"))).isEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a b", "[a]", "a]", "a:b", "a%", "\u00e9", "a\n", " a", "#" })
	void sectionThatUwsgiWouldNotFindIsRefused(String section) {
		assertThat(IniSyntax.objectionsToSection(section)).hasSize(1);
		IniDocument document = new IniDocument(section, List.of());
		assertThatIllegalArgumentException().isThrownBy(() -> new IniWriter().write(document));
	}

	@ParameterizedTest
	@ValueSource(strings = { "%", "a%", "100%%%", "%d%" })
	void expressionThatJoinsTheNextLineIsRefused(String text) {
		assertThat(reasons(expression("route-run", text)))
			.containsExactly("it ends in a '%', which makes uWSGI join the next line to it; a literal one is '%%'");
	}

	@ParameterizedTest
	@CsvSource({ "a%zb, z", "100% done, ' '", "%%%a, a", "%\u00e9, \u00e9", "%\ud83d\ude00, \ud83d\ude00", "%H, H" })
	void expressionFromWhichCharactersWouldVanishIsRefused(String text, String character) {
		assertThat(reasons(expression("route-run", text))).containsExactly("it holds '%" + character
				+ "', which is none of uWSGI's variables, so that both would vanish; a literal percent sign is '%%'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "$(HOME)", "@(f)", "%(chdir)", "%d$(HOME)" })
	void expressionThatUwsgiLeavesAloneInAnOptionThatRunsAtOnceIsRefused(String text) {
		assertThat(reasons(expression("plugin", text))).containsExactly(
				"it holds $(…), @(…) or %(…), which uWSGI does not replace in an option that it runs while it"
						+ " reads the file");
	}

	@ParameterizedTest
	@CsvSource({ "plugin, %(_)", "declare-option, x=log-format=%(addr)", "set-ph, a=.%(chdir)", "set, a=$(HOME)",
			"set-ph, a=$", "listen, %k", "if-env, HOME" })
	void expressionThatServesAPurposeInAnOptionThatRunsAtOnceIsWritten(String key, String text) {
		assertThat(reasons(expression(key, text))).isEmpty();
	}

	@Test
	void referencesWithoutAnEndAreRefused() {
		List<Directive> directives = List.of(expression("a", "x%(b)"), expression("b", "x%(a)"),
				expression("c", "%(c)"), expression("d", "%n%(d)"), expression("e", ".%(c)"), literal("f", "%(g)"),
				expression("set", "h=.%(h)"));
		assertThat(new IniDocument("uwsgi", directives).objections())
			.extracting((objection) -> objection.directive().key())
			.containsExactlyInAnyOrder("a", "b", "d", "e", "set");
		assertThat(reasons(expression("v", "x%(v)")))
			.containsExactly("its references lead back to itself, so that uWSGI"
					+ " would let the value grow without end instead of starting");
	}

	@Test
	void writerRefusesWhatCannotBeWritten() {
		IniDocument document = document(literal("chdir", "a\nb"), literal("plugin", " c"));
		assertThatIllegalArgumentException().isThrownBy(() -> new IniWriter().write(document))
			.withMessage(
					"The document cannot be written: test.plugin: it starts or ends with a blank, which uWSGI would cut"
							+ " off; test.chdir: it holds a line break (U+000A), behind which uWSGI would read another option");
	}

	@Test
	void reasonsAreShortAndOnOneLineWhateverTheValueIs() {
		String text = "$(" + "x\n".repeat(500_000) + ")";
		assertThat(reasons(literal("chdir", text)))
			.allSatisfy((reason) -> assertThat(reason).hasSizeLessThan(200).doesNotContain("\n"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "$(", "@(", "%(", "$", "(", "%", "$(a", "$((", "%z", "$(a)", "%(master)" })
	@Timeout(10)
	void longValuesAreLookedAtInLittleTimeAndHaveOneReasonAtMost(String part) {
		String text = part.repeat(1_000_000 / part.length());
		assertThat(reasons(literal("chdir", text))).hasSizeLessThanOrEqualTo(1);
		assertThat(reasons(expression("chdir", text))).hasSizeLessThanOrEqualTo(1);
	}

	private static String line(Directive directive) {
		String text = new IniWriter().write(document(directive));
		return text.lines().skip(2).findFirst().orElseThrow();
	}

	private static List<String> reasons(Directive directive) {
		return reasons(directive, List.of());
	}

	private static List<String> reasons(Directive directive, List<Directive> others) {
		List<Directive> directives = Stream.concat(Stream.of(directive), others.stream()).toList();
		return new IniDocument("uwsgi", directives).objections().stream().map(Objection::reason).toList();
	}

	private static IniDocument document(Directive... directives) {
		return new IniDocument("uwsgi", List.of(directives));
	}

	private static Directive literal(String key, String text) {
		return directive(key, new Literal(text));
	}

	private static Directive expression(String key, String text) {
		return directive(key, new Expression(text));
	}

	private static Directive directive(String key, Value value) {
		UwsgiOption option = OptionCatalogue.uwsgi20().find(key);
		return (option != null) ? Directive.of(option, value, "test." + key).as(key)
				: new Directive(key, value, Phase.GLOBALS, false, "test." + key);
	}

}

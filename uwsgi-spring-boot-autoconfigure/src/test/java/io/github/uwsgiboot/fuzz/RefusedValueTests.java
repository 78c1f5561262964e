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

package io.github.uwsgiboot.fuzz;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.github.uwsgiboot.fuzz.ReportingUwsgi.Report;
import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.ini.IniDocument;
import io.github.uwsgiboot.ini.Value;
import io.github.uwsgiboot.ini.Value.Expression;
import io.github.uwsgiboot.ini.Value.Literal;
import io.github.uwsgiboot.option.OptionCatalogue;
import io.github.uwsgiboot.option.Phase;
import io.github.uwsgiboot.option.UwsgiOption;
import io.github.uwsgiboot.testsupport.Command;
import io.github.uwsgiboot.testsupport.RealServerTest;
import io.github.uwsgiboot.testsupport.Servers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Shows for what {@link IniDocument} refuses to have written that a real uWSGI would make
 * something else of it.
 */
@RealServerTest
class RefusedValueTests {

	@TempDir
	private Path directory;

	private ReportingUwsgi uwsgi;

	@BeforeEach
	void setUp() throws Exception {
		Files.writeString(this.directory.resolve("f"), "file\n");
		this.uwsgi = new ReportingUwsgi(this.directory, Map.of("E", "env"));
	}

	@Test
	void lineBreakStartsAnotherOption() throws Exception {
		assertThat(readRefusedLiteral("v", "a\nprocesses = 9")).isEqualTo("v = a\nprocesses = 9\n");
	}

	@Test
	void nulEndsTheLine() throws Exception {
		assertThat(readRefusedLiteral("v", "a\0b")).isEqualTo("v = a\n");
	}

	@Test
	void halfOfAPairBecomesAQuestionMark() throws Exception {
		assertThat(readRefusedLiteral("v", "a\ud800b")).isEqualTo("v = a?b\n");
	}

	@ParameterizedTest
	@CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = { " a,a", "a ,a", "' ',''" })
	void blanksAreCutOff(String text, String read) throws Exception {
		assertThat(readRefusedLiteral("v", text)).isEqualTo("v = " + read.strip() + "\n");
	}

	@ParameterizedTest
	@CsvSource({ "$(E), env", "$$(E), $env", "\\$(E), \\env", "$(a$(E), $(aenv", "@(f), file", "%(clock), no-such",
			"x%(v-1), x1", "%(v-1 1 + 1), 12", "a$(E)@(f)%(v-1), aenvfile1" })
	void referenceInALiteralIsReplaced(String text, String read) throws Exception {
		assertThat(readRefusedLiteral("v", text)).isEqualTo("v-1 = 1\nv = " + read + "\n");
	}

	@Test
	void referenceInAnOptionThatIsSetIsReplaced() throws Exception {
		assertThat(readRefusedLiteral("set", "v=$(E)")).isEqualTo("set = v=$(E)\nv = env\n");
	}

	@Test
	void missingFileEndsUwsgi() throws Exception {
		assertThat(objections("v", new Literal("@(missing)"))).isNotEmpty();
		assertThat(read("[uwsgi]\nv = @(missing)\n").log()).contains("open(\"missing\"): No such file or directory");
	}

	@ParameterizedTest
	@CsvSource({ "50%, 50w = 1", "a%zb, 'ab\nw = 1'", "100% done, '100done\nw = 1'", "%\u00e9, '\ufffd\nw = 1'" })
	void percentSignOfAnExpressionTakesWhatFollowsAway(String text, String read) throws Exception {
		assertThat(objections("v", new Expression(text))).hasSize(1);
		Report report = read("[uwsgi]\nv = " + text + "\nw = 1\n");
		String options = new String(report.options().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
		assertThat(options).isEqualTo("v = " + read + "\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "$(E)", "@(f)", "%(clock)" })
	void referenceInAnOptionThatRunsAtOnceIsLeftAlone(String text) throws Exception {
		assertThat(objections("umask", new Expression(text))).hasSize(1);
		assertThat(read("[uwsgi]\numask = " + text + "\n").options()).isEqualTo("umask = " + text + "\n");
	}

	@ParameterizedTest
	@CsvSource({ "#a, ''", ";a, ''", "[a, ''", "a=b, 'a = b = 1\n'", "'', ' = 1\n'" })
	void keyIsReadAsSomethingElse(String key, String read) throws Exception {
		assertThat(objections(key, new Literal("1"))).hasSize(1);
		assertThat(read("[uwsgi]\n" + key + " = 1\n").options()).isEqualTo(read);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x%(v)", "x%(v)%(v)", "%n%(v)" })
	void endlessReferenceUsesAllTheMemory(String text) throws Exception {
		assertThat(objections("v", new Expression(text))).hasSize(1);
		Files.writeString(this.uwsgi.file(), "[uwsgi]\nv = " + text + "\n");
		String limited = "ulimit -v 400000; exec '%s' --show-config --clock no-such --ini '%s'"
			.formatted(Servers.get("uwsgi"), this.uwsgi.file());
		Command.Result result = Command.of(Path.of("/bin/sh"), this.directory).run("-c", limited);
		assertThat(result.error()).contains("tried memory allocation").doesNotContain("end of configuration");
	}

	private String readRefusedLiteral(String key, String text) throws Exception {
		assertThat(objections(key, new Literal(text))).isNotEmpty();
		String first = (text.contains("(") && !key.equals("set")) ? "v-1 = 1\n" : "";
		return read("[uwsgi]\n" + first + key + " = " + text.replace("%", "%%") + "\n").options();
	}

	private Report read(String text) throws Exception {
		return this.uwsgi.read(text.getBytes(StandardCharsets.UTF_8), "");
	}

	private static List<String> objections(String key, Value value) {
		Directive one = new Directive("v-1", new Literal("1"), Phase.GLOBALS, false, "v-1");
		UwsgiOption option = OptionCatalogue.uwsgi20().find(key);
		Directive directive = (option != null) ? Directive.of(option, value, key)
				: new Directive(key, value, Phase.GLOBALS, false, key);
		return new IniDocument("uwsgi", List.of(one, directive)).objections()
			.stream()
			.map((objection) -> objection.reason())
			.toList();
	}

}

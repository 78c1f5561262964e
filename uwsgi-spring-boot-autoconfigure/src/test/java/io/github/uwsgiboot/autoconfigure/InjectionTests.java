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

package io.github.uwsgiboot.autoconfigure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.ini.Directive;
import io.github.uwsgiboot.ini.IniDocument;
import io.github.uwsgiboot.ini.IniLine;
import io.github.uwsgiboot.ini.IniReader;
import io.github.uwsgiboot.ini.IniWriter;
import io.github.uwsgiboot.ini.Objection;
import io.github.uwsgiboot.ini.Value.Literal;
import io.github.uwsgiboot.write.Plan;
import io.github.uwsgiboot.write.PlanState;
import io.github.uwsgiboot.write.UwsgiConfigWriter;
import io.github.uwsgiboot.write.WriteRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Puts texts that mean something to uWSGI, to ini files or to programs in general into
 * every property. Each is either refused with a problem, or read back as it is, in the
 * line of its own option; nothing else is read.
 */
class InjectionTests {

	private static final List<String> SNIPPETS = List.of("\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\0", "\t",
			"\u000b", "\f", "\u001b[31m", "\u007f", "\u009b", "\ud800", "\udc00", "\ufeff", "\uffff", "\nlogto = /x",
			"\r\n[other]\na = b", "\n#", "%", "%%", "%d", "%z", "%\n", "%(strict)", "%(a b)", "$(HOME)",
			"@(/etc/passwd)", "${UNSET:x}", "../", "..", "/", ":", "a:b", "::", ",", ",a", ";", "#", "=", "[", "]",
			"[0]", " ", "\u00a0", "\"", "'", "\\", "{x}", "{project_name}", "{", "!", "*", "?", "|", "&", "`", "%0a",
			"%00", "exec://id", "off", "-1", "99999999999999999999", "\u0660", "\u202e");

	/**
	 * What never becomes a part of the file.
	 */
	private static final Set<String> HARMLESS = Set.of("uwsgi.embedded-plugins[0]", "uwsgi.project-name",
			"uwsgi.runtime-dir", "uwsgi.proof.stats", "uwsgi.reload.command", "uwsgi.reload.fifo",
			"uwsgi.reload.pid-file", "uwsgi.reload.touch-file", "uwsgi.reload.emperor.pid-file",
			"spring.application.name");

	@TempDir
	private Path directory;

	static Stream<String> snippets() {
		return SNIPPETS.stream();
	}

	@ParameterizedTest
	@MethodSource("snippets")
	void snippetInEveryPropertyIsRefusedOrReadBack(String snippet) throws IOException {
		for (String text : List.of(snippet, "a" + snippet, snippet + "b", "/a" + snippet + "b.c")) {
			for (String expressions : List.of("escape", "pass")) {
				verify(InjectedProperties.everywhere(text)
					.with((properties) -> properties.put("uwsgi.expressions", expressions)));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("snippets")
	void snippetInDsnsIsRefusedOrReadBack(String snippet) {
		StringBuilder encoded = new StringBuilder();
		for (byte each : snippet.getBytes(StandardCharsets.UTF_8)) {
			encoded.append("%%%02x".formatted(each));
		}
		verify(InjectedProperties.inDsns(snippet, encoded.toString()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "%ff", "%c3", "%ed%a0%80", "%c0%8a", "%f4%90%80%80", "%", "%0", "%0g", "%25%30%61" })
	void malformedPercentEncodingInDsnsIsRefusedOrReadBack(String encoded) {
		verify(InjectedProperties.inDsns(encoded, encoded));
	}

	@Test
	@Timeout(120)
	void megabyteInEveryPropertyIsRefusedOrReadBack() throws IOException {
		verify(InjectedProperties.everywhere("x".repeat(1 << 20)));
		verify(InjectedProperties.inDsns("x".repeat(1 << 20), "%41".repeat(1 << 18)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "$(", "%(", "(", "{", "1.", "1:", "127.0.0.1:", "a,", "0:1,", "[", "a=", "\n", " ",
			"0:11:", "\u00e9", "../", "a|", "?a=" })
	@Timeout(60)
	void longTextInEveryPropertyIsRefusedOrReadBackInLittleTime(String part) throws IOException {
		String text = part.repeat((1 << 14) / part.length());
		verify(InjectedProperties.everywhere(text));
		verify(InjectedProperties.inDsns(text, "%41".repeat(1 << 14)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\0", "\ud800" })
	void anyPropertyWithAControlCharacterIsRefused(String snippet) throws IOException {
		InjectedProperties all = InjectedProperties.everywhere("/a" + snippet + "b.c");
		List<String> injected = all.values()
			.entrySet()
			.stream()
			.filter((property) -> property.toString().contains(snippet))
			.map(Map.Entry::getKey)
			.filter((name) -> !HARMLESS.contains(name))
			.toList();
		assertThat(injected).hasSizeGreaterThan(200)
			.allSatisfy((name) -> assertThat(writer(all.alone(name).values()).plan().state())
				.isEqualTo(PlanState.REJECTED));
	}

	@Test
	void lineBreakOfAVariableIsRefused() {
		Plan plan = writer(
				Map.of("uwsgi.check.binary", "off", "uwsgi.options.chdir", "${text}", "text", "a\nlogto = b"))
			.plan();
		assertThat(plan.text()).isNull();
		assertThat(plan.problems()).extracting(Problem::code).containsExactly("value-not-writable");
	}

	private void verify(InjectedProperties properties) {
		WriteRequest request = requests(properties.values()).get();
		IniDocument document = request.subject().document();
		List<Problem> problems = Stream
			.concat(request.problems().stream(), request.checks().run(request.subject()).stream())
			.toList();
		List<Objection> objections = document.objections();
		assertThat(objections).allSatisfy((objection) -> assertThat(problems)
			.anyMatch((problem) -> tells(problem, objection.directive().property())));
		assertThat(problems).allSatisfy(InjectionTests::requirePrintable);
		Set<Directive> refused = objections.stream().map(Objection::directive).collect(Collectors.toSet());
		requireReadBack(document.directives().stream().filter((directive) -> !refused.contains(directive)).toList());
		Plan plan = writer(properties.values()).plan();
		if (plan.text() != null) {
			assertThat(refused).isEmpty();
			requireReadBack(plan.text(), document.section(), document.directives());
		}
	}

	// The problem of an entry names the part that is wrong.
	private static boolean tells(Problem problem, String property) {
		return problem.code().equals("value-not-writable")
				&& (problem.property().equals(property) || problem.property().startsWith(property + "."));
	}

	private static void requirePrintable(Problem problem) {
		String text = problem.consequence() + problem.remedy();
		assertThat(text.codePoints().anyMatch(Character::isISOControl)).as("control character in '%s'", text).isFalse();
	}

	private static void requireReadBack(List<Directive> directives) {
		String text = new IniWriter().write(new IniDocument("uwsgi", directives));
		requireReadBack(text, "uwsgi", new IniDocument("uwsgi", directives).directives());
	}

	private static void requireReadBack(String text, String section, List<Directive> directives) {
		List<IniLine> lines = new IniReader().read(text);
		assertThat(lines.stream().map(IniLine::section)).allMatch(section::equals);
		assertThat(lines.stream().map((line) -> line.key() + " = " + line.value()).toList())
			.isEqualTo(directives.stream().map(InjectionTests::line).toList());
	}

	private static String line(Directive directive) {
		String text = directive.value().text();
		String written = (directive.value() instanceof Literal) ? text.replace("%", "%%")
				: text.replaceAll("^[ \t\r]+|[ \t\r]+$", "");
		return directive.key() + " = " + written;
	}

	private UwsgiConfigWriter writer(Map<String, Object> properties) {
		return new UwsgiConfigWriter(requests(properties), (outcome) -> {
		});
	}

	private WriteRequests requests(Map<String, Object> properties) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.stream()
			.map(PropertySource::getName)
			.toList()
			.forEach(environment.getPropertySources()::remove);
		environment.getPropertySources().addFirst(new MapPropertySource("injected", properties));
		environment.getPropertySources()
			.addLast(new MapPropertySource("defaults", Map.of("uwsgi.writer.path", this.directory + "/uwsgi.ini")));
		ConfigurationPropertySources.attach(environment);
		return new WriteRequests(environment, new UwsgiPropertiesBinder(environment, Set::of));
	}

}

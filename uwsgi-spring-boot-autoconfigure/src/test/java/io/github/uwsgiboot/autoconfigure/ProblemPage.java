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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The page that documents all problems, made of golden cases.
 *
 * @param cases the cases, each named as a code, with a part {@code right}
 * @param unshown the problems that no case can show
 */
record ProblemPage(List<GoldenCase> cases, List<Unshown> unshown) {

	static final Path FILE = Path.of("..", "docs", "problems.md");

	private static final String GROUP = "problems/";

	private static final String MARK = "<!-- What follows is made of golden cases by ProblemPageTests. -->\n";

	private static final Path UNSHOWN = GoldenCase.directory().resolveSibling("problems").resolve("unshown.txt");

	private static final Pattern SEVERITY = Pattern.compile("(?m)^(ERROR|WARNING|NOTE) \\S+$");

	private static final Pattern TOLD = Pattern
		.compile("(?m)^  property: (.+)\n(?:  value: .+\n)?(?:  origin: .+\n)?  consequence: (.+)\n  remedy: (.+)$");

	private static final Pattern COMMENT = Pattern.compile("\\A((?:# .*\n)+)");

	static ProblemPage read() throws IOException {
		List<GoldenCase> cases = GoldenCase.all().stream().filter((golden) -> golden.name().startsWith(GROUP)).toList();
		return new ProblemPage(cases, Files.readAllLines(UNSHOWN).stream().map(Unshown::of).toList());
	}

	static String code(GoldenCase golden) {
		return golden.name().substring(GROUP.length());
	}

	/**
	 * Return the case of what to write instead, which has everything but the environment
	 * in common with the wrong one.
	 */
	static GoldenCase right(GoldenCase golden) {
		Map<String, String> sources = new LinkedHashMap<>(golden.sources());
		sources.put("application.yml", String.valueOf(sources.remove("right")));
		sources.remove("environment");
		return new GoldenCase(golden.name(), golden.file(), sources, "");
	}

	List<String> codes() {
		List<String> codes = new ArrayList<>(this.cases.stream().map(ProblemPage::code).toList());
		codes.addAll(this.unshown.stream().map(Unshown::code).toList());
		return codes;
	}

	void write() throws IOException {
		Files.writeString(FILE, text());
	}

	String text() throws IOException {
		String page = Files.readString(FILE);
		SortedMap<String, String> sections = new TreeMap<>();
		this.cases.forEach((golden) -> sections.put(code(golden), section(golden)));
		this.unshown.forEach((problem) -> sections.put(problem.code(), problem.section()));
		return page.substring(0, page.indexOf(MARK) + MARK.length()) + index(sections)
				+ String.join("", sections.values());
	}

	private String index(SortedMap<String, String> sections) {
		return sections.keySet()
			.stream()
			.collect(Collectors.groupingBy((code) -> code.charAt(0), TreeMap::new,
					Collectors.mapping("[%1$s](#%1$s)"::formatted, Collectors.joining(", "))))
			.values()
			.stream()
			.map("- %s\n"::formatted)
			.collect(Collectors.joining("", "\n", ""));
	}

	private String section(GoldenCase golden) {
		String yaml = golden.sources().get("application.yml");
		StringBuilder section = new StringBuilder("\n## %s\n\n%s\n".formatted(code(golden), prose(golden, yaml)));
		block(section, "After these commands:", "shell", golden.sources().get("commands"));
		block(section, "With this environment variable:", "properties", golden.sources().get("environment"));
		block(section, null, "yaml", COMMENT.matcher(yaml).replaceFirst(""));
		told(golden).forEach((text) -> section.append("\n> %s\n".formatted(text)));
		block(section, "Instead:", "yaml", golden.sources().get("right"));
		return section.toString();
	}

	private static String prose(GoldenCase golden, String yaml) {
		return COMMENT.matcher(yaml)
			.results()
			.flatMap((comment) -> comment.group().lines())
			.filter((line) -> !line.startsWith("# Not judged: "))
			.map((line) -> line.substring(2))
			.findFirst()
			.orElseGet(() -> severity(golden) + ".");
	}

	private static void block(StringBuilder section, String title, String language, String text) {
		if (text != null && !text.equals("true\n")) {
			section.append((title != null) ? "\n%s\n".formatted(title) : "")
				.append("\n```%s\n%s```\n".formatted(language, shown(text)));
		}
	}

	private static String severity(GoldenCase golden) {
		Matcher matcher = SEVERITY.matcher(golden.expected());
		String severity = matcher.find() ? matcher.group(1) : "";
		return switch (severity) {
			case "ERROR" -> "An error";
			case "WARNING" -> "A warning";
			default -> "A note";
		};
	}

	private static List<String> told(GoldenCase golden) {
		return TOLD.matcher(golden.expected()).results().map(ProblemPage::told).distinct().toList();
	}

	private static String told(MatchResult problem) {
		return shown("`%s`: %s %s".formatted(problem.group(1), problem.group(2), problem.group(3)));
	}

	private static String shown(String text) {
		return text.replace("{{files}}", "/etc/shop/tls")
			.replace("{{dir}}", "/srv/shop")
			.replace("{{somaxconn}}", "4096");
	}

	/**
	 * A problem that a case cannot show, because it needs another user, another thread or
	 * another file system.
	 *
	 * @param code the code
	 * @param text what the page says
	 * @param test the source of the test that makes the problem
	 * @param evidence what that source holds
	 */
	record Unshown(String code, String text, Path test, String evidence) {

		private static final Path TESTS = GoldenCase.directory().resolve("../../java/io/github/uwsgiboot").normalize();

		static Unshown of(String line) {
			String[] parts = line.split(" \\| ");
			return new Unshown(parts[0], parts[1], TESTS.resolve(parts[2] + ".java"), parts[3]);
		}

		String section() {
			return "\n## %s\n\n%s\n".formatted(this.code, this.text);
		}

	}

}

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

package io.github.uwsgiboot.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page in Markdown.
 *
 * @param file the file
 * @param lines the lines that are no code
 */
record MarkdownPage(Path file, List<String> lines) {

	private static final Pattern LINK = Pattern
		.compile("]\\(([^)\\s]*)[^)]*\\)|^\\[[^]]+]:\\s*(\\S+)|<(https?:[^>]*)>");

	private static final Pattern CODE = Pattern.compile("`[^`]*`");

	private static final Pattern HEADING = Pattern.compile("#{1,6} +(.*?) *#*");

	private static final Pattern ANCHOR = Pattern.compile("<a (?:id|name)=\"([^\"]+)\"");

	/**
	 * Return all pages below a directory that are not made by the build.
	 * @param directory the directory
	 */
	static List<MarkdownPage> below(Path directory) throws IOException {
		try (Stream<Path> files = Files.walk(directory)) {
			List<MarkdownPage> pages = new ArrayList<>();
			for (Path file : files.map(Path::normalize).filter(MarkdownPage::isPage).sorted().toList()) {
				pages.add(read(file));
			}
			return pages;
		}
	}

	private static boolean isPage(Path file) {
		for (Path element : file) {
			if (Set.of("target", ".git", "node_modules").contains(element.toString())) {
				return false;
			}
		}
		return file.toString().endsWith(".md");
	}

	static MarkdownPage read(Path file) throws IOException {
		List<String> lines = new ArrayList<>();
		boolean isCode = false;
		for (String line : Files.readAllLines(file)) {
			boolean isFence = line.strip().startsWith("```");
			if (!isCode && !isFence) {
				lines.add(line);
			}
			isCode ^= isFence;
		}
		return new MarkdownPage(file, lines);
	}

	/**
	 * Return where the links of the page lead.
	 */
	List<String> links() {
		return this.lines.stream()
			.map((line) -> CODE.matcher(line).replaceAll("code"))
			.flatMap((line) -> LINK.matcher(line).results())
			.map(MarkdownPage::target)
			.toList();
	}

	private static String target(MatchResult link) {
		return Stream.of(1, 2, 3).map(link::group).filter((group) -> group != null).findFirst().orElseThrow();
	}

	/**
	 * Return the anchors of the page: those of its headings, as GitHub makes them, and
	 * its own.
	 */
	Set<String> anchors() {
		Map<String, Integer> times = new HashMap<>();
		Set<String> anchors = this.lines.stream()
			.map(HEADING::matcher)
			.filter((matcher) -> matcher.matches())
			.map((matcher) -> slug(matcher.group(1)))
			.map((slug) -> {
				int before = times.merge(slug, 1, Integer::sum) - 1;
				return (before > 0) ? slug + "-" + before : slug;
			})
			.collect(Collectors.toSet());
		this.lines.stream().flatMap((line) -> ANCHOR.matcher(line).results()).forEach((a) -> anchors.add(a.group(1)));
		return anchors;
	}

	private static String slug(String heading) {
		String text = heading.replaceAll("]\\([^)]*\\)", "").replaceAll("[^\\p{L}\\p{N} _-]", "");
		return text.toLowerCase(Locale.ROOT).replace(' ', '-');
	}

	@Override
	public String toString() {
		return this.file.toString();
	}

}

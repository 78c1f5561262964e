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
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A golden case: a file with an {@code application.yml}, perhaps more sources of
 * properties, and the whole text that has to come of them. Lines of ten dashes stand
 * between the parts; behind the dashes stands the title of a further source: the name of
 * another YAML file, {@code environment}, {@code arguments} or {@code user}. The part
 * behind dashes without a title, and all that follows, is the expected text.
 *
 * @param name the group and the name of the case
 * @param file the file
 * @param sources the sources by their titles, those of lower rank first
 * @param expected the expected text
 */
record GoldenCase(String name, Path file, Map<String, String> sources, String expected) {

	static final String SEPARATOR = "----------\n";

	private static final String YAML = "application.yml";

	private static final String SUFFIX = ".txt";

	private static final Pattern TITLE = Pattern.compile("(?m)^-{10}(?: (.+))?\n");

	private static final Pattern NOT_JUDGED = Pattern.compile("(?m)^# Not judged: (.+)$");

	/**
	 * Return all cases in the order of their names.
	 */
	static List<GoldenCase> all() throws IOException {
		List<GoldenCase> cases = new ArrayList<>();
		try (Stream<Path> files = Files.walk(directory())) {
			for (Path file : files.filter((path) -> path.toString().endsWith(SUFFIX)).sorted().toList()) {
				cases.add(read(file));
			}
		}
		return cases;
	}

	/**
	 * Return the directory of the cases in the sources, where authors update them.
	 */
	static Path directory() {
		try {
			Path classes = Path.of(GoldenCase.class.getProtectionDomain().getCodeSource().getLocation().toURI());
			return classes.resolve("../../src/test/resources/golden").normalize();
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static GoldenCase read(Path file) throws IOException {
		String name = directory().relativize(file).toString().replace(SUFFIX, "");
		String text = Files.readString(file);
		Map<String, String> sources = new LinkedHashMap<>();
		Matcher matcher = TITLE.matcher(text);
		String title = YAML;
		int start = 0;
		while (title != null && matcher.find()) {
			if (sources.put(title, text.substring(start, matcher.start())) != null) {
				throw new IllegalStateException("%s has two parts '%s'".formatted(name, title));
			}
			title = matcher.group(1);
			start = matcher.end();
		}
		if (title != null) {
			throw new IllegalStateException("%s expects nothing".formatted(name));
		}
		return new GoldenCase(name, file, sources, text.substring(start));
	}

	/**
	 * Return why the real uWSGI cannot judge the expected text, if so.
	 */
	Optional<String> notJudged() {
		Matcher matcher = NOT_JUDGED.matcher(this.sources.getOrDefault(YAML, ""));
		return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
	}

	void update(String outcome) throws IOException {
		String text = Files.readString(this.file);
		String input = text.substring(0, text.length() - this.expected.length());
		Files.writeString(this.file, input + outcome);
	}

	@Override
	public String toString() {
		return this.name;
	}

}

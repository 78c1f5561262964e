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

package io.github.uwsgiboot.check.binary;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds the line that uWSGI means, which it never tells by its number: by the option, the
 * plugin, the shared socket or the server name that it names, or else by what it quotes.
 */
final class DirectiveFinder {

	private static final Pattern UNKNOWN_OPTION = Pattern.compile("unknown config directive: (\\S+)");

	private static final Pattern NAMED_OPTION = Pattern.compile("option \"([^\"]+)\"");

	private static final Pattern SHARED_SOCKET = Pattern.compile("unable to use shared socket (\\d+)");

	private static final Pattern SERVER_NAME = Pattern.compile("initialize context for \"(.*)\"");

	private static final Pattern PLUGIN_FILE = Pattern.compile("([^/\\s]+)_plugin\\.so");

	private static final Pattern PLUGIN = Pattern.compile("load plugin \"([^\"]+)\"");

	private static final int MINIMAL_LENGTH = 3;

	private final List<Line> lines;

	DirectiveFinder(List<Line> lines) {
		this.lines = lines;
	}

	/**
	 * Find the line of the file that uWSGI means.
	 * @param complaint what uWSGI wrote
	 * @return the line, or {@code null} if it cannot be told
	 */
	@Nullable Line find(String complaint) {
		return Stream
			.of(matching(UNKNOWN_OPTION, complaint, DirectiveFinder::hasName),
					matching(NAMED_OPTION, complaint, DirectiveFinder::hasName),
					matching(SHARED_SOCKET, complaint, DirectiveFinder::usesShared),
					matching(SERVER_NAME, complaint, DirectiveFinder::isForServerName),
					matching(PLUGIN_FILE, complaint, DirectiveFinder::loads),
					matching(PLUGIN, complaint, DirectiveFinder::loads))
			.flatMap((found) -> found)
			.findFirst()
			.orElseGet(() -> byQuotation(complaint));
	}

	private Stream<Line> matching(Pattern pattern, String complaint, BiPredicate<Line, String> isMeant) {
		Matcher matcher = pattern.matcher(complaint);
		return matcher.find() ? this.lines.stream().filter((line) -> isMeant.test(line, matcher.group(1)))
				: Stream.empty();
	}

	private static boolean hasName(Line line, String name) {
		return line.directive().key().equals(name) || line.name().equals(name);
	}

	private static boolean usesShared(Line line, String number) {
		return line.words().findFirst().map((address) -> address.equals("=" + number)).orElse(false);
	}

	private static boolean isForServerName(Line line, String name) {
		return line.canonicalName().startsWith("sni") && line.text().startsWith(name + " ");
	}

	private static boolean loads(Line line, String plugin) {
		return line.canonicalName().endsWith("plugin") && Arrays.stream(line.text().split(","))
			.map((name) -> name.strip().replaceFirst("^\\d+:", "").replaceFirst("_plugin\\.so$", ""))
			.anyMatch((name) -> name.equals(plugin) || name.endsWith("/" + plugin));
	}

	private @Nullable Line byQuotation(String complaint) {
		return this.lines.stream()
			.filter((line) -> quoted(line, complaint) > 0)
			.max(Comparator.comparing((line) -> quoted(line, complaint)))
			.orElse(null);
	}

	// The more of a value is repeated in the complaint, the likelier it is the one.
	private static int quoted(Line line, String complaint) {
		return line.words()
			.filter((word) -> word.length() >= MINIMAL_LENGTH && complaint.contains(word))
			.mapToInt(String::length)
			.sum();
	}

}

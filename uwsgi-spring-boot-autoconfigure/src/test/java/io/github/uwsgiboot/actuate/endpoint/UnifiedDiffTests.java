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

package io.github.uwsgiboot.actuate.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UnifiedDiff} and {@link LineMatch}.
 */
class UnifiedDiffTests {

	private static final Pattern HUNK = Pattern.compile("@@ -(\\d+),(\\d+) \\+(\\d+),(\\d+) @@\n");

	@Test
	void equalTextsHaveNoDifference() {
		assertThat(diff("a\nb\n", "a\nb\n")).isEmpty();
	}

	@Test
	void changedLineIsShownWithThreeLinesAroundIt() {
		assertThat(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n")).isEqualTo("""
				--- before
				+++ after
				@@ -2,7 +2,7 @@
				 2
				 3
				 4
				-5
				+five
				 6
				 7
				 8
				""");
	}

	@Test
	void changesThatAreFarApartAreShownApart() {
		assertThat(diff("a\n1\n2\n3\n4\n5\n6\n7\nb\n", "1\n2\n3\n4\n5\n6\n7\nB\n")).isEqualTo("""
				--- before
				+++ after
				@@ -1,4 +1,3 @@
				-a
				 1
				 2
				 3
				@@ -6,4 +5,4 @@
				 5
				 6
				 7
				-b
				+B
				""");
	}

	@Test
	void changesThatAreNearAreShownTogether() {
		assertThat(diff("a\n1\n2\n3\n4\n5\n6\nb\n", "1\n2\n3\n4\n5\n6\n")).isEqualTo("""
				--- before
				+++ after
				@@ -1,8 +1,6 @@
				-a
				 1
				 2
				 3
				 4
				 5
				 6
				-b
				""");
	}

	@Test
	void newTextHasOnlyAddedLines() {
		assertThat(diff("", "a\nb\n")).isEqualTo("""
				--- before
				+++ after
				@@ -0,0 +1,2 @@
				+a
				+b
				""");
	}

	@Test
	void missingEndOfTheLastLineIsADifference() {
		assertThat(diff("a\nb", "a\nb\n")).isEqualTo("""
				--- before
				+++ after
				@@ -1,2 +1,2 @@
				 a
				-b
				\\ No newline at end of file
				+b
				""");
	}

	@Test
	void movedLineIsTakenOutAndPutIn() {
		assertThat(diff("a\nb\nc\nd\n", "d\na\nb\nc\n")).isEqualTo("""
				--- before
				+++ after
				@@ -1,4 +1,4 @@
				+d
				 a
				 b
				 c
				-d
				""");
	}

	@Test
	void hiddenLinesThatDifferAreShownAsChanged() {
		UnifiedDiff diff = new UnifiedDiff(List.of("env = A=1\n", "env = B=2\n"), List.of("env = A=1\n", "env = B=3\n"),
				List.of("env = ***\n", "env = ***\n"), List.of("env = ***\n", "env = ***\n"));
		assertThat(diff.text("before", "after")).isEqualTo("""
				--- before
				+++ after
				@@ -1,2 +1,2 @@
				 env = ***
				-env = ***
				+env = ***
				""");
	}

	@Test
	void textsOfManyDifferentLinesAreCompared() {
		List<String> before = IntStream.range(0, 50_000).mapToObj((i) -> "before " + i + "\n").toList();
		List<String> after = IntStream.range(0, 50_000).mapToObj((i) -> "after " + i + "\n").toList();
		String text = new UnifiedDiff(before, after, before, after).text("before", "after");
		assertThat(text.lines()).hasSize(100_003);
		assertThat(apply(String.join("", before), text)).isEqualTo(String.join("", after));
	}

	@RepeatedTest(200)
	void differenceMakesTheOtherText(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		String before = text(random);
		String after = text(random);
		assertThat(apply(before, diff(before, after))).isEqualTo(after);
	}

	private static String text(Random random) {
		StringBuilder text = new StringBuilder();
		int lines = random.nextInt(40);
		int words = 1 + random.nextInt(30);
		for (int i = 0; i < lines; i++) {
			text.append("line ").append(random.nextInt(words)).append('\n');
		}
		return text.toString();
	}

	private static String diff(String before, String after) {
		return new UnifiedDiff(lines(before), lines(after), lines(before), lines(after)).text("before", "after");
	}

	private static List<String> lines(String text) {
		return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
	}

	private static String apply(String before, String diff) {
		List<String> old = lines(before);
		List<String> patch = lines(diff);
		List<String> patched = new ArrayList<>();
		int next = 0;
		for (String line : patch.subList(Math.min(2, patch.size()), patch.size())) {
			Matcher hunk = HUNK.matcher(line);
			if (hunk.matches()) {
				int start = Integer.parseInt(hunk.group(1)) - (hunk.group(2).equals("0") ? 0 : 1);
				patched.addAll(old.subList(next, start));
				next = start;
				assertThat(Integer.parseInt(hunk.group(3)) - (hunk.group(4).equals("0") ? 0 : 1))
					.isEqualTo(patched.size());
			}
			else if (line.startsWith("+")) {
				patched.add(line.substring(1));
			}
			else {
				assertThat(line.substring(1)).isEqualTo(old.get(next++));
				if (line.startsWith(" ")) {
					patched.add(line.substring(1));
				}
			}
		}
		patched.addAll(old.subList(next, old.size()));
		return String.join("", patched);
	}

}

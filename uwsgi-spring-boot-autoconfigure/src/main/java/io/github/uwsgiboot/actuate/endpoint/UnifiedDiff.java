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

/**
 * The difference of two texts in the unified format, which shows three lines around each
 * change.
 */
final class UnifiedDiff {

	private static final int CONTEXT = 3;

	private final List<Line> lines = new ArrayList<>();

	/**
	 * Compare two texts.
	 * @param before the lines of the one text
	 * @param after the lines of the other
	 * @param shownBefore what is shown of the lines of the one
	 * @param shownAfter what is shown of the lines of the other
	 */
	UnifiedDiff(List<String> before, List<String> after, List<String> shownBefore, List<String> shownAfter) {
		int[] matches = LineMatch.of(before, after);
		int inBefore = 0;
		int inAfter = 0;
		while (inBefore < before.size() || inAfter < after.size()) {
			if (inBefore < before.size() && matches[inBefore] < 0) {
				this.lines.add(new Line('-', inBefore, inAfter, shownBefore.get(inBefore)));
				inBefore++;
			}
			else if (inBefore < before.size() && matches[inBefore] == inAfter) {
				this.lines.add(new Line(' ', inBefore, inAfter, shownAfter.get(inAfter)));
				inBefore++;
				inAfter++;
			}
			else {
				this.lines.add(new Line('+', inBefore, inAfter, shownAfter.get(inAfter)));
				inAfter++;
			}
		}
	}

	/**
	 * Return the difference.
	 * @param before the name of the one text
	 * @param after the name of the other
	 * @return the text, empty if there is no difference
	 */
	String text(String before, String after) {
		StringBuilder text = new StringBuilder();
		int first = nextChange(0);
		while (first < this.lines.size()) {
			int last = lastOfHunk(first);
			appendHunk(
					this.lines.subList(Math.max(0, first - CONTEXT), Math.min(this.lines.size(), last + CONTEXT + 1)),
					text);
			first = nextChange(last + 1);
		}
		return text.isEmpty() ? "" : "--- %s\n+++ %s\n%s".formatted(before, after, text);
	}

	private int lastOfHunk(int first) {
		int last = first;
		int next = nextChange(last + 1);
		while (next < this.lines.size() && next - last <= 2 * CONTEXT + 1) {
			last = next;
			next = nextChange(last + 1);
		}
		return last;
	}

	private int nextChange(int from) {
		int index = from;
		while (index < this.lines.size() && this.lines.get(index).sign() == ' ') {
			index++;
		}
		return index;
	}

	private void appendHunk(List<Line> hunk, StringBuilder text) {
		Line first = hunk.get(0);
		text.append("@@ -%s +%s @@\n".formatted(range(first.inBefore(), hunk, '+'), range(first.inAfter(), hunk, '-')));
		for (Line line : hunk) {
			text.append(line.sign()).append(line.text());
			if (!line.text().endsWith("\n")) {
				text.append("\n\\ No newline at end of file\n");
			}
		}
	}

	private static String range(int start, List<Line> hunk, char other) {
		long count = hunk.stream().filter((line) -> line.sign() != other).count();
		// An empty range is named by the line before it.
		return ((count > 0) ? start + 1 : start) + "," + count;
	}

	/**
	 * A line of the difference.
	 *
	 * @param sign what became of it
	 * @param inBefore its index in the one text, or the one of the next line there
	 * @param inAfter its index in the other text, or the one of the next line there
	 * @param text what is shown of it
	 */
	private record Line(char sign, int inBefore, int inAfter, String text) {

	}

}

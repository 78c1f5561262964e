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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the lines that two texts have in common, in the order of both. Lines that occur
 * once in each text are matched first, and what is between them after that, so that the
 * time does not grow with the square of the number of lines. Of the former as many are
 * matched as stand in the same order in both.
 */
final class LineMatch {

	private static final int NONE = -1;

	private final List<String> before;

	private final List<String> after;

	private final int[] matches;

	private LineMatch(List<String> before, List<String> after) {
		this.before = before;
		this.after = after;
		this.matches = new int[before.size()];
		Arrays.fill(this.matches, NONE);
	}

	/**
	 * Match the lines of two texts.
	 * @param before the lines of the one text
	 * @param after the lines of the other
	 * @return for each line of the one text the index of its line in the other, or -1
	 */
	static int[] of(List<String> before, List<String> after) {
		LineMatch match = new LineMatch(before, after);
		match.match(0, before.size(), 0, after.size());
		return match.matches;
	}

	private void match(int fromBefore, int toBefore, int fromAfter, int toAfter) {
		int startBefore = fromBefore;
		int startAfter = fromAfter;
		while (startBefore < toBefore && startAfter < toAfter && isSame(startBefore, startAfter)) {
			this.matches[startBefore++] = startAfter++;
		}
		int endBefore = toBefore;
		int endAfter = toAfter;
		while (startBefore < endBefore && startAfter < endAfter && isSame(endBefore - 1, endAfter - 1)) {
			this.matches[--endBefore] = --endAfter;
		}
		int[] anchors = longestIncreasing(onceInBoth(startBefore, endBefore, startAfter, endAfter));
		for (int anchor : anchors) {
			int inBefore = anchor;
			int inAfter = this.matches[anchor];
			match(startBefore, inBefore, startAfter, inAfter);
			startBefore = inBefore + 1;
			startAfter = inAfter + 1;
		}
		if (anchors.length > 0) {
			match(startBefore, endBefore, startAfter, endAfter);
		}
	}

	private boolean isSame(int inBefore, int inAfter) {
		return this.before.get(inBefore).equals(this.after.get(inAfter));
	}

	private List<int[]> onceInBoth(int fromBefore, int toBefore, int fromAfter, int toAfter) {
		Map<String, Integer> inBefore = once(this.before, fromBefore, toBefore);
		Map<String, Integer> inAfter = once(this.after, fromAfter, toAfter);
		List<int[]> pairs = new ArrayList<>();
		for (int i = fromBefore; i < toBefore; i++) {
			String line = this.before.get(i);
			int other = inAfter.getOrDefault(line, NONE);
			if (other != NONE && inBefore.getOrDefault(line, NONE) != NONE) {
				pairs.add(new int[] { i, other });
			}
		}
		return pairs;
	}

	private static Map<String, Integer> once(List<String> lines, int from, int to) {
		Map<String, Integer> once = new HashMap<>();
		for (int i = from; i < to; i++) {
			once.merge(lines.get(i), i, (first, second) -> NONE);
		}
		return once;
	}

	private int[] longestIncreasing(List<int[]> pairs) {
		int[] ends = new int[pairs.size()];
		int[] previous = new int[pairs.size()];
		int length = 0;
		for (int i = 0; i < pairs.size(); i++) {
			int position = position(pairs, ends, length, pairs.get(i)[1]);
			previous[i] = (position > 0) ? ends[position - 1] : NONE;
			ends[position] = i;
			length = Math.max(length, position + 1);
		}
		int[] kept = new int[length];
		int pair = (length > 0) ? ends[length - 1] : NONE;
		for (int i = length - 1; i >= 0; i--) {
			kept[i] = pairs.get(pair)[0];
			this.matches[kept[i]] = pairs.get(pair)[1];
			pair = previous[pair];
		}
		return kept;
	}

	private static int position(List<int[]> pairs, int[] ends, int length, int value) {
		int low = 0;
		int high = length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (pairs.get(ends[middle])[1] < value) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

}

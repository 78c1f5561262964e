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

import java.util.BitSet;

/**
 * The longest sequence of increasing numbers among others, found by patience sorting.
 */
final class LongestIncreasingSequence {

	private LongestIncreasingSequence() {
	}

	/**
	 * Find the sequence.
	 * @param numbers the numbers, of which negative ones do not count
	 * @return where the numbers of the sequence stand
	 */
	static BitSet of(int[] numbers) {
		int[] tops = new int[numbers.length];
		int[] predecessors = new int[numbers.length];
		int piles = 0;
		for (int i = 0; i < numbers.length; i++) {
			if (numbers[i] >= 0) {
				int pile = pile(numbers, tops, piles, numbers[i]);
				predecessors[i] = (pile > 0) ? tops[pile - 1] : -1;
				tops[pile] = i;
				piles = Math.max(piles, pile + 1);
			}
		}
		BitSet sequence = new BitSet();
		for (int i = (piles > 0) ? tops[piles - 1] : -1; i >= 0; i = predecessors[i]) {
			sequence.set(i);
		}
		return sequence;
	}

	private static int pile(int[] numbers, int[] tops, int piles, int number) {
		int low = 0;
		int high = piles;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (numbers[tops[middle]] < number) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

}

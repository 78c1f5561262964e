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

package io.github.uwsgiboot.option;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Words, of which one may be what somebody meant who wrote another one.
 *
 * @param words the words
 */
public record NearWords(Collection<String> words) {

	private static final int FURTHEST = 2;

	private static final int FEW = 3;

	/**
	 * Return the words that differ from a wrong one in a few letters only.
	 * @param wrong the wrong word
	 * @return the words in their order; all of them if none is near
	 */
	public List<String> to(String wrong) {
		int furthest = Math.min(FURTHEST, (wrong.length() + 1) / 4);
		List<String> near = new ArrayList<>();
		for (String word : this.words) {
			if (new EditDistance(wrong, word).upTo(furthest) <= furthest) {
				near.add(word);
			}
		}
		return near.isEmpty() ? List.copyOf(this.words) : near;
	}

	/**
	 * Return the words that are near, for a sentence after "Write".
	 * @param wrong the wrong word
	 * @return the words of {@link #to}
	 */
	public String choiceFor(String wrong) {
		return choice(to(wrong));
	}

	/**
	 * Return words for a sentence after "Write".
	 * @param words the words, of which one is to be written
	 * @return the words with "or" between them, or all of them behind "one of" if they
	 * are many
	 */
	public static String choice(List<String> words) {
		return (words.size() <= FEW) ? String.join(" or ", words) : "one of " + String.join(", ", words);
	}

}

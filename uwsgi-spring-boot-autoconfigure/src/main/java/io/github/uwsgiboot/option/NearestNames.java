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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds the names that a wrong name may have been meant to be.
 */
final class NearestNames {

	private static final int MOST = 3;

	private final Map<String, String> names;

	/**
	 * Create a search.
	 * @param names what each known name stands for: for an alias the name proper, for any
	 * other the name itself
	 */
	NearestNames(Map<String, String> names) {
		this.names = names;
	}

	/**
	 * Return the nearest names.
	 * @param name the wrong name
	 * @return at most three names, the nearest first
	 */
	List<String> to(String name) {
		List<Candidate> candidates = candidates(normalize(name));
		Set<String> seen = new HashSet<>();
		return candidates.stream()
			.filter((candidate) -> candidate.distance() <= candidates.get(0).distance() + 1)
			.filter((candidate) -> seen.add(candidate.proper()))
			.limit(MOST)
			.map(Candidate::name)
			.toList();
	}

	private List<Candidate> candidates(String wanted) {
		int furthest = furthest(wanted);
		List<Candidate> candidates = new ArrayList<>();
		this.names.forEach((known, proper) -> {
			int distance = new EditDistance(wanted, normalize(known)).upTo(furthest);
			if (distance <= furthest) {
				candidates.add(new Candidate(known, proper, distance));
			}
		});
		candidates.sort(Candidate.NEAREST_FIRST);
		return candidates;
	}

	private static String normalize(String name) {
		return name.toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static int furthest(String name) {
		// in a short name every letter counts: two wrong ones of four make another word
		return Math.min(MOST, (name.length() + 1) / 4);
	}

	private record Candidate(String name, String proper, int distance) {

		private static final Comparator<Candidate> NEAREST_FIRST = Comparator.comparingInt(Candidate::distance)
			.thenComparing((candidate) -> !candidate.name().equals(candidate.proper()))
			.thenComparing(Candidate::name);

	}

}

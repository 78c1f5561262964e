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

package io.github.uwsgiboot.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures of one kind, measured round by round: each round measures all of them once, so
 * that a ratio is one of neighbours in time.
 */
final class Measurements {

	private final Map<String, List<Double>> rounds = new HashMap<>();

	void add(String benchmark, int size, double value) {
		this.rounds.computeIfAbsent(key(benchmark, size), (key) -> new ArrayList<>()).add(value);
	}

	double median(String benchmark, int size) {
		return median(values(benchmark, size));
	}

	/**
	 * Return how many times a figure is as great as another.
	 * @param benchmark the name of the figure
	 * @param size its size
	 * @param base the name of the other figure
	 * @param baseSize the size of the other figure
	 * @return the median of the ratios of all rounds
	 */
	double ratio(String benchmark, int size, String base, int baseSize) {
		List<Double> values = values(benchmark, size);
		List<Double> bases = values(base, baseSize);
		List<Double> ratios = new ArrayList<>();
		for (int round = 0; round < Math.min(values.size(), bases.size()); round++) {
			ratios.add(values.get(round) / bases.get(round));
		}
		return median(ratios);
	}

	static double median(List<Double> values) {
		List<Double> sorted = new ArrayList<>(values);
		Collections.sort(sorted);
		int middle = sorted.size() / 2;
		return (sorted.size() % 2 == 1) ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
	}

	private List<Double> values(String benchmark, int size) {
		List<Double> values = this.rounds.get(key(benchmark, size));
		if (values == null) {
			throw new IllegalStateException("'%s' was not measured at %d".formatted(benchmark, size));
		}
		return values;
	}

	private static String key(String benchmark, int size) {
		return benchmark + " " + size;
	}

}

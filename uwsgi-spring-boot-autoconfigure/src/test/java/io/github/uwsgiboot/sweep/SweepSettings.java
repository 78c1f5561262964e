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

package io.github.uwsgiboot.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How much is tried, by the system properties {@code sweep.cases} and {@code sweep.seed}.
 * The defaults take a few seconds.
 *
 * @param cases the number of cases of each kind, less if there are no more
 * @param seed what the random numbers start from
 */
record SweepSettings(int cases, long seed) {

	static SweepSettings fromSystemProperties() {
		return new SweepSettings(Integer.getInteger("sweep.cases", 15), Long.getLong("sweep.seed", 1L));
	}

	Random random() {
		return new Random(this.seed);
	}

	/**
	 * Choose among all cases of a kind.
	 * @param all all cases
	 * @return as many as are tried, in their order if these are all
	 */
	List<SweepCase> choose(List<SweepCase> all) {
		if (all.size() <= this.cases) {
			return all;
		}
		List<SweepCase> shuffled = new ArrayList<>(all);
		Collections.shuffle(shuffled, random());
		return shuffled.subList(0, this.cases);
	}

}

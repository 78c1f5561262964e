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

import java.io.PrintStream;
import java.util.Locale;

/**
 * Tells of each target whether it was met.
 */
final class Targets {

	private final PrintStream output;

	private int missed;

	Targets(PrintStream output) {
		this.output = output;
	}

	void atMost(String what, double value, double target) {
		tell(value <= target, "%s: %.2f, at most %.2f", what, value, target);
	}

	void atLeast(String what, double value, double target) {
		tell(value >= target, "%s: %.2f, at least %.2f", what, value, target);
	}

	private void tell(boolean met, String format, Object... arguments) {
		this.missed += met ? 0 : 1;
		this.output.println((met ? "met      " : "NOT MET  ") + String.format(Locale.ROOT, format, arguments));
	}

	int missed() {
		return this.missed;
	}

}

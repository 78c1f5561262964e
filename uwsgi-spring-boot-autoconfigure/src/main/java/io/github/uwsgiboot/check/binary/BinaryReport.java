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

import java.util.List;

import io.github.uwsgiboot.check.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking a uWSGI binary to test a file.
 *
 * @param version the version of the binary, or {@code null} if none could be asked
 * @param depth how far the test went
 * @param untested the lines that were left out of the deeper test, or changed for it
 * @param problems what the binary complained of, or what kept it from being asked
 */
public record BinaryReport(@Nullable String version, Depth depth, List<Untested> untested, List<Problem> problems) {

	/**
	 * Create a report from copies of the lists.
	 */
	public BinaryReport {
		untested = List.copyOf(untested);
		problems = List.copyOf(problems);
	}

	static BinaryReport untested(@Nullable String version, Problem problem) {
		return new BinaryReport(version, Depth.NONE, List.of(), List.of(problem));
	}

	/**
	 * How far a test goes.
	 */
	public enum Depth {

		/**
		 * Nothing was tested.
		 */
		NONE,

		/**
		 * The binary read the file, and so knew or did not know each option and loaded
		 * each plugin.
		 */
		READ,

		/**
		 * The binary also took the values of the options, and opened certificates and
		 * keys.
		 */
		CONFIGURED

	}

}

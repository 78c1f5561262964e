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

/**
 * What the binary answered.
 *
 * @param exitCode its exit code, which is 128 and the number of the signal if one killed
 * it
 * @param text what it wrote to its output and to its error output
 */
record BinaryOutput(int exitCode, String text) {

	private static final int SIGNALS = 128;

	/**
	 * Return whether the binary ended as it does without an error.
	 * @return whether the exit code is 0
	 */
	boolean isSuccess() {
		return this.exitCode == 0;
	}

	/**
	 * Return how the binary ended.
	 * @return the exit code, or the signal that killed it
	 */
	String ending() {
		return (this.exitCode > SIGNALS) ? "signal %d killed it".formatted(this.exitCode - SIGNALS)
				: "exit code %d".formatted(this.exitCode);
	}

	/**
	 * Return the lines of the text, without blank ones.
	 * @return the lines
	 */
	List<String> lines() {
		return this.text.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

}

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

package io.github.uwsgiboot.write;

import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Contents that tell from which publication they are, and whether they are whole.
 */
final class NumberedContent {

	static final String MARK = "; Made by a test";

	private static final int DEFAULT_LINES = 500;

	private NumberedContent() {
	}

	static byte[] of(int number) {
		return of(number, DEFAULT_LINES + (number % 7) * 100);
	}

	static byte[] of(int number, int lines) {
		StringBuilder text = new StringBuilder();
		text.append(MARK).append('\n');
		text.append(number).append(' ').append(lines).append('\n');
		for (int i = 0; i < lines; i++) {
			text.append("; ").append(number).append(" line ").append(i).append('\n');
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Return the number of a content, which must be whole.
	 */
	static int numberOf(byte[] content) {
		String[] lines = new String(content, StandardCharsets.UTF_8).split("\n", 3);
		assertThat(lines).as("lines of a whole content").hasSize(3);
		String[] fields = lines[1].split(" ");
		int number = Integer.parseInt(fields[0]);
		assertThat(content).isEqualTo(of(number, Integer.parseInt(fields[1])));
		return number;
	}

}

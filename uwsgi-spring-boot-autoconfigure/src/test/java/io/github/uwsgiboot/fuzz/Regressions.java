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

package io.github.uwsgiboot.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What once went wrong, kept as resources: one case a line, with {@code \\n},
 * {@code \\\\} and the four hexadecimal digits of a UTF-16 unit behind a backslash and a
 * u. Lines that start with {@code //} are comments.
 */
final class Regressions {

	private Regressions() {
	}

	/**
	 * Read cases.
	 * @param name the name of the resource, without its extension
	 * @return the cases
	 */
	static Stream<String> read(String name) {
		try (InputStream input = Regressions.class.getResourceAsStream(name + ".txt")) {
			String text = new String(Objects.requireNonNull(input).readAllBytes(), StandardCharsets.UTF_8);
			return text.lines().filter((line) -> !line.isEmpty() && !line.startsWith("//")).map(Regressions::unescape);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return a text as it would stand in a resource, or its beginning if it is long.
	 * @param text the text
	 * @return the text on one line of ASCII
	 */
	static String escape(String text) {
		StringBuilder escaped = new StringBuilder();
		text.chars().limit(10_000).forEach((character) -> {
			if (character == '\\') {
				escaped.append("\\\\");
			}
			else if (character == '\n') {
				escaped.append("\\n");
			}
			else if (character < ' ' || character > '~') {
				escaped.append("\\u%04x".formatted(character));
			}
			else {
				escaped.append((char) character);
			}
		});
		return escaped.toString();
	}

	private static String unescape(String line) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < line.length(); i++) {
			if (line.charAt(i) != '\\') {
				text.append(line.charAt(i));
			}
			else if (line.charAt(++i) == 'u') {
				text.append((char) Integer.parseInt(line.substring(i + 1, i + 5), 16));
				i += 4;
			}
			else {
				text.append((line.charAt(i) == 'n') ? '\n' : line.charAt(i));
			}
		}
		return text.toString();
	}

}

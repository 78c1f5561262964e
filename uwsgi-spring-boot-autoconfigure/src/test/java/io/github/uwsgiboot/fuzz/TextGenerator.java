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

import java.util.List;
import java.util.Random;

/**
 * Makes texts that are hardly ini files: lines, halves of lines, sections, references,
 * and any bytes between them.
 */
final class TextGenerator {

	private static final List<String> PIECES = List.of("\n", "\n", "\n", "\n", "\r\n", "\r", "[uwsgi]\n", "[uwsgi",
			"[other]\n", "[", "]", "[]", "=", "=", " = ", "a", "b", "c", "ab", "v", "a = ", "b = ", "c=", "ab = ",
			"v = ", "1", "2", "37", " ", "  ", "\t", "\0", "\u000b", ";", "#", "; x", "# x", "%", "%", "%%", "%(",
			"%()", "%(a)", "%(b)", "%(ab)", "%(a%(b))", "%(a b)", "%(a + 1)", "%(a b * 2 -- )", "%(ini)", "%(none)",
			"%( )", ".%(c)", "$", "$(", "$(E)", "$(SELF)", "$(PERCENT)", "$(LINE)", "$(UNSET)", "$($(NAME))", "${E}",
			"@", "@(", "@(f)", "@(lines)", "@(empty)", "@(nul)", "@(percent)", "(", ")", "))", "\\", "\"",
			"set-ph = p=", "set-placeholder = a=", "set = a=", "set = v=", "listen = ", "umask = ", "%(p)", "%d", "%n",
			"%s", "%x", "%c", "%e", "%o", "%p", "%0", "%1", "%9", "%h", "%u", "%k", "%V", "%b", "%[", "%z", "%D", "%N",
			"%\n", "% ", "%\u00e9", "\u00e9", "\u65e5", "\ufeff");

	private final Random random;

	TextGenerator(Random random) {
		this.random = random;
	}

	/**
	 * Make a text. It does not end in a single {@code %}, behind which uWSGI would read
	 * memory that it has not written.
	 * @return the text, whose characters stand for bytes
	 */
	String next() {
		StringBuilder text = new StringBuilder();
		int count = 1 + this.random.nextInt(60);
		for (int i = 0; i < count; i++) {
			if (this.random.nextInt(40) == 0) {
				text.append((char) this.random.nextInt(256));
			}
			else {
				text.append(ReportingUwsgi.bytes(piece()));
			}
		}
		if (this.random.nextBoolean() || text.charAt(text.length() - 1) == '%') {
			text.append('\n');
		}
		return text.toString();
	}

	private String piece() {
		return PIECES.get(this.random.nextInt(PIECES.size()));
	}

}

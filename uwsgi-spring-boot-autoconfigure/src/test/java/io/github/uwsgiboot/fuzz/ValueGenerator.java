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
 * Makes values out of everything that means something to somebody: uWSGI, ini files,
 * shells, Spring, Unicode.
 */
final class ValueGenerator {

	private static final List<String> PIECES = List.of("%", "%%", "%(", "$(", "@(", "(", ")", "()", "%d", "%n", "%0",
			"%z", "%[", "%20", "%T", "$", "$$", "${HOME}", "$HOME", "\\", "\\$(", "\\n", "\"", "'", "`", "=", "==", ";",
			"#", ",", ":", "!", "[", "]", "[uwsgi]", "{", "}", "{project_name}", " ", "  ", "\u00a0", "\u2003",
			"\u2028", "\u2029", "\ufeff", "\ufffd", "\uffff", "\u202e", "\u00e9", "e\u0301", "\u00df", "\u0130",
			"\u65e5\u672c", "\ud83d\ude00", "%\u00e9", "%(addr)", "%( )", "$()", "true", "false", "0", "-1", "7", "a",
			"b", "value", "socket", "strict", "/run/app.sock", "127.0.0.1:8080", "../", "http://", "exec://", "; a = b",
			"# a", "a = b", "uwsgi", "end", "endif");

	/**
	 * What no file can say, or uWSGI would replace.
	 */
	private static final List<String> REFUSED = List.of("\u0085", "\t", "\r", "\n", "\0", "\u000b", "\f", "\u001b",
			"\u007f", "\ud800", "\udc00", "$(HOME)", "$(E)", "$(UNSET)", "@(f)", "@(missing)", "%(ini)", "%(master)",
			"%(v-1)", "%(1 + 1)", "%(a b)");

	private static final int LONGEST = 1 << 20;

	private final Random random;

	ValueGenerator(Random random) {
		this.random = random;
	}

	/**
	 * Make a value: mostly a few pieces, now and then a very long text.
	 * @return the value
	 */
	String next() {
		int kind = this.random.nextInt(1000);
		if (kind == 0) {
			return longText();
		}
		return (kind < 250) ? anyCharacters() : pieces();
	}

	private String pieces() {
		StringBuilder value = new StringBuilder();
		int count = 1 + this.random.nextInt(1 + this.random.nextInt(12));
		for (int i = 0; i < count; i++) {
			List<String> pieces = (this.random.nextInt(40) == 0) ? REFUSED : PIECES;
			value.append(pieces.get(this.random.nextInt(pieces.size())));
			if (this.random.nextInt(3) == 0) {
				value.append((char) ('a' + this.random.nextInt(26)));
			}
		}
		return value.toString();
	}

	private String anyCharacters() {
		StringBuilder value = new StringBuilder();
		int count = this.random.nextInt(40);
		int[] limits = { 0x80, 0x100, 0x800, 0x10000, Character.MAX_CODE_POINT + 1 };
		int limit = limits[this.random.nextInt(limits.length)];
		for (int i = 0; i < count; i++) {
			int codePoint = this.random.nextInt(limit);
			boolean refused = Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
			value.appendCodePoint((refused && this.random.nextInt(40) > 0) ? '%' : codePoint);
		}
		return value.toString();
	}

	/**
	 * Make a long text without many percent signs: for each of them uWSGI copies what is
	 * left of the file.
	 */
	private String longText() {
		String part = "x" + pieces().replace('%', 'p') + "\u00e9";
		int length = this.random.nextInt(LONGEST);
		return part.repeat(1 + length / part.length()) + pieces();
	}

}

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

package io.github.uwsgiboot.check;

import org.jspecify.annotations.Nullable;

/**
 * A regular expression for PCRE, with which uWSGI compiles those of its options
 * ({@code uwsgi_regexp_build()} in {@code core/regexp.c}). Only its structure is looked
 * at, so that nothing is refused that PCRE takes.
 *
 * @param text the regular expression
 */
record RegularExpression(String text) {

	/**
	 * Return what PCRE objects to.
	 * @return the objection, as a clause without a subject, or {@code null} if its
	 * structure is right or cannot be told
	 */
	@Nullable String objection() {
		return isExtended() ? null : objectionToStructure();
	}

	// In extended syntax what follows a # is a comment.
	private boolean isExtended() {
		return this.text.contains("#") && this.text.matches("(?s).*\\(\\?[a-zA-Z]*x.*");
	}

	private @Nullable String objectionToStructure() {
		int depth = 0;
		boolean repeatable = false;
		for (int i = 0; i < this.text.length(); i++) {
			char character = this.text.charAt(i);
			if ("*+?".indexOf(character) >= 0 && !repeatable) {
				return "has '%s' with nothing in front of it to repeat".formatted(character);
			}
			int end = endOf(i);
			if (end < 0) {
				return lack(character);
			}
			depth += opens(i, end) ? 1 : (character == ')') ? -1 : 0;
			if (depth < 0) {
				return "has a ')' without a '('";
			}
			repeatable = character != '|' && (character != '(' || end > i);
			i = end;
		}
		return (depth > 0) ? "lacks a ')'" : null;
	}

	private boolean opens(int position, int end) {
		return this.text.charAt(position) == '(' && this.text.charAt(end) != ')';
	}

	private String lack(char character) {
		return switch (character) {
			case '\\' -> "ends with a '\\'";
			case '[' -> "lacks a ']'";
			default -> "lacks a ')'";
		};
	}

	/**
	 * Return where the part that begins at a position ends.
	 * @param position the position
	 * @return the position of its last character, or -1 if it has no end
	 */
	private int endOf(int position) {
		return switch (this.text.charAt(position)) {
			case '\\' -> endOfEscape(position);
			case '[' -> endOfClass(position);
			case '(' -> endOfParenthesis(position);
			default -> position;
		};
	}

	private int endOfEscape(int position) {
		if (!this.text.startsWith("\\Q", position)) {
			return (position + 1 < this.text.length()) ? position + 1 : -1;
		}
		int end = this.text.indexOf("\\E", position);
		return (end < 0) ? this.text.length() - 1 : end + 1;
	}

	private int endOfClass(int position) {
		int i = this.text.startsWith("^", position + 1) ? position + 2 : position + 1;
		// a bracket that comes first is one of the characters
		i += this.text.startsWith("]", i) ? 1 : 0;
		while (i >= 0 && i < this.text.length()) {
			if (this.text.charAt(i) == ']') {
				return i;
			}
			i = this.text.startsWith("[:", i) ? endOfNamed(i) : endOfCharacter(i);
			i += (i >= 0) ? 1 : 0;
		}
		return -1;
	}

	private int endOfNamed(int position) {
		int end = this.text.indexOf(":]", position + 2);
		int bracket = this.text.indexOf(']', position + 2);
		return (end >= 0 && end + 1 == bracket) ? bracket : position;
	}

	private int endOfCharacter(int position) {
		return (this.text.charAt(position) == '\\') ? endOfEscape(position) : position;
	}

	private int endOfParenthesis(int position) {
		if (this.text.startsWith("(*", position) || this.text.startsWith("(?#", position)) {
			return this.text.indexOf(')', position);
		}
		return this.text.startsWith("(?", position) ? Math.min(position + 2, this.text.length() - 1) : position;
	}

}

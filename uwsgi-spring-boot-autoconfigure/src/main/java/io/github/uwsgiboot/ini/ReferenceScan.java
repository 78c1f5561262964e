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

package io.github.uwsgiboot.ini;

import org.jspecify.annotations.Nullable;

/**
 * One pass over one value. uWSGI starts again at the second character after each
 * replacement; this scan goes on where that leads to, since nothing before a replaced
 * reference can be found the second time that was not found the first time.
 */
final class ReferenceScan {

	/**
	 * More replacements than this in one value have no end: nobody writes that many.
	 */
	private static final int MOST_REPLACEMENTS = 10_000;

	private static final int LONGEST_VALUE = 1 << 24;

	private final char symbol;

	private final StringBuilder value;

	private final ConfigPass.Lookup lookup;

	private State state = State.OUTSIDE;

	private int next;

	private int replacements;

	ReferenceScan(char symbol, String value, ConfigPass.Lookup lookup) {
		this.symbol = symbol;
		this.value = new StringBuilder(value);
		this.lookup = lookup;
	}

	/**
	 * Replace all references.
	 * @return the value with everything replaced
	 * @throws EndlessReferenceException if uWSGI would go on without end
	 */
	String run() {
		int first = this.value.indexOf(this.symbol + "(");
		this.next = (first < 0) ? this.value.length() : first;
		while (this.next < this.value.length()) {
			accept(this.value.charAt(this.next), this.next++);
		}
		return toString();
	}

	/**
	 * Return what has become of the value so far.
	 */
	@Override
	public String toString() {
		return this.value.toString();
	}

	private void accept(char character, int index) {
		if (character == this.symbol) {
			this.state = State.symbol(this.state);
		}
		else if (this.state.isKey()) {
			acceptInKey(character, index);
		}
		else {
			this.state = (character == '(' && this.state.isSymbol()) ? this.state.key(index + 1) : State.OUTSIDE;
		}
	}

	private void acceptInKey(char character, int index) {
		if (character == '(') {
			this.state = this.state.deeper(1);
		}
		else if (character == ')' && this.state.depth() > 0) {
			this.state = this.state.deeper(-1);
		}
		else if (character == ')') {
			String key = this.value.substring(this.state.keyStart(), index);
			String replacement = key.isEmpty() ? null : this.lookup.find(key);
			if (replacement != null) {
				replace(this.state.keyStart() - 2, index + 1, replacement);
			}
			else {
				this.state = State.OUTSIDE;
			}
		}
	}

	private void replace(int start, int end, String replacement) {
		this.value.replace(start, end, replacement);
		if (++this.replacements > MOST_REPLACEMENTS || this.value.length() > LONGEST_VALUE) {
			throw new EndlessReferenceException();
		}
		boolean first = this.replacements == 1;
		this.state = first ? State.OUTSIDE : this.state.before();
		this.next = first ? 1 : start;
	}

	/**
	 * What the scan has seen so far.
	 *
	 * @param keyStart where the key starts that the scan is in, or a negative number
	 * @param depth how many parentheses are open in the key
	 * @param beforeSymbol the state before the last symbol, or {@code null} outside
	 */
	private record State(int keyStart, int depth, @Nullable State beforeSymbol) {

		private static final State OUTSIDE = new State(-1, 0, null);

		static State symbol(State before) {
			return new State(-2, 0, before);
		}

		State key(int start) {
			return new State(start, 0, this.beforeSymbol);
		}

		State before() {
			return (this.beforeSymbol != null) ? this.beforeSymbol : OUTSIDE;
		}

		boolean isSymbol() {
			return this.keyStart == -2;
		}

		boolean isKey() {
			return this.keyStart >= 0;
		}

		State deeper(int parentheses) {
			return new State(this.keyStart, this.depth + parentheses, this.beforeSymbol);
		}

	}

}

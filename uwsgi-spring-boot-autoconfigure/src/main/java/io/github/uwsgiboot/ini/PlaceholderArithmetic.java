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

import java.math.BigInteger;
import java.util.StringTokenizer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What uWSGI makes of <code>%(a b + 2)</code>: words separated by spaces, of which
 * {@code + - * /} join what stands around them, {@code ++} and {@code --} change what
 * stands before them, digits stand for themselves and all others for options; without an
 * operator two words are put together ({@code uwsgi_manage_placeholder()} in
 * {@code core/config.c}).
 */
final class PlaceholderArithmetic {

	private static final BigInteger SMALLEST = BigInteger.valueOf(Long.MIN_VALUE);

	private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

	private static final Pattern NUMBER = Pattern.compile("[ \\t\\n\\u000b\\f\\r]*([+-]?[0-9]+)");

	private final UnaryOperator<String> options;

	private @Nullable String result;

	private char operator;

	/**
	 * Create a calculation.
	 * @param options returns the value of an option, empty for one that is not set
	 */
	PlaceholderArithmetic(UnaryOperator<String> options) {
		this.options = options;
	}

	/**
	 * Calculate an expression.
	 * @param expression the words
	 * @return the result, or {@code null} if there is none
	 */
	@Nullable String calculate(String expression) {
		StringTokenizer words = new StringTokenizer(expression, " ");
		while (words.hasMoreTokens()) {
			accept(words.nextToken());
		}
		return this.result;
	}

	private void accept(String word) {
		switch (word) {
			case "+", "-", "*", "/" -> this.operator = word.charAt(0);
			case "++" -> step(1);
			case "--" -> step(-1);
			default -> join(isNumber(word) ? word : this.options.apply(word));
		}
	}

	private void step(int step) {
		if (this.result != null) {
			this.result = String.valueOf(number(this.result) + step);
		}
		this.operator = 0;
	}

	private void join(String value) {
		String left = (this.result != null) ? this.result : "";
		this.result = switch (this.operator) {
			case '+' -> String.valueOf(number(left) + number(value));
			case '-' -> String.valueOf(number(left) - number(value));
			case '*' -> String.valueOf(number(left) * number(value));
			case '/' -> String.valueOf((number(value) != 0) ? number(left) / number(value) : 0);
			default -> left + value;
		};
		this.operator = 0;
	}

	private static boolean isNumber(String word) {
		return word.chars().allMatch((character) -> character >= '0' && character <= '9');
	}

	// as C's strtoll() does
	private static long number(String text) {
		Matcher matcher = NUMBER.matcher(text);
		return matcher.lookingAt() ? new BigInteger(matcher.group(1)).max(SMALLEST).min(GREATEST).longValue() : 0;
	}

}

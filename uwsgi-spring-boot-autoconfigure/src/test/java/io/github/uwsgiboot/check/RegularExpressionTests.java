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

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RegularExpression}.
 */
class RegularExpressionTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "^/old", "^/(a|b)/.*$", "[^]]+", "[]a]", "[a\\]b]", "[[:alpha:](]", "[[:(]", "\\(",
			"\\[", "\\Q(\\E", "\\Q(", "[\\Q]\\E]", "(?i)a", "(?:a)?", "(?<n_a>x)", "(?#()a", "(*UTF8)a", "x{,3}",
			"^/{id}", "a|", "(?x) a # (", "a+?", "(?=a)*b", "(a)*", "\\\\(a)", "(?R)", "a{2}*" })
	void rightOneIsAccepted(String text) {
		assertThat(new RegularExpression(text).objection()).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ' ', quoteCharacter = '`',
			value = { "(a `lacks a ')'`", "a) `has a ')' without a '('`", "([)] `lacks a ')'`", "[a `lacks a ']'`",
					"[] `lacks a ']'`", "[^] `lacks a ']'`", "[a\\] `lacks a ']'`", "a\\ `ends with a '\\'`",
					"*.css `has '*' with nothing in front of it to repeat`",
					"a|+b `has '+' with nothing in front of it to repeat`", "(*a `lacks a ')'`", "(?#a `lacks a ')'`",
					"(? `lacks a ')'`", "\\(a) `has a ')' without a '('`" })
	void wrongOneIsToldWhatItLacks(String text, String objection) {
		assertThat(new RegularExpression(text).objection()).isEqualTo(objection);
	}

}

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

import io.github.uwsgiboot.ini.Expressions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LiteralText}.
 */
class LiteralTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "plain", "50%", "%d", "$(HOME)", "%(key)" })
	void literalValueIsItsText(String text) {
		assertThat(LiteralText.of(Expressions.ESCAPE.value(text), false)).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "%d/app", "$(HOME)/app", "@(file)", "%(key)", "a%zb", "100%", "%%%d" })
	void expressionThatIsReplacedIsNotKnown(String text) {
		assertThat(LiteralText.of(Expressions.PASS.value(text), false)).isNull();
	}

	@Test
	void expressionThatIsNotReplacedIsItsText() {
		assertThat(LiteralText.of(Expressions.PASS.value("user@host:80 ${X} $X"), false))
			.isEqualTo("user@host:80 ${X} $X");
		assertThat(LiteralText.of(Expressions.PASS.value("100%% %%d"), false)).isEqualTo("100% %d");
	}

	@Test
	void expressionOfAnImmediateOptionIsReplacedInPartOnly() {
		assertThat(LiteralText.of(Expressions.PASS.value("$(HOME) %(key)"), true)).isEqualTo("$(HOME) %(key)");
		assertThat(LiteralText.of(Expressions.PASS.value("%d"), true)).isNull();
	}

}

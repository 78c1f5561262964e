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

import io.github.uwsgiboot.option.ArgumentKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ArgumentRule}.
 */
class ArgumentRuleTests {

	@ParameterizedTest
	@EnumSource
	void eachKindHasARule(ArgumentKind kind) {
		assertThat(ArgumentRule.of(kind)).isNotNull();
	}

	@ParameterizedTest
	@CsvSource({ "FLAG, FLAG", "NONE, NONE", "INTEGER, INTEGER", "SIGNED, SIGNED", "UNSIGNED, UNSIGNED",
			"MEGABYTES, UNSIGNED", "SHORT, SHORT", "KEY_VALUE, KEY_VALUE", "OPTIONAL, OPTIONAL", "TEXT, TEXT",
			"LIST, TEXT", "SPECIAL, TEXT" })
	void ruleIsThatOfTheKind(ArgumentKind kind, ArgumentRule rule) {
		assertThat(ArgumentRule.of(kind)).isSameAs(rule);
	}

	@ParameterizedTest
	@EnumSource
	void numbersHaveNumbersAlone(ArgumentRule rule) {
		assertThat(rule.isNumber()).isEqualTo(rule == ArgumentRule.INTEGER || rule == ArgumentRule.SIGNED
				|| rule == ArgumentRule.UNSIGNED || rule == ArgumentRule.SHORT);
	}

}

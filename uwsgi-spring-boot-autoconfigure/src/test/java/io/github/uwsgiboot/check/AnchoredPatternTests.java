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
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AnchoredPattern}.
 */
class AnchoredPatternTests {

	@ParameterizedTest
	@ValueSource(strings = { "^a$", "^(a|b)\\.example$", "^a$|^b$", "(?i)^a$", "\\Aa\\z", "^a\\Z", "^[a|b]$", "^a\\|b$",
			"^([)]|b)$", "^([])]|b)$", "^([^])]|b)$", "^([[:alpha:])]|b)$", "^([\\])]|b)$" })
	void patternOfWholeTextsIsAnchored(String pattern) {
		assertThat(AnchoredPattern.matches(pattern)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "^a", "a$", "^a|b$", "^a$|b", "^a\\$", "(^a$|b)", "", "^[(]a|b$", "^[]([]a|b$",
			"^[^](]a|b$", "^[[:alpha:](]a|b$", "^[\\](]a|b$" })
	void patternOfPartsIsNotAnchored(String pattern) {
		assertThat(AnchoredPattern.matches(pattern)).isFalse();
	}

}

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

package io.github.uwsgiboot.option;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link NearWords}.
 */
class NearWordsTests {

	private final NearWords words = new NearWords(List.of("minute", "hour", "day", "minutes"));

	@Test
	void toWhenWordsAreNearReturnsThem() {
		assertThat(this.words.to("minut")).containsExactly("minute");
		assertThat(this.words.to("minuets")).containsExactly("minute", "minutes");
	}

	@Test
	void toWhenNoWordIsNearReturnsAll() {
		assertThat(this.words.to("month")).containsExactly("minute", "hour", "day", "minutes");
	}

	@Test
	void choiceForOfManyWordsIsAList() {
		assertThat(this.words.choiceFor("minuets")).isEqualTo("minute or minutes");
		assertThat(this.words.choiceFor("month")).isEqualTo("one of minute, hour, day, minutes");
	}

}

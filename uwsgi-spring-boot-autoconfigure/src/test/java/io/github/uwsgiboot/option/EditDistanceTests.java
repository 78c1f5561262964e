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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EditDistance}.
 */
class EditDistanceTests {

	@ParameterizedTest
	@CsvSource({ "'','',0", "socket,socket,0", "'',abc,3", "abc,'',3", "socket,sockets,1", "socket,soket,1",
			"socket,sacket,1", "socket,sokcet,1", "socket,osckte,2", "kitten,sitting,3", "listen,silent,4" })
	void distanceIsTheNumberOfEdits(String from, String to, int distance) {
		assertThat(new EditDistance(from, to).upTo(9)).isEqualTo(distance);
		assertThat(new EditDistance(to, from).upTo(9)).isEqualTo(distance);
	}

	@Test
	void distanceAboveTheLimitIsAboveTheLimit() {
		assertThat(new EditDistance("socket", "processes").upTo(2)).isGreaterThan(2);
		assertThat(new EditDistance("socket", "plugin").upTo(2)).isGreaterThan(2);
	}

}

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

package io.github.uwsgiboot.actuate.endpoint;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HiddenValues}.
 */
class HiddenValuesTests {

	@Test
	void wholeValueIsHiddenWhateverItsLength() {
		assertThat(new HiddenValues(List.of("a b")).hideIn("The value 'a b' is no key=value, as an a or b is not."))
			.isEqualTo("The value '******' is no key=value, as an a or b is not.");
	}

	@Test
	void partsOfTheValueAreHidden() {
		assertThat(new HiddenValues(List.of("DB_PASSWORD=hunter2"))
			.hideIn("The variable DB_PASSWORD is set twice; 'hunter2' counts, but hunter and hunter22 do not."))
			.isEqualTo("The variable ****** is set twice; '******' counts, but hunter and hunter22 do not.");
	}

	@Test
	void longerPartsAreHiddenBeforeShorterOnes() {
		assertThat(new HiddenValues(List.of("pass", "pass word")).hideIn("'pass word' and 'pass'"))
			.isEqualTo("'******' and '******'");
	}

	@Test
	void valueIsHiddenInUpperAndLowerCase() {
		assertThat(new HiddenValues(List.of("Swordfish")).hideIn("Write 'swordfish' or 'SWORDFISH'."))
			.isEqualTo("Write '******' or '******'.");
	}

	@Test
	void valueIsNotTakenForAPattern() {
		assertThat(new HiddenValues(List.of("$1 \\E(x.")).hideIn("The value \"$1 \\E(x.\" holds \"x\"."))
			.isEqualTo("The value \"******\" holds \"x\".");
	}

	@Test
	void emptyValueHidesNothing() {
		assertThat(new HiddenValues(List.of("")).hideIn("The value '' is empty.")).isEqualTo("The value '' is empty.");
	}

}

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

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MagicVariables}.
 */
class MagicVariablesTests {

	@Test
	void thoseOfAFileAreThePartsOfItsPath() {
		assertThat(FileVariables.of(Path.of("/etc/uwsgi/shop.app.ini")).replaceIn("%o %p %s %n %e %d %c %0 %1 %2."))
			.isEqualTo("/etc/uwsgi/shop.app.ini /etc/uwsgi/shop.app.ini shop.app.ini shop.app ini /etc/uwsgi/ uwsgi"
					+ " etc uwsgi .");
	}

	@Test
	void thoseOfTheFirstFileAreTheSame() {
		assertThat(FileVariables.of(Path.of("/etc/uwsgi/shop")).replaceIn("%O %P %S %N %E. %D %C"))
			.isEqualTo("/etc/uwsgi/shop /etc/uwsgi/shop shop shop . /etc/uwsgi/ uwsgi");
	}

	@Test
	void thoseOfAFileInTheRootHaveNoDirectoryNames() {
		assertThat(FileVariables.of(Path.of("/a.ini")).replaceIn("%d|%c|%0|%p")).isEqualTo("/|||/a.ini");
	}

	@Test
	void whatIsNotKnownIsEmpty() {
		assertThat(FileVariables.of(Path.of("/a.ini")).replaceIn("[%h%t%u%z%%%(%[]")).isEqualTo("[%%(\u001b]");
	}

	@Test
	void withGivesAVariableAValueAndKeepsTheOthers() {
		MagicVariables variables = MagicVariables.unresolved();
		assertThat(variables.with('h', "host").replaceIn("%h %k %%")).isEqualTo("host %k %%");
		assertThat(variables.replaceIn("%h")).isEqualTo("%h");
	}

}

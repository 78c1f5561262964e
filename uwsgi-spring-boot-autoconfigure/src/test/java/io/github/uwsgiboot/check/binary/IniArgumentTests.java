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

package io.github.uwsgiboot.check.binary;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link IniArgument}.
 */
class IniArgumentTests {

	@Test
	void sectionIsToldWhereUwsgiWouldNotFindIt() {
		assertThat(IniArgument.of(Path.of("/x/uwsgi.ini"), "uwsgi")).isEqualTo("/x/uwsgi.ini");
		assertThat(IniArgument.of(Path.of("/x/uwsgi.ini"), "other")).isEqualTo("/x/uwsgi.ini:other");
		assertThat(IniArgument.of(Path.of("/x:y/uwsgi.ini"), "uwsgi")).isEqualTo("/x:y/uwsgi.ini:uwsgi");
	}

}

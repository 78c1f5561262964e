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

package io.github.uwsgiboot.write;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConfigFile}: what a reader sees while several processes publish.
 */
@Timeout(120)
class ConfigFileProcessTests extends AbstractConfigFileTests {

	private static final int PUBLICATIONS = 200;

	@Test
	void readWhileTwoProcessesPublishSeesWholeFilesOnly() throws Exception {
		ConfigFile file = new ConfigFile(path(), PublishPolicy.defaults(), NumberedContent.MARK);
		List<Integer> seen = new ArrayList<>();
		try (ForkedProgram even = ForkedProgram.start("many", path(), 2, PUBLICATIONS);
				ForkedProgram odd = ForkedProgram.start("many", path(), 3, PUBLICATIONS)) {
			assertThat(even.readLine()).isEqualTo("ready");
			assertThat(odd.readLine()).isEqualTo("ready");
			even.release();
			odd.release();
			while (even.isAlive() || odd.isAlive()) {
				file.read().map(NumberedContent::numberOf).ifPresent(seen::add);
			}
			assertThat(even.join()).isEqualTo(String.valueOf(PUBLICATIONS));
			assertThat(odd.join()).isEqualTo(String.valueOf(PUBLICATIONS));
		}
		assertThat(seen).anyMatch((number) -> number % 2 == 0).anyMatch((number) -> number % 2 == 1);
		assertThat(seen.stream().distinct().count()).isGreaterThan(10);
		assertThat(names()).containsExactly(".uwsgi.ini.lock", "uwsgi.ini");
	}

}

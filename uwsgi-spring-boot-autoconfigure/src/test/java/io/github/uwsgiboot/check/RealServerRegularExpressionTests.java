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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import io.github.uwsgiboot.testsupport.Command;
import io.github.uwsgiboot.testsupport.RealServerTest;
import io.github.uwsgiboot.testsupport.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RegularExpression} that ask a real uWSGI.
 */
@RealServerTest
class RealServerRegularExpressionTests {

	private static final String[] PARTS = { "a", "(", ")", "[", "]", "\\", "*", "+", "?", "|", "^", "$", ".", "{", "}",
			"2", ",", "(?:", "(?i)", "(?#", "(?<n>", "[:alpha:]", "\\Q", "\\E", "-", "#", "=", "!" };

	@TempDir
	Path directory;

	@Test
	void uwsgiExitsOnWhatIsObjectedTo() throws Exception {
		Random random = new Random(7);
		int objections = 0;
		for (int i = 0; i < 300; i++) {
			String text = text(random);
			if (new RegularExpression(text).objection() != null) {
				assertThat(compile(text)).as(text).contains("pcre error");
				objections++;
			}
		}
		assertThat(objections).isBetween(100, 290);
	}

	@Test
	void uwsgiTakesWhatJavaDoesNot() throws Exception {
		for (String text : new String[] { "[^]]+", "^/{id}", "x{,3}", "(?<n_a>x)" }) {
			assertThat(compile(text)).as(text).doesNotContain("pcre error");
		}
	}

	private static String text(Random random) {
		StringBuilder text = new StringBuilder("a");
		for (int i = random.nextInt(6); i >= 0; i--) {
			text.append(PARTS[random.nextInt(PARTS.length)]);
		}
		return text.toString();
	}

	private String compile(String text) throws Exception {
		Files.writeString(this.directory.resolve("test.ini"), "[uwsgi]\nlog-filter = " + text + "\nversion =\n");
		return Command.of(Servers.get("uwsgi"), this.directory).run("--ini", "test.ini").error();
	}

}

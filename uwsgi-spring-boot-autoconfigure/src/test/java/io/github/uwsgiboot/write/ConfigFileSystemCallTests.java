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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests for {@link ConfigFile}: what the system is asked to do, in which order. Only a
 * power failure would show the want of a sync otherwise.
 */
@Timeout(60)
class ConfigFileSystemCallTests extends AbstractConfigFileTests {

	private static final Pattern CALL = Pattern.compile("(?m)^\\d+ +(\\w+)\\((.*)\\) += \\d+");

	@Test
	void publishSyncsFileBeforeRenameAndDirectoryAfterIt() throws Exception {
		Path trace = directory().resolve("trace");
		Path home = Files.createDirectory(directory().resolve("home"));
		Path path = Files.write(home.resolve("uwsgi.ini"), NumberedContent.of(1));
		List<String> strace = List.of("strace", "-f", "-y", "-qq", "-o", trace.toString(), "-e",
				"trace=fchmod,fchown,write,utimensat,fsync,rename,renameat,renameat2");
		assumeThat(ForkedProgram.works(strace)).as("may trace system calls").isTrue();
		try (ForkedProgram program = ForkedProgram.start(strace, "once", path, 2, 1)) {
			assertThat(program.join()).startsWith("Written[");
		}
		assertThat(calls(Files.readString(trace), home)).containsExactly("fchmod temporary", "write temporary",
				"utimensat temporary", "fsync temporary", "rename temporary", "fsync directory");
	}

	private List<String> calls(String trace, Path home) {
		return CALL.matcher(trace)
			.results()
			.filter((call) -> call.group(2).contains(home.toString()) && !call.group(2).contains(".lock"))
			.filter((call) -> !call.group(2).startsWith("1<"))
			.map(this::describe)
			.toList();
	}

	private String describe(MatchResult call) {
		String name = call.group(1).startsWith("rename") ? "rename" : call.group(1);
		return name + (call.group(2).contains(".tmp") ? " temporary" : " directory");
	}

}

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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConfigFile}: what becomes of the file if the process that publishes it
 * is killed between two operations.
 */
@Timeout(120)
class ConfigFileCrashTests extends AbstractConfigFileTests {

	private static final int OLD = 1;

	private static final int NEW = 2;

	private static final int NEXT = 3;

	@ParameterizedTest
	@MethodSource("publications")
	void publishWhenKilledAtStepLeavesOldOrNewFile(List<String> settings, boolean existing, String steps)
			throws Exception {
		List<String> expected = List.of(steps.split(" "));
		int published = Math.max(expected.indexOf("RENAMED"), expected.indexOf("OVERWRITTEN"));
		List<String> reached = new ArrayList<>();
		for (int step = 0; step < expected.size(); step++) {
			Path path = createFile("home" + step, existing);
			reached.add(killAtStep(path, step, settings));
			if (step >= published || existing) {
				int number = NumberedContent.numberOf(Files.readAllBytes(path));
				assertThat(number).as("after " + reached).isEqualTo((step >= published) ? NEW : OLD);
			}
			else {
				assertThat(path).as("after " + reached).doesNotExist();
			}
			assertNextPublicationCleansUp(path);
		}
		assertThat(reached).isEqualTo(expected);
	}

	static Stream<Arguments> publications() {
		String begun = "RESOLVED LOCKED INSPECTED ";
		String made = "TEMPORARY_CREATED OWNED WRITTEN DATED SYNCED ";
		String replaced = "CHECKED RENAMED DIRECTORY_SYNCED DONE";
		String overwritten = "DIRECTORY_SYNCED MENDED OVERWRITTEN DONE";
		return Stream.of(Arguments.of(List.of(), false, begun + made + replaced),
				Arguments.of(List.of("backups=1"), true, begun + made + "BACKED_UP " + made + replaced),
				Arguments.of(List.of("mount-points=true", "in-place=WHEN_NEEDED"), true,
						begun + made + "BACKED_UP " + overwritten));
	}

	private Path createFile(String home, boolean existing) throws IOException {
		Path path = Files.createDirectory(directory().resolve(home)).resolve("uwsgi.ini");
		if (existing) {
			Files.write(path, NumberedContent.of(OLD));
		}
		return path;
	}

	private String killAtStep(Path path, int step, List<String> settings) throws IOException {
		try (ForkedProgram program = ForkedProgram.start("stop-at-step", path, NEW, step,
				settings.toArray(String[]::new))) {
			String line = program.readLine();
			return line.startsWith("Written[") ? "DONE" : line;
		}
	}

	private void assertNextPublicationCleansUp(Path path) throws IOException {
		ConfigFile file = new ConfigFile(path, PublishPolicy.defaults(), NumberedContent.MARK);
		assertThat(file.publish(NumberedContent.of(NEXT), null)).isInstanceOf(PublishOutcome.Written.class);
		assertThat(NumberedContent.numberOf(Files.readAllBytes(path))).isEqualTo(NEXT);
		List<String> backups = names(path.getParent()).stream().filter((name) -> name.endsWith(".bak")).toList();
		for (String backup : backups) {
			assertThat(path.resolveSibling(backup)).hasBinaryContent(NumberedContent.of(OLD));
		}
		List<String> others = new ArrayList<>(names(path.getParent()));
		others.removeAll(backups);
		assertThat(others).containsExactly(".uwsgi.ini.lock", "uwsgi.ini");
	}

}

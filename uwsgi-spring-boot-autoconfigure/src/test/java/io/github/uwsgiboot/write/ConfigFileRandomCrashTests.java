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
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConfigFile}: what becomes of the file if the process that publishes it
 * over and over is killed at a random moment. How often that happens, and where the
 * random moments come from, is set by system properties; what was seen so far is written
 * to {@code target/crash-test.txt}, after each 100 kills and at the end.
 */
class ConfigFileRandomCrashTests extends AbstractConfigFileTests {

	private static final int KILLS = Integer.getInteger("crash-test.kills", 20);

	private static final long SEED = Long.getLong("crash-test.seed", System.nanoTime());

	private static final Path REPORT = Path.of("target", "crash-test.txt");

	private static final String LEFTOVER = "\\.uwsgi\\.ini\\.[0-9a-f]{16}\\.tmp";

	private final Random random = new Random(SEED);

	private int kills;

	private int publications;

	private int unreported;

	private int leftovers;

	@Test
	void publishWhenKilledAtAnyMomentLeavesOldOrNewFile() throws Exception {
		ConfigFile file = new ConfigFile(path(), PublishPolicy.defaults(), NumberedContent.MARK);
		int number = 0;
		while (this.kills < KILLS) {
			assertThat(file.publish(NumberedContent.of(number), null)).as(this::report)
				.isInstanceOf(PublishOutcome.Written.class);
			assertThat(names()).as(this::report).containsExactly(".uwsgi.ini.lock", "uwsgi.ini");
			number = killAtRandomMoment(number) + 1;
			this.kills++;
			if (this.kills % 100 == 0 || this.kills == KILLS) {
				Files.writeString(REPORT, report() + "\n");
			}
		}
		assertThat(this.publications).as(this::report).isPositive();
	}

	private int killAtRandomMoment(int before) throws IOException, InterruptedException {
		long modified = modified();
		int reported = before + publishUntilKilled(before + 1);
		int number = NumberedContent.numberOf(Files.readAllBytes(path()));
		assertThat(number).as(this::report).isBetween(reported, reported + 1);
		assertThat(modified() - modified).as(this::report).isGreaterThanOrEqualTo(number - before);
		List<String> others = new ArrayList<>(names());
		others.removeAll(List.of("uwsgi.ini", ".uwsgi.ini.lock"));
		assertThat(others).as(this::report).hasSizeLessThan(2).allMatch((name) -> name.matches(LEFTOVER));
		this.publications += number - before;
		this.unreported += number - reported;
		this.leftovers += others.size();
		return number;
	}

	private int publishUntilKilled(int first) throws IOException, InterruptedException {
		List<String> lines = new ArrayList<>();
		try (ForkedProgram program = ForkedProgram.start("forever", path(), first, 0)) {
			boolean starting = this.random.nextInt(4) == 0;
			if (!starting) {
				lines.add(program.readLine());
			}
			int micros = this.random.nextInt(starting ? 300_000 : 30_000);
			lines.addAll(program.killAfter(micros, TimeUnit.MICROSECONDS));
		}
		for (int i = 0; i < lines.size(); i++) {
			assertThat(lines.get(i)).as(this::report).isEqualTo(String.valueOf(first + i));
		}
		return lines.size();
	}

	private long modified() throws IOException {
		return Files.getLastModifiedTime(path()).to(TimeUnit.SECONDS);
	}

	private String report() {
		return this.kills + " kills, seed " + SEED + ": " + this.publications + " publications, " + this.unreported
				+ " new files whose publisher was killed before it could say so, " + this.leftovers
				+ " temporary files left and removed by the next publication";
	}

}

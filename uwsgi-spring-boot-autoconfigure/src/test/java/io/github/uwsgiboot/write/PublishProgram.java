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

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Program that publishes contents with numbers, to be run in a process of its own, where
 * it can be killed or have fewer rights than the test. Depends on no library.
 */
public final class PublishProgram {

	private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true,
			StandardCharsets.UTF_8);

	private final InputStream in = System.in;

	private final Path path;

	private final List<String> settings;

	private PublishProgram(Path path, List<String> settings) {
		this.path = path;
		this.settings = settings;
	}

	/**
	 * Run the program.
	 * @param args the command, the path, the first number, a count, and settings
	 */
	public static void main(String[] args) throws IOException {
		PublishProgram program = new PublishProgram(Path.of(args[1]), Arrays.asList(args).subList(4, args.length));
		int number = Integer.parseInt(args[2]);
		int count = Integer.parseInt(args[3]);
		switch (args[0]) {
			case "once" -> program.publishOnce(number, count);
			case "forever" -> program.publishForever(number);
			case "stop-at-step" -> program.publishAndStopAtStep(number, count);
			case "many" -> program.publishMany(number, count);
			default -> throw new IllegalArgumentException(args[0]);
		}
	}

	private void publishOnce(int number, int lines) {
		this.out.println(file((step) -> {
		}).publish(NumberedContent.of(number, lines), null));
	}

	private void publishForever(int first) {
		ConfigFile file = file((step) -> {
		});
		for (int number = first;; number++) {
			PublishOutcome outcome = file.publish(NumberedContent.of(number), null);
			this.out.println((outcome instanceof PublishOutcome.Written) ? String.valueOf(number) : outcome);
		}
	}

	private void publishAndStopAtStep(int number, int steps) {
		int[] reached = { 0 };
		ConfigFile file = file((step) -> {
			if (reached[0]++ == steps) {
				this.out.println(step);
				waitToBeKilled();
			}
		});
		this.out.println(file.publish(NumberedContent.of(number), null));
	}

	private void waitToBeKilled() throws IOException {
		if (this.in.read() == -1) {
			throw new IOException("The test is gone");
		}
	}

	private void publishMany(int first, int count) throws IOException {
		this.out.println("ready");
		waitToBeKilled();
		ConfigFile file = file((step) -> {
		});
		int written = 0;
		for (int i = 0; i < count; i++) {
			PublishOutcome outcome = file.publish(NumberedContent.of(first + 2 * i), null);
			written += (outcome instanceof PublishOutcome.Written) ? 1 : 0;
			// Give the other process a chance, or it would have to be lucky.
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
		}
		this.out.println(written);
	}

	private ConfigFile file(StepListener steps) {
		PublishPolicy policy = PublishPolicy.defaults().withApplication("program");
		Platform platform = new TestPlatform(Clock.systemUTC(), steps);
		for (String setting : this.settings) {
			String[] parts = setting.split("=", 2);
			if (parts[0].equals("mount-points")) {
				platform = new MountPlatform(Boolean.parseBoolean(parts[1]), steps);
			}
			else {
				policy = apply(policy, parts[0], parts[1]);
			}
		}
		return new ConfigFile(this.path, policy, NumberedContent.MARK, platform);
	}

	private PublishPolicy apply(PublishPolicy policy, String name, String value) {
		return switch (name) {
			case "owner" -> policy.withOwner(value);
			case "group" -> policy.withGroup(value);
			case "create-directories" -> policy.withCreateDirectories(Boolean.parseBoolean(value));
			case "in-place" -> policy.withInPlace(PublishPolicy.InPlace.valueOf(value));
			case "backups" -> policy.withBackups(Integer.parseInt(value));
			case "lock-timeout" -> policy.withLockTimeout(Duration.parse(value));
			default -> throw new IllegalArgumentException(name);
		};
	}

	/**
	 * A machine on which every file is a mount point, or none is.
	 */
	private static final class MountPlatform extends TestPlatform {

		private final boolean mountPoints;

		private MountPlatform(boolean mountPoints, StepListener steps) {
			super(Clock.systemUTC(), steps);
			this.mountPoints = mountPoints;
		}

		@Override
		boolean isMountPoint(Path path) {
			return this.mountPoints;
		}

	}

}

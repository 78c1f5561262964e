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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * Base of the tests for {@link ConfigFile}, which publish {@code uwsgi.ini} in a
 * directory of their own.
 */
abstract class AbstractConfigFileTests {

	static final String MARK = "; ours";

	static final byte[] ONE = bytes("; ours\none\n");

	static final byte[] TWO = bytes("; ours\ntwo\n");

	static final Instant NOW = Instant.parse("2026-01-31T23:59:58.250Z");

	private static final StepListener NO_STEPS = (step) -> {
	};

	@TempDir
	private Path tempDirectory;

	private Path directory;

	@BeforeEach
	void resolveDirectory() throws IOException {
		this.directory = this.tempDirectory.toRealPath();
	}

	final Path directory() {
		return this.directory;
	}

	final Path path() {
		return this.directory.resolve("uwsgi.ini");
	}

	final ConfigFile file() {
		return file(PublishPolicy.defaults());
	}

	final ConfigFile file(PublishPolicy policy) {
		return file(path(), policy);
	}

	final ConfigFile file(Path path, PublishPolicy policy) {
		return file(path, policy, NOW, NO_STEPS);
	}

	final ConfigFile file(PublishPolicy policy, Instant now) {
		return file(path(), policy, now, NO_STEPS);
	}

	final ConfigFile file(StepListener steps) {
		return file(PublishPolicy.defaults(), steps);
	}

	final ConfigFile file(PublishPolicy policy, StepListener steps) {
		return file(path(), policy, NOW, steps);
	}

	final ConfigFile file(Path path, PublishPolicy policy, Instant now, StepListener steps) {
		return new ConfigFile(path, policy, MARK, platform(now, steps));
	}

	static PublishOutcome preview(ConfigFile file, byte[] content) {
		return file.preview(file.draft(content, null), file.snapshot());
	}

	/**
	 * Return the machine as the test wants it, which subclasses change.
	 */
	Platform platform(Instant now, StepListener steps) {
		return new TestPlatform(now, steps);
	}

	final PublishOutcome.Refused refused(RefusalCode code, String message, String action) {
		return new PublishOutcome.Refused(path(), code, message, action);
	}

	final Set<String> names() throws IOException {
		return names(this.directory);
	}

	static Set<String> names(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.map((file) -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
		}
	}

	static Object fileKey(Path path) throws IOException {
		return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).fileKey();
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}

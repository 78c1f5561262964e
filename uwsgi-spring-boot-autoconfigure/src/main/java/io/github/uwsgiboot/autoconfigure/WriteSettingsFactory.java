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

package io.github.uwsgiboot.autoconfigure;

import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.check.Severity;
import io.github.uwsgiboot.check.binary.BinarySettings;
import io.github.uwsgiboot.networking.Placeholders;
import io.github.uwsgiboot.networking.Quantity;
import io.github.uwsgiboot.write.ExpectedFile;
import io.github.uwsgiboot.write.PublishPolicy;
import io.github.uwsgiboot.write.WriteSettings;
import org.jspecify.annotations.Nullable;

/**
 * Makes the settings of the writer of its properties. What is wrong with them is told,
 * and the default stands in its place.
 */
final class WriteSettingsFactory {

	private static final String PREFIX = UwsgiProperties.PREFIX + ".writer.";

	private static final Pattern MODE = Pattern.compile("0?[67][0-7]{2}");

	private static final Duration LONGEST_LOCK_TIMEOUT = Duration.ofDays(1);

	private final WriterProperties properties;

	private final Placeholders placeholders;

	private final Consumer<Problem> problems;

	WriteSettingsFactory(WriterProperties properties, Placeholders placeholders, Consumer<Problem> problems) {
		this.properties = properties;
		this.placeholders = placeholders;
		this.problems = problems;
	}

	WriteSettings create(boolean enabled, Severity failOn, BinarySettings binary, @Nullable String application) {
		PublishPolicy policy = PublishPolicy.defaults()
			.withOverwrite(this.properties.getOverwrite())
			.withOwner(this.properties.getOwner())
			.withGroup(this.properties.getGroup())
			.withCreateDirectories(this.properties.isCreateDirectories())
			.withSymlinks(this.properties.getSymlinks())
			.withInPlace(this.properties.getInPlace())
			.withApplication(application);
		policy = withPermissions(policy, this.properties.getPermissions());
		policy = withBackups(policy, this.properties.getBackups());
		policy = withLockTimeout(policy, this.properties.getLockTimeout());
		return WriteSettings.of(path(this.properties.getPath()))
			.withEnabled(enabled)
			.withPolicy(policy)
			.withExpected(expected(this.properties.getExpected()))
			.withFailOn(failOn)
			.withBinary(binary);
	}

	private Path path(String text) {
		PathText path = new PathText(text, this.placeholders);
		String objection = path.objection();
		if (objection != null) {
			report("writer-path", "path", text, objection + ", so that nothing could be written.", path.remedy());
			return Path.of("uwsgi.ini");
		}
		return path.path();
	}

	private @Nullable ExpectedFile expected(@Nullable String expected) {
		try {
			return (expected != null) ? ExpectedFile.parse(expected) : null;
		}
		catch (IllegalArgumentException ex) {
			report("writer-expected", "expected", expected, ex.getMessage() + ".",
					"Write the fingerprint of the file that may be replaced, or 'none' if there must be no file.");
			return null;
		}
	}

	private PublishPolicy withPermissions(PublishPolicy policy, String permissions) {
		if (!MODE.matcher(permissions).matches()) {
			report("writer-permissions", "permissions", permissions,
					"The mode of a file is three octal digits, of which the first lets its owner read and write;"
							+ " YAML reads an unquoted 0640 as the number 416.",
					"Write three octal digits in quotation marks, for example \"640\".");
			return policy;
		}
		return policy.withPermissions(permissions(Integer.parseInt(permissions, 8)));
	}

	private PublishPolicy withBackups(PublishPolicy policy, int backups) {
		if (backups < 0) {
			report("writer-backups", "backups", String.valueOf(backups), "There are no fewer than 0 backups.",
					"Write 0 or more.");
			return policy;
		}
		return policy.withBackups(backups);
	}

	private PublishPolicy withLockTimeout(PublishPolicy policy, Duration lockTimeout) {
		if (lockTimeout.isNegative() || lockTimeout.compareTo(LONGEST_LOCK_TIMEOUT) > 0) {
			report("writer-lock-timeout", "lock-timeout", Quantity.of(lockTimeout),
					"The writer waits from 0 seconds to 24 hours.", "Write a time in this range, for example '10s'.");
			return policy;
		}
		return policy.withLockTimeout(lockTimeout);
	}

	private void report(String code, String property, @Nullable String value, String consequence, String remedy) {
		this.problems.accept(Problem.error(code, PREFIX + property, value, consequence, remedy));
	}

	private static Set<PosixFilePermission> permissions(int mode) {
		StringBuilder letters = new StringBuilder();
		for (int bit = 8; bit >= 0; bit--) {
			letters.append(((mode & (1 << bit)) != 0) ? "xwr".charAt(bit % 3) : '-');
		}
		return EnumSet.copyOf(PosixFilePermissions.fromString(letters.toString()));
	}

}

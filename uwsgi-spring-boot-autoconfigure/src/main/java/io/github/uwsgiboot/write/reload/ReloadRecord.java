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

package io.github.uwsgiboot.write.reload;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

import io.github.uwsgiboot.write.ConfigFile;
import io.github.uwsgiboot.write.Fingerprint;
import io.github.uwsgiboot.write.PublishOutcome;
import io.github.uwsgiboot.write.PublishPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The file {@code .NAME.reloaded} beside the ini file, which has the fingerprint of the
 * content that uWSGI was last told of. If the application ends before it could tell uWSGI
 * of a change, the next one sees it there. No Emperor starts a file of that name.
 */
final class ReloadRecord {

	private static final String MARK = "# Written by uWSGI Spring Boot: the SHA-256 of the file that uWSGI was told to read.";

	private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

	private final ConfigFile file;

	ReloadRecord(Path ini) {
		this.file = new ConfigFile(ini.resolveSibling("." + ini.getFileName() + ".reloaded"), PublishPolicy.defaults(),
				MARK);
	}

	/**
	 * Return whether it is known what uWSGI was last told of.
	 * @return whether there is a record
	 */
	boolean exists() {
		try {
			return read().isPresent();
		}
		catch (IOException ex) {
			// What stands there is told when it cannot be replaced.
			return true;
		}
	}

	/**
	 * Return whether uWSGI was last told of something else. Where there is no record, it
	 * was never told of anything, and somebody else cares for it.
	 * @param fingerprint the fingerprint of the file
	 * @return whether uWSGI has to be told
	 */
	boolean isOther(Fingerprint fingerprint) {
		try {
			return read().filter((told) -> !told.equals(fingerprint)).isPresent();
		}
		catch (IOException ex) {
			// Telling uWSGI twice costs less than not telling it.
			return true;
		}
	}

	private Optional<Fingerprint> read() throws IOException {
		return this.file.read()
			.map((content) -> new String(content, StandardCharsets.ISO_8859_1))
			.flatMap((text) -> text.lines().filter((line) -> FINGERPRINT.matcher(line).matches()).findFirst())
			.map(Fingerprint::new);
	}

	/**
	 * Keep what uWSGI was told of.
	 * @param fingerprint the fingerprint
	 * @return why it could not be kept, or {@code null} if it was
	 */
	@Nullable String write(Fingerprint fingerprint) {
		byte[] content = (MARK + "\n" + fingerprint + "\n").getBytes(StandardCharsets.ISO_8859_1);
		PublishOutcome outcome = this.file.publish(content, null);
		if (outcome instanceof PublishOutcome.Refused refused) {
			return problem(refused.message());
		}
		return (outcome instanceof PublishOutcome.Failed failed) ? problem(failed.message()) : null;
	}

	private String problem(String reason) {
		return "'%s' could not be written, so that a restart of the application may reload uWSGI once more: %s"
			.formatted(this.file, reason);
	}

}

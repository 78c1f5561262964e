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

package io.github.uwsgiboot.write.instance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.uwsgiboot.check.binary.IniArgument;
import io.github.uwsgiboot.ini.IniWriter;
import io.github.uwsgiboot.write.ConfigFile;
import io.github.uwsgiboot.write.Proof;
import io.github.uwsgiboot.write.PublishOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a copy of the last configuration that a uWSGI was seen running, for it to fall
 * back to when it refuses a later one.
 */
public final class LastKnownGood {

	static final String SECTION = "uwsgi";

	private final InstanceSettings settings;

	/**
	 * Create a keeper.
	 * @param settings the file, and where its copy is kept
	 */
	public LastKnownGood(InstanceSettings settings) {
		this.settings = settings;
	}

	/**
	 * Keep what the file holds, if that is what was seen running. The copy has the
	 * permissions and the owner of the file.
	 * @param seen what was seen
	 * @return what became of the copy, or {@code null} if there is nothing to keep: no
	 * path is set, uWSGI was not seen in sync, or the file has changed meanwhile
	 * @throws IOException if the file cannot be read
	 */
	public @Nullable PublishOutcome remember(RunningInstance seen) throws IOException {
		Path copy = this.settings.proof().fallback();
		if (copy == null || seen.state() != InstanceState.IN_SYNC) {
			return null;
		}
		byte[] content = Files.readAllBytes(this.settings.file());
		if (!this.isProvenBy(content, seen)) {
			return null;
		}
		return new ConfigFile(copy, this.settings.policy(), IniWriter.MARK).publish(copyOf(content), null);
	}

	private boolean isProvenBy(byte[] content, RunningInstance seen) {
		Proof proof = Proof.of(content);
		return proof != null && proof.equals(seen.expected());
	}

	private byte[] copyOf(byte[] content) {
		Path file = this.settings.file().toAbsolutePath().normalize();
		FallbackText text = new FallbackText(file, IniArgument.of(file, this.settings.section()));
		return text.of(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
	}

	static byte @Nullable [] read(Path copy) {
		try {
			return Files.readAllBytes(copy);
		}
		catch (IOException ex) {
			// It is not there before uWSGI was seen in sync for the first time.
			return null;
		}
	}

}

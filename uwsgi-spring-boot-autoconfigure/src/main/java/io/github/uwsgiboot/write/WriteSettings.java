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

import java.nio.file.Path;

import io.github.uwsgiboot.check.Severity;
import io.github.uwsgiboot.check.binary.BinarySettings;
import org.jspecify.annotations.Nullable;

/**
 * How a configuration is written.
 *
 * @param enabled whether it is written at all
 * @param path the path of the file
 * @param policy how the file is published
 * @param expected what must stand at the path for it to be written, or {@code null} for
 * anything that the policy lets replace
 * @param failOn the severity from which on a problem keeps the file from being written
 * @param binary which uWSGI binary is asked, and how
 * @param proof how the file proves that a running uWSGI runs it
 */
public record WriteSettings(boolean enabled, Path path, PublishPolicy policy, @Nullable ExpectedFile expected,
		Severity failOn, BinarySettings binary, ProofSettings proof) {

	/**
	 * Create settings with which the file proves nothing.
	 * @param enabled whether it is written at all
	 * @param path the path of the file
	 * @param policy how the file is published
	 * @param expected what must stand at the path for it to be written, or {@code null}
	 * for anything that the policy lets replace
	 * @param failOn the severity from which on a problem keeps the file from being
	 * written
	 * @param binary which uWSGI binary is asked, and how
	 */
	public WriteSettings(boolean enabled, Path path, PublishPolicy policy, @Nullable ExpectedFile expected,
			Severity failOn, BinarySettings binary) {
		this(enabled, path, policy, expected, failOn, binary, ProofSettings.none());
	}

	/**
	 * Create the default settings for a file, with which no binary is started.
	 * @param path the path of the file
	 * @return the settings
	 */
	public static WriteSettings of(Path path) {
		return new WriteSettings(true, path, PublishPolicy.defaults(), null, Severity.ERROR, BinarySettings.off());
	}

	/**
	 * Return these settings with another binary, or with another use of it.
	 * @param binary which uWSGI binary is asked, and how
	 * @return the settings
	 */
	public WriteSettings withBinary(BinarySettings binary) {
		return new WriteSettings(this.enabled, this.path, this.policy, this.expected, this.failOn, binary, this.proof);
	}

	/**
	 * Return these settings with another proof.
	 * @param proof how the file proves that a running uWSGI runs it
	 * @return the settings
	 */
	public WriteSettings withProof(ProofSettings proof) {
		return new WriteSettings(this.enabled, this.path, this.policy, this.expected, this.failOn, this.binary, proof);
	}

	/**
	 * Return these settings with an expectation.
	 * @param expected what must stand at the path for it to be written, or {@code null}
	 * for these settings as they are
	 * @return the settings
	 */
	WriteSettings expected(@Nullable ExpectedFile expected) {
		return (expected != null) ? new WriteSettings(this.enabled, this.path, this.policy, expected, this.failOn,
				this.binary, this.proof) : this;
	}

}

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
 * How a configuration is written: the {@linkplain #of(Path) default settings} for a file,
 * changed by the {@code with} methods. Immutable.
 */
public final class WriteSettings {

	private final boolean enabled;

	private final Path path;

	private final PublishPolicy policy;

	private final @Nullable ExpectedFile expected;

	private final Severity failOn;

	private final BinarySettings binary;

	private final ProofSettings proof;

	private WriteSettings(boolean enabled, Path path, PublishPolicy policy, @Nullable ExpectedFile expected,
			Severity failOn, BinarySettings binary, ProofSettings proof) {
		this.enabled = enabled;
		this.path = path;
		this.policy = policy;
		this.expected = expected;
		this.failOn = failOn;
		this.binary = binary;
		this.proof = proof;
	}

	/**
	 * Create the default settings for a file, with which no binary is started.
	 * @param path the path of the file
	 * @return the settings
	 */
	public static WriteSettings of(Path path) {
		return new WriteSettings(true, path, PublishPolicy.defaults(), null, Severity.ERROR, BinarySettings.off(),
				ProofSettings.none());
	}

	/**
	 * Return these settings, with the file written or not.
	 * @param enabled whether it is written at all
	 * @return the settings
	 */
	public WriteSettings withEnabled(boolean enabled) {
		return new WriteSettings(enabled, this.path, this.policy, this.expected, this.failOn, this.binary, this.proof);
	}

	/**
	 * Return these settings with another policy.
	 * @param policy how the file is published
	 * @return the settings
	 */
	public WriteSettings withPolicy(PublishPolicy policy) {
		return new WriteSettings(this.enabled, this.path, policy, this.expected, this.failOn, this.binary, this.proof);
	}

	/**
	 * Return these settings with another expectation.
	 * @param expected what must stand at the path for it to be written, or {@code null}
	 * for anything that the policy lets replace
	 * @return the settings
	 */
	public WriteSettings withExpected(@Nullable ExpectedFile expected) {
		return new WriteSettings(this.enabled, this.path, this.policy, expected, this.failOn, this.binary, this.proof);
	}

	/**
	 * Return these settings with another severity that keeps the file from being written.
	 * @param failOn the least severity of a problem that does so
	 * @return the settings
	 */
	public WriteSettings withFailOn(Severity failOn) {
		return new WriteSettings(this.enabled, this.path, this.policy, this.expected, failOn, this.binary, this.proof);
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
	 * Return whether the file is written at all.
	 * @return whether it is written
	 */
	public boolean enabled() {
		return this.enabled;
	}

	/**
	 * Return the path of the file.
	 * @return the path
	 */
	public Path path() {
		return this.path;
	}

	/**
	 * Return how the file is published.
	 * @return the policy
	 */
	public PublishPolicy policy() {
		return this.policy;
	}

	/**
	 * Return what must stand at the path for it to be written, or {@code null} for
	 * anything that the policy lets replace.
	 * @return the expectation
	 */
	public @Nullable ExpectedFile expected() {
		return this.expected;
	}

	/**
	 * Return the least severity of a problem that keeps the file from being written.
	 * @return the severity
	 */
	public Severity failOn() {
		return this.failOn;
	}

	/**
	 * Return which uWSGI binary is asked, and how.
	 * @return the settings of the binary
	 */
	public BinarySettings binary() {
		return this.binary;
	}

	/**
	 * Return how the file proves that a running uWSGI runs it.
	 * @return the settings of the proof
	 */
	public ProofSettings proof() {
		return this.proof;
	}

}

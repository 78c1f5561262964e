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

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The content to publish, and what the caller believes to stand there now.
 */
final class Draft {

	private final byte[] content;

	private final Fingerprint fingerprint;

	private final @Nullable ExpectedFile expected;

	/**
	 * Create a draft.
	 * @param content the bytes of the whole file
	 * @param expected what must stand there now, or {@code null} for anything
	 */
	Draft(byte[] content, @Nullable ExpectedFile expected) {
		this.content = content.clone();
		this.fingerprint = Fingerprint.of(content);
		this.expected = expected;
	}

	byte[] content() {
		return this.content;
	}

	Fingerprint fingerprint() {
		return this.fingerprint;
	}

	@Nullable ExpectedFile expected() {
		return this.expected;
	}

	boolean hasContent(byte[] other) {
		return Arrays.equals(this.content, other);
	}

	/**
	 * Return whether a file with the given fingerprint may be replaced.
	 * @param found the fingerprint of what stands there, or {@code null} for no file
	 * @return whether a file with the given fingerprint may be replaced
	 */
	boolean accepts(@Nullable Fingerprint found) {
		return this.expected == null || this.expected.accepts(found);
	}

}

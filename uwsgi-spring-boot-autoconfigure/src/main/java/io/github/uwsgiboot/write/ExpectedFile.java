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

import org.jspecify.annotations.Nullable;

/**
 * What must stand at a path for it to be written: the file that somebody has looked at,
 * or no file.
 *
 * @param fingerprint the fingerprint of the file, or {@code null} for no file
 */
public record ExpectedFile(@Nullable Fingerprint fingerprint) {

	/**
	 * No file.
	 */
	public static final ExpectedFile NONE = new ExpectedFile(null);

	private static final String NONE_TEXT = "none";

	/**
	 * Return the file with a fingerprint.
	 * @param fingerprint the fingerprint
	 * @return the expected file
	 */
	public static ExpectedFile of(Fingerprint fingerprint) {
		return new ExpectedFile(fingerprint);
	}

	/**
	 * Read what is expected from its text.
	 * @param text the fingerprint of a file, or {@code none} for no file
	 * @return the expected file
	 * @throws IllegalArgumentException if the text is neither
	 */
	public static ExpectedFile parse(String text) {
		return NONE_TEXT.equals(text) ? NONE : of(new Fingerprint(text));
	}

	/**
	 * Return whether what stands there is what is expected.
	 * @param found the fingerprint of the file that stands there, or {@code null} for no
	 * file
	 * @return whether it is
	 */
	boolean accepts(@Nullable Fingerprint found) {
		return (this.fingerprint != null) ? this.fingerprint.equals(found) : found == null;
	}

	@Override
	public String toString() {
		return (this.fingerprint != null) ? this.fingerprint.value() : NONE_TEXT;
	}

}

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

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Fingerprint of a file's content: two contents with the same fingerprint are the same
 * content.
 *
 * @param value the SHA-256 of the bytes, 64 lower-case hexadecimal digits
 */
public record Fingerprint(String value) {

	private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

	/**
	 * Create a fingerprint from its text.
	 * @param value 64 lower-case hexadecimal digits
	 * @throws IllegalArgumentException if the text is anything else
	 */
	public Fingerprint {
		if (!FORM.matcher(value).matches()) {
			throw new IllegalArgumentException("A fingerprint is the SHA-256 of a file in 64 lower-case hexadecimal "
					+ "digits, but this has " + value.length() + " characters: '" + value + "'");
		}
	}

	/**
	 * Return the fingerprint of the given bytes.
	 * @param content the bytes of a whole file
	 * @return their fingerprint
	 */
	public static Fingerprint of(byte[] content) {
		try {
			return new Fingerprint(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}

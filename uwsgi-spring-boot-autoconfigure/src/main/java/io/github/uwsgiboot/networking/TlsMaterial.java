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

package io.github.uwsgiboot.networking;

import org.jspecify.annotations.Nullable;

/**
 * A certificate and what belongs to it. uWSGI reads the parts by their positions, with
 * commas between them ({@code core/ssl.c}).
 *
 * @param cert the file of the certificate
 * @param key the file of the private key
 * @param ciphers the ciphers, in OpenSSL's syntax
 * @param clientCa the file of the certificate authority for client certificates, with a
 * leading {@code !} if they are mandatory
 */
public record TlsMaterial(@Nullable String cert, @Nullable String key, @Nullable String ciphers,
		@Nullable String clientCa) {

	/**
	 * The sign before a certificate authority that makes client certificates mandatory.
	 */
	public static final String MANDATORY = "!";

	/**
	 * Return the parts that are set, with commas between them. A part that is left out
	 * before another one leaves its place empty; none is left empty at the end, which
	 * uWSGI would take for a file without a name.
	 * @param context replaces the placeholders in each path
	 * @return the text
	 */
	String join(RenderContext context) {
		StringBuilder joined = new StringBuilder();
		int commas = 0;
		for (@Nullable
		String part : parts(context)) {
			if (part != null) {
				joined.append(",".repeat(commas)).append(part);
				commas = 0;
			}
			commas++;
		}
		return joined.toString();
	}

	private @Nullable String[] parts(RenderContext context) {
		return new @Nullable String[] { resolve(this.cert, context), resolve(this.key, context), this.ciphers,
				resolve(this.clientCa, context) };
	}

	private static @Nullable String resolve(@Nullable String path, RenderContext context) {
		return (path != null) ? context.resolve(path) : null;
	}

}

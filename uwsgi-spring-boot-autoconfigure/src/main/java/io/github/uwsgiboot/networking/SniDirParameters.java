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

import java.util.List;

/**
 * Parameters of the directory in which uWSGI looks for the certificate of a server name
 * at the first connection that asks for it (uWSGI's {@code core/ssl.c}).
 */
public final class SniDirParameters {

	/**
	 * Directory with {@code NAME.crt}, {@code NAME.key} and, for client certificates,
	 * {@code NAME.ca}.
	 */
	public static final Parameter<String> DIR = Parameter.path("sni-dir.dir", "sni-dir");

	/**
	 * Ciphers of the server names in the directory, in OpenSSL's syntax.
	 */
	public static final Parameter<String> CIPHERS = Parameter.text("sni-dir.ciphers", "sni-dir-ciphers")
		.refuse("tls-ciphers-blank", String::isBlank, "uWSGI would take OpenSSL's default ciphers.",
				"Write ciphers in OpenSSL's syntax, for example 'HIGH', or leave the property out.")
		.refuse("tls-ciphers-none", CipherList::isWithoutCipher,
				"The list adds no cipher of TLS 1.2, and OpenSSL does not look for those of TLS 1.3 in it: it refuses"
						+ " the list, and uWSGI would close each connection that asks for a name in the directory.",
				"Write ciphers of TLS 1.2, for example 'HIGH'; those of TLS 1.3 are there without being listed.");

	static final List<Parameter<?>> ALL = List.of(DIR, CIPHERS);

	private SniDirParameters() {
	}

}

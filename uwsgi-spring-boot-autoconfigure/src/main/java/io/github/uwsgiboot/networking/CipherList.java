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

import java.util.StringTokenizer;

/**
 * Lists of ciphers in OpenSSL's syntax. OpenSSL has the ciphers of TLS 1.3 in a list of
 * its own, which uWSGI does not set.
 */
public final class CipherList {

	private static final String SEPARATORS = ":;, ";

	/**
	 * What stands before a name that takes ciphers away, moves them, or is a command.
	 */
	private static final String SIGNS = "!-+@";

	private CipherList() {
	}

	/**
	 * Return whether a list is certain to have no cipher, which OpenSSL refuses
	 * ({@code SSL_CTX_set_cipher_list}). Names that OpenSSL may know are taken for
	 * ciphers.
	 * @param text the list
	 * @return whether each element is the name of a cipher of TLS 1.3, or adds nothing
	 */
	public static boolean isWithoutCipher(String text) {
		StringTokenizer names = new StringTokenizer(text, SEPARATORS);
		while (names.hasMoreTokens()) {
			String name = names.nextToken();
			if (SIGNS.indexOf(name.charAt(0)) < 0 && !isOfTls13(name)) {
				return false;
			}
		}
		return !text.isBlank();
	}

	// The names that the standards give to older ciphers tell the key exchange before
	// _WITH_; newer versions of OpenSSL know them.
	private static boolean isOfTls13(String name) {
		return name.startsWith("TLS_") && !name.contains("_WITH_");
	}

}

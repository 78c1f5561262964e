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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Parameters of TLS in uWSGI's core and its http plugin (uWSGI's {@code core/ssl.c} and
 * {@code plugins/http/https.c}).
 */
public final class SslParameters {

	private static final int LONGEST_SESSION_CONTEXT = 32;

	/**
	 * Whether errors of TLS are logged in detail. uWSGI's default is false.
	 */
	public static final Parameter<Boolean> VERBOSE_ERRORS = Parameter.flag("ssl.verbose-errors", "ssl-verbose");

	/**
	 * Whether TLS sessions are kept in a uWSGI cache ({@code true} or {@code false}), or
	 * the name of that cache. Not in builds against OpenSSL 1.1.0 and later.
	 */
	public static final Parameter<String> SESSIONS_CACHE = Parameter.text("ssl.sessions-cache",
			"ssl-sessions-use-cache");

	/**
	 * Time for which a TLS session is kept, in whole seconds, at least 1. uWSGI's default
	 * is 300. Not in builds against OpenSSL 1.1.0 and later.
	 */
	public static final Parameter<Duration> SESSIONS_TIMEOUT = Parameter.seconds("ssl.sessions-timeout",
			"ssl-sessions-timeout");

	/**
	 * Identifier of the TLS sessions of the http plugin's routers, at most 32 bytes.
	 * uWSGI's default is made from the router's address.
	 */
	public static final Parameter<String> SESSION_CONTEXT = Parameter
		.text("ssl.session-context", "https-session-context")
		.refuse("session-context-out-of-range",
				(value) -> value.isEmpty() || value.getBytes(StandardCharsets.UTF_8).length > LONGEST_SESSION_CONTEXT,
				"OpenSSL takes at most 32 bytes; uWSGI would go on without a context, and clients with a"
						+ " certificate could not resume a session.",
				"Write 1 to 32 bytes.");

	/**
	 * OpenSSL options by their numbers, each from 0 to 2147483647.
	 */
	public static final Parameter<List<Integer>> RAW_OPTIONS = Parameter.numbers("ssl.raw-options", "ssl-option")
		.refuse("ssl-option-out-of-range", (values) -> values.stream().anyMatch((value) -> value < 0),
				"uWSGI would set the bits of a negative number, and with them nearly every option of OpenSSL.",
				"Write decimal numbers from 0 to 2147483647.");

	/**
	 * Directory in which inline certificates and keys are stored.
	 */
	public static final Parameter<String> DIR_TMP = Parameter.path("ssl.dir-tmp", "ssl-tmp-dir");

	/**
	 * Whether the http plugin hands the client's certificate to the application in the
	 * variable {@code HTTPS_CC}. uWSGI's default is false.
	 */
	public static final Parameter<Boolean> CLIENT_CERT_VAR = Parameter.flag("ssl.client-cert-var", "https-export-cert");

	/**
	 * Largest number of certificates between a client's and its authority's, at least 0.
	 * uWSGI's default is 1.
	 */
	public static final Parameter<Integer> VERIFY_DEPTH = Parameter.number("ssl.verify-depth", "ssl-verify-depth")
		.refuse("verify-depth-out-of-range", OutOfRange.below(0), "uWSGI exits on a negative number.",
				"Write a number of at least 0.");

	/**
	 * Whether SSL 3.0 is allowed, which is broken. Builds of OpenSSL without it do not
	 * offer it even then. uWSGI's default is false.
	 */
	public static final Parameter<Boolean> ENABLE_SSLV3 = Parameter.flag("ssl.enable-sslv3", "ssl-enable3");

	/**
	 * Whether TLS 1.0 is allowed, which is outdated. OpenSSL 3 offers it only with
	 * ciphers at {@code @SECLEVEL=0}. uWSGI's default is false.
	 */
	public static final Parameter<Boolean> ENABLE_TLSV1 = Parameter.flag("ssl.enable-tlsv1", "ssl-enable-tlsv1");

	static final List<Parameter<?>> ALL = List.of(VERBOSE_ERRORS, SESSIONS_CACHE, SESSIONS_TIMEOUT, SESSION_CONTEXT,
			RAW_OPTIONS, DIR_TMP, CLIENT_CERT_VAR, VERIFY_DEPTH, ENABLE_SSLV3, ENABLE_TLSV1);

	private SslParameters() {
	}

}

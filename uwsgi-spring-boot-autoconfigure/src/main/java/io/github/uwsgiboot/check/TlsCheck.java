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

package io.github.uwsgiboot.check;

import java.util.Objects;
import java.util.stream.Stream;

import io.github.uwsgiboot.networking.TlsMaterial;
import org.jspecify.annotations.Nullable;

/**
 * Finds certificates, keys, ciphers and certificate authorities that uWSGI would misread.
 */
class TlsCheck implements Check {

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		return Stream.concat(
				subject.sockets()
					.stream()
					.filter((socket) -> socket.type().isTls())
					.flatMap((socket) -> check(socket.property(), socket.tls())),
				subject.networking().sni().stream().flatMap((entry) -> check(entry.property(), entry.tls())));
	}

	private Stream<Problem> check(String property, TlsMaterial tls) {
		return Stream
			.of(required(property + ".cert", tls.cert()), required(property + ".key", tls.key()),
					withoutComma(property + ".cert", tls.cert(), "a path"),
					withoutComma(property + ".key", tls.key(), "a path"),
					withoutComma(property + ".client-ca", tls.clientCa(), "a path"),
					withoutComma(property + ".ciphers", tls.ciphers(), "ciphers separated by colons"),
					present(property + ".ciphers", tls.ciphers()), authority(property + ".client-ca", tls.clientCa()))
			.filter(Objects::nonNull);
	}

	private @Nullable Problem required(String property, @Nullable String path) {
		return (path != null && !path.isBlank()) ? null
				: Problem.error("tls-file-missing", property, path,
						"TLS needs a certificate and a key; uWSGI exits without them, or serves a server name with"
								+ " the certificate of another one.",
						"Write the path of a PEM file.");
	}

	private @Nullable Problem withoutComma(String property, @Nullable String text, String remedy) {
		return (text == null || text.indexOf(',') < 0) ? null
				: Problem.error("tls-comma", property, text,
						"uWSGI separates certificate, key, ciphers and authority by commas, so that everything behind"
								+ " this one would move on by a place.",
						"Write %s without a comma.".formatted(remedy));
	}

	private @Nullable Problem present(String property, @Nullable String ciphers) {
		return (ciphers == null || !ciphers.isBlank()) ? null
				: Problem.error("tls-ciphers-blank", property, ciphers, "uWSGI would take OpenSSL's default ciphers.",
						"Write ciphers in OpenSSL's syntax, for example 'HIGH', or leave the property out.");
	}

	private @Nullable Problem authority(String property, @Nullable String clientCa) {
		return (clientCa == null || !clientCa.isBlank() && !clientCa.equals(TlsMaterial.MANDATORY)) ? null
				: Problem.error("tls-authority-missing", property, clientCa,
						"uWSGI exits on an empty certificate authority, or drops the rule for a server name.",
						"Write the path of a PEM file, with '!' before it if client certificates are mandatory.");
	}

}

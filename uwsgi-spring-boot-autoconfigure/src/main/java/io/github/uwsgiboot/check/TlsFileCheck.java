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

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import io.github.uwsgiboot.networking.TlsMaterial;
import org.jspecify.annotations.Nullable;

/**
 * Looks into the files of certificates, keys and authorities
 * ({@code uwsgi_ssl_new_server_context()} in {@code core/ssl.c}). Relative paths are left
 * alone: uWSGI's directory is not known.
 */
class TlsFileCheck implements Check {

	private final Clock clock;

	/**
	 * Create the check.
	 * @param clock tells what time it is
	 */
	TlsFileCheck(Clock clock) {
		this.clock = clock;
	}

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Map<String, PemFile> files = new HashMap<>();
		Problems problems = new Problems();
		for (TlsUse use : subject.tlsUses()) {
			check(use, subject, files, problems);
		}
		return problems.stream();
	}

	private void check(TlsUse use, CheckSubject subject, Map<String, PemFile> files, Problems problems) {
		TlsMaterial tls = use.tls();
		PemFile cert = file(use, tls.cert(), subject, files);
		PemFile key = file(use, tls.key(), subject, files);
		PemFile authority = file(use, withoutSign(tls.clientCa()), subject, files);
		problems.add(unreadable(use, "cert", tls.cert(), cert));
		problems.add(unreadable(use, "key", tls.key(), key));
		problems.add(unreadable(use, "client-ca", tls.clientCa(), authority));
		problems.add(noCertificate(use, "cert", tls.cert(), cert));
		problems.add(noCertificate(use, "client-ca", tls.clientCa(), authority));
		problems.add(key(use, tls.key(), key));
		problems.add(pair(use, cert, key));
		problems.add(time(use, tls.cert(), cert));
	}

	private @Nullable PemFile file(TlsUse use, @Nullable String text, CheckSubject subject,
			Map<String, PemFile> files) {
		String path = (text == null || use.raw()) ? text : subject.literal(text);
		if (path == null || !path.startsWith("/")) {
			return null;
		}
		PemFile file = files.get(path);
		if (file == null) {
			file = PemFile.read(path);
			files.put(path, file);
		}
		return file;
	}

	private @Nullable String withoutSign(@Nullable String clientCa) {
		return (clientCa != null && clientCa.startsWith(TlsMaterial.MANDATORY)) ? clientCa.substring(1) : clientCa;
	}

	private @Nullable Problem unreadable(TlsUse use, String part, @Nullable String value, @Nullable PemFile file) {
		if (file == null || file.state() == PemFile.State.READ) {
			return null;
		}
		if (file.state() == PemFile.State.DENIED) {
			return Problem.warning("tls-file-denied", use.property(part), value,
					"This process may not read the file, so that nobody has looked whether uWSGI could use it.",
					"Set 'uwsgi.check.files' to false if uWSGI runs as another user or on another machine.");
		}
		if (file.state() == PemFile.State.NO_FILE) {
			return Problem.error("tls-file-not-found", use.property(part), value,
					"This is a directory, or something else than a file of PEM blocks. " + consequence(use),
					"Write the path of a PEM file.");
		}
		return Problem.error("tls-file-not-found", use.property(part), value,
				"There is no such file. " + consequence(use),
				"Put the file there, or set 'uwsgi.check.files' to false if uWSGI runs on another machine.");
	}

	private @Nullable Problem noCertificate(TlsUse use, String part, @Nullable String value, @Nullable PemFile file) {
		return (file == null || file.state() != PemFile.State.READ || file.certificate() != null) ? null
				: Problem.error("tls-file-not-pem", use.property(part), value,
						"The file holds no certificate in PEM format. " + consequence(use),
						"Write the path of a file with '-----BEGIN CERTIFICATE-----' in it.");
	}

	private @Nullable Problem key(TlsUse use, @Nullable String value, @Nullable PemFile file) {
		if (file == null || file.state() != PemFile.State.READ) {
			return null;
		}
		PemBlock key = file.privateKey();
		if (key == null) {
			return Problem.error("tls-file-not-pem", use.property("key"), value,
					"The file holds no private key in PEM format. " + consequence(use),
					"Write the path of a file with '-----BEGIN PRIVATE KEY-----' in it.");
		}
		return !key.encrypted() ? null
				: Problem.error("tls-key-encrypted", use.property("key"), value,
						"The key needs a pass phrase, which uWSGI asks for at the terminal at each start. "
								+ consequence(use),
						"Store the key without a pass phrase, readable for the user that starts uWSGI alone.");
	}

	private @Nullable Problem pair(TlsUse use, @Nullable PemFile certFile, @Nullable PemFile keyFile) {
		X509Certificate certificate = (certFile != null) ? certFile.certificate() : null;
		PemBlock key = (keyFile != null) ? keyFile.privateKey() : null;
		if (certificate == null || key == null || key.encrypted()) {
			return null;
		}
		return !new KeyPair(certificate.getPublicKey(), key).isMismatch() ? null
				: Problem.error("tls-key-mismatch", use.property("key"), use.tls().key(),
						"The key does not belong to the certificate. " + consequence(use),
						"Write the path of the key that the certificate was made with.");
	}

	private @Nullable Problem time(TlsUse use, @Nullable String value, @Nullable PemFile file) {
		X509Certificate certificate = (file != null) ? file.certificate() : null;
		Instant now = this.clock.instant();
		if (certificate == null) {
			return null;
		}
		if (now.isAfter(certificate.getNotAfter().toInstant())) {
			return Problem.warning("certificate-expired", use.property("cert"), value,
					"The certificate expired at %s; uWSGI would serve it without a word, and clients would refuse it."
						.formatted(certificate.getNotAfter().toInstant()),
					"Renew the certificate.");
		}
		return !now.isBefore(certificate.getNotBefore().toInstant()) ? null
				: Problem.warning("certificate-not-yet-valid", use.property("cert"), value,
						"The certificate is not valid before %s; uWSGI would serve it without a word, and clients would"
							.formatted(certificate.getNotBefore().toInstant()) + " refuse it.",
						"Wait, or take another certificate.");
	}

	private String consequence(TlsUse use) {
		return (use.serverName() != null)
				? "uWSGI would log DANGER, and serve this server name with the certificate of the socket and"
						+ " without the rule for client certificates."
				: "uWSGI would exit.";
	}

}

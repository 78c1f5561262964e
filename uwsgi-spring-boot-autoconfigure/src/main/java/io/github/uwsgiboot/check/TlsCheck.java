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

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import io.github.uwsgiboot.networking.CipherList;
import io.github.uwsgiboot.networking.InvalidAddressException;
import io.github.uwsgiboot.networking.ListeningEntry;
import io.github.uwsgiboot.networking.PathRules;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.networking.TlsMaterial;
import org.jspecify.annotations.Nullable;

/**
 * Finds certificates, keys, ciphers and certificate authorities that uWSGI would misread
 * ({@code uwsgi_opt_add_ssl_socket()} in {@code core/uwsgi.c}, {@code core/ssl.c}).
 */
class TlsCheck implements Check {

	private static final int LONGEST_CONTEXT = 32;

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Problems problems = new Problems();
		for (ListeningEntry entry : subject.entries()) {
			String address = entry.get(SocketAttribute.ADDRESS);
			if (address != null && address.indexOf(',') >= 0 && entry.isTls()) {
				problems.add(comma(entry.property(SocketAttribute.ADDRESS), address, "an address without a comma"));
			}
		}
		for (TlsUse use : subject.tlsUses()) {
			if (!isOrdinary(use.tls())) {
				check(use, problems);
			}
		}
		addContexts(subject, problems);
		return problems.stream();
	}

	// Nearly all are: without a name of a property for each part, they are settled
	// sooner.
	private boolean isOrdinary(TlsMaterial tls) {
		return isOrdinary(tls.cert()) && isOrdinary(tls.key()) && tls.ciphers() == null && tls.clientCa() == null;
	}

	private boolean isOrdinary(@Nullable String path) {
		return path != null && !path.isEmpty() && path.indexOf(',') < 0 && path.equals(path.strip())
				&& path.charAt(0) != '~' && path.indexOf(':') < 0;
	}

	private void check(TlsUse use, Problems problems) {
		TlsMaterial tls = use.tls();
		problems.add(path(use.property("cert"), tls.cert()));
		problems.add(path(use.property("key"), tls.key()));
		problems.add(withoutComma(use.property("ciphers"), tls.ciphers(), "ciphers with colons between them"));
		problems.add(present(use.property("ciphers"), tls.ciphers()));
		problems.add(noPath(use.property("ciphers"), tls.ciphers()));
		problems.add(notEmpty(use.property("ciphers"), tls.ciphers()));
		problems.add(authority(use.property("client-ca"), tls.clientCa()));
	}

	private @Nullable Problem path(String property, @Nullable String path) {
		if (path == null || path.isBlank()) {
			return Problem.error("tls-file-missing", property, path,
					"TLS needs a certificate and a key; uWSGI exits without them, or serves a server name with the"
							+ " certificate of another one.",
					"Write the path of a PEM file.");
		}
		Problem comma = withoutComma(property, path, "a path without a comma");
		return (comma != null) ? comma : file(property, path, path);
	}

	private @Nullable Problem file(String property, String text, String path) {
		Problem blanks = withoutBlanks(property, path);
		if (blanks != null) {
			return blanks;
		}
		try {
			PathRules.requireFile(path);
			return null;
		}
		catch (InvalidAddressException ex) {
			// What is written in place of a file may be a key.
			String shown = path.startsWith("base64:") ? null : text;
			return Problem.error(ex.code(), property, shown, ex.consequence(), ex.remedy());
		}
	}

	private @Nullable Problem withoutComma(String property, @Nullable String text, String what) {
		return (text == null || text.indexOf(',') < 0) ? null : comma(property, text, what);
	}

	private Problem comma(String property, String text, String what) {
		return Problem.error("tls-comma", property, text,
				"uWSGI separates address, certificate, key, ciphers and authority by commas, so that everything"
						+ " behind this one would move on by a place.",
				"Write %s.".formatted(what));
	}

	private @Nullable Problem withoutBlanks(String property, String path) {
		return path.equals(path.strip()) ? null
				: Problem.error("tls-blank", property, path,
						"uWSGI takes a blank before or behind a comma for a part of the path, and finds no such file.",
						"Write the path without blanks around it.");
	}

	private @Nullable Problem present(String property, @Nullable String ciphers) {
		return (ciphers == null || !ciphers.isBlank()) ? null
				: Problem.error("tls-ciphers-blank", property, ciphers, "uWSGI would take OpenSSL's default ciphers.",
						"Write ciphers in OpenSSL's syntax, for example 'HIGH', or leave the property out.");
	}

	private @Nullable Problem noPath(String property, @Nullable String ciphers) {
		return (ciphers == null || ciphers.indexOf('/') < 0) ? null
				: Problem.error("tls-ciphers-path", property, ciphers,
						"A path stands in the place of the ciphers: uWSGI would exit, or serve a server name with the"
								+ " certificate of the socket and without asking for a client's certificate.",
						"Write the path as 'client-ca', or, in a line of uWSGI's own, behind two commas:"
								+ " cert,key,,authority.");
	}

	private @Nullable Problem notEmpty(String property, @Nullable String ciphers) {
		if (ciphers == null || ciphers.indexOf('/') >= 0 || ciphers.indexOf(',') >= 0
				|| !CipherList.isWithoutCipher(ciphers)) {
			return null;
		}
		return Problem.error("tls-ciphers-none", property, ciphers,
				"The list adds no cipher of TLS 1.2, and OpenSSL does not look for those of TLS 1.3 in it: it refuses the"
						+ " list, and uWSGI would exit, or serve a server name with the certificate of the socket.",
				"Write ciphers of TLS 1.2, for example 'HIGH', or leave the property out; those of TLS 1.3 are there"
						+ " without being listed.");
	}

	private @Nullable Problem authority(String property, @Nullable String clientCa) {
		if (clientCa == null) {
			return null;
		}
		String path = clientCa.startsWith(TlsMaterial.MANDATORY) ? clientCa.substring(1) : clientCa;
		if (path.isBlank()) {
			return Problem.error("tls-authority-missing", property, clientCa,
					"uWSGI exits on an empty certificate authority, or drops the rule for a server name.",
					"Write the path of a PEM file, with '!' before it if client certificates are mandatory.");
		}
		if (path.startsWith(TlsMaterial.MANDATORY)) {
			return Problem.error("tls-authority-sign", property, clientCa,
					"uWSGI takes one '!' for mandatory client certificates and the next for a part of the path: it finds"
							+ " no such file, and exits, or drops the rule for a server name.",
					"Write '!' once.");
		}
		Problem comma = withoutComma(property, clientCa, "a path without a comma");
		return (comma != null) ? comma : file(property, clientCa, path);
	}

	private void addContexts(CheckSubject subject, Problems problems) {
		for (Listener listener : subject.listeners()) {
			problems.add(context(listener));
		}
	}

	private @Nullable Problem context(Listener listener) {
		ListeningEntry entry = listener.entry();
		String endpoint = listener.endpoint();
		if (!listener.isSocket() || entry == null || endpoint == null || entry.get(SocketAttribute.CLIENT_CA) == null
				|| endpoint.getBytes(StandardCharsets.UTF_8).length <= LONGEST_CONTEXT) {
			return null;
		}
		return listener.warning("tls-context-too-long",
				"OpenSSL takes at most 32 bytes of the address for the name of a session context; uWSGI would go on"
						+ " without one, and clients with a certificate could not resume a session.",
				"Write an address of at most 32 bytes.");
	}

}

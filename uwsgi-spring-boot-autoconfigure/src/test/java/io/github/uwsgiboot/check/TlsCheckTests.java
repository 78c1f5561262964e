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

import io.github.uwsgiboot.networking.SniEntry;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.networking.SocketType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link TlsCheck}.
 */
class TlsCheckTests extends AbstractCheckTests {

	TlsCheckTests() {
		super(new TlsCheck());
	}

	@Test
	void certificateWithEverythingThatBelongsToItIsAccepted() {
		assertThat(problemsOf(
				https().with(SocketAttribute.CIPHERS, "HIGH:!aNULL").with(SocketAttribute.CLIENT_CA, "!/tls/ca.pem")))
			.isEmpty();
		assertThat(problemsOf(SniEntry.of("shop.example.com", "/tls/c.pem", "/tls/k.pem").clientCa("/tls/ca.pem")))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { ":8443,/c.pem,/k.pem", ":8443,/c.pem,/k.pem,HIGH", ":8443,/c.pem,/k.pem,",
			":8443,/c.pem,/k.pem,,/ca.pem", ":8443,/c.pem,/k.pem,HIGH,!/ca.pem" })
	void lineOfUwsgisOwnIsAccepted(String value) {
		assertThat(problemsOfOption("https-socket", value)).isEmpty();
		assertThat(problemsOfOption("https", value)).isEmpty();
	}

	@Test
	void missingCertificateAndKeyAreRefused() {
		assertThat(problemsOf(Socket.of("tls", SocketType.HTTPS).address(":8443"))).containsExactly(
				Problem.error("tls-file-missing", "uwsgi.networking.sockets.tls.cert", null,
						"TLS needs a certificate and a key; uWSGI exits without them, or serves"
								+ " a server name with the certificate of another one.",
						"Write the path of a PEM file."),
				Problem.error("tls-file-missing", "uwsgi.networking.sockets.tls.key", null,
						"TLS needs a certificate and a key; uWSGI exits without them, or serves"
								+ " a server name with the certificate of another one.",
						"Write the path of a PEM file."));
		assertThat(problemsOf(https().with(SocketAttribute.KEY, ""))).extracting(Problem::property)
			.containsExactly("uwsgi.networking.sockets.tls.key");
	}

	@Test
	void missingPartOfALineIsRefused() {
		assertThat(problemsOfOption("https-socket", ":8443,/c.pem")).containsExactly(
				Problem.error("tls-file-missing", "uwsgi.options.https-socket", null,
						"TLS needs a certificate and a key; uWSGI exits without them, or serves"
								+ " a server name with the certificate of another one.",
						"Write the path of a PEM file."));
		assertThat(problemsOfOption("sni", "shop.example.com")).extracting(Problem::code)
			.containsExactly("tls-file-missing", "tls-file-missing");
		assertThat(problemsOfOption("https2", "addr=:8443,crt=/c.pem,spdy=1")).extracting(Problem::code)
			.containsExactly("tls-file-missing");
	}

	@Test
	void pathInPlaceOfCiphersIsRefused() {
		assertThat(problemsOf(https().with(SocketAttribute.CIPHERS, "/tls/ca.pem")))
			.containsExactly(Problem.error("tls-ciphers-path", "uwsgi.networking.sockets.tls.ciphers", "/tls/ca.pem",
					"A path stands in the place of the ciphers: uWSGI would exit, or serve a server name with the"
							+ " certificate of the socket and without asking for a client's certificate.",
					"Write the path as 'client-ca', or, in a line of uWSGI's own, behind two commas:"
							+ " cert,key,,authority."));
		assertThat(problemsOfOption("sni", "shop.example.com /tls/c.pem,/tls/k.pem,!/tls/ca.pem"))
			.extracting(Problem::code, Problem::property)
			.containsExactly(tuple("tls-ciphers-path", "uwsgi.options.sni"));
	}

	@Test
	void commaIsRefused() {
		assertThat(problemsOf(https().with(SocketAttribute.CIPHERS, "DHE,EDH")))
			.containsExactly(Problem.error("tls-comma", "uwsgi.networking.sockets.tls.ciphers", "DHE,EDH",
					"uWSGI separates address, certificate, key, ciphers and authority by commas, so"
							+ " that everything behind this one would move on by a place.",
					"Write ciphers with colons between them."));
		assertThat(problemsOf(https().with(SocketAttribute.CERT, "/tls/a,b.pem")))
			.containsExactly(Problem.error("tls-comma", "uwsgi.networking.sockets.tls.cert", "/tls/a,b.pem",
					"uWSGI separates address, certificate, key, ciphers and authority by commas, so"
							+ " that everything behind this one would move on by a place.",
					"Write a path without a comma."));
		assertThat(problemsOf(https().address("/run/a,b.sock")))
			.containsExactly(Problem.error("tls-comma", "uwsgi.networking.sockets.tls.address", "/run/a,b.sock",
					"uWSGI separates address, certificate, key, ciphers and authority by commas, so"
							+ " that everything behind this one would move on by a place.",
					"Write an address without a comma."));
		assertThat(problemsOfOption("https-socket", ":8443,/c.pem,/k.pem,DHE,EDH,/ca.pem"))
			.containsExactly(Problem.error("tls-comma", "uwsgi.options.https-socket", "EDH,/ca.pem",
					"uWSGI separates address, certificate, key, ciphers and authority by commas, so"
							+ " that everything behind this one would move on by a place.",
					"Write a path without a comma."));
	}

	@Test
	void blankAroundAPathIsRefused() {
		assertThat(problemsOfOption("https-socket", ":8443, /c.pem,/k.pem"))
			.containsExactly(Problem.error("tls-blank", "uwsgi.options.https-socket", " /c.pem",
					"uWSGI takes a blank before or behind a comma for a part of the path, and finds no such file.",
					"Write the path without blanks around it."));
		assertThat(problemsOfOption("sni", "shop.example.com  /c.pem,/k.pem")).extracting(Problem::code)
			.containsExactly("tls-blank");
	}

	@Test
	void blankCiphersAreRefused() {
		assertThat(problemsOf(https().with(SocketAttribute.CIPHERS, " ")))
			.containsExactly(Problem.error("tls-ciphers-blank", "uwsgi.networking.sockets.tls.ciphers", " ",
					"uWSGI would take OpenSSL's default ciphers.",
					"Write ciphers in OpenSSL's syntax, for example 'HIGH', or leave the property out."));
	}

	@Test
	void emptyAuthorityIsRefused() {
		assertThat(problemsOf(https().with(SocketAttribute.CLIENT_CA, "!")))
			.containsExactly(Problem.error("tls-authority-missing", "uwsgi.networking.sockets.tls.client-ca", "!",
					"uWSGI exits on an empty certificate authority, or drops the rule for a server name.",
					"Write the path of a PEM file, with '!' before it if client certificates are mandatory."));
		assertThat(problemsOfOption("https-socket", ":8443,/c.pem,/k.pem,HIGH,"))
			.containsExactly(Problem.error("tls-authority-missing", "uwsgi.options.https-socket", "",
					"uWSGI exits on an empty certificate authority, or drops the rule for a server name.",
					"Write the path of a PEM file, with '!' before it if client certificates are mandatory."));
	}

	@Test
	void addressThatIsTooLongForASessionContextIsWarnedAbout() {
		Socket socket = https().address("a-host-with-a-long-name.example.com:8443");
		assertThat(problemsOf(socket)).isEmpty();
		assertThat(problemsOf(socket.with(SocketAttribute.CLIENT_CA, "/tls/ca.pem")))
			.containsExactly(Problem.warning("tls-context-too-long", "uwsgi.networking.sockets.tls.address",
					"a-host-with-a-long-name.example.com:8443",
					"OpenSSL takes at most 32 bytes of the address for the name of a session context; uWSGI"
							+ " would go on without one, and clients with a certificate could not resume a session.",
					"Write an address of at most 32 bytes."));
	}

	@Test
	void lineThatUwsgiPutsTogetherIsLeftAlone() {
		assertThat(problemsOfDirectives("https-socket = :8443,@(c.pem),@(k.pem)")).isEmpty();
	}

	private static Socket https() {
		return Socket.of("tls", SocketType.HTTPS).address(":8443").tls("/tls/c.pem", "/tls/k.pem");
	}

}

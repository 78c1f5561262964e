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

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import io.github.uwsgiboot.networking.SniEntry;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.networking.SocketType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link TlsFileCheck}.
 */
class TlsFileCheckTests extends AbstractCheckTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);

	@TempDir
	Path directory;

	TlsFileCheckTests() {
		super(new TlsFileCheck(CLOCK));
	}

	@ParameterizedTest
	@CsvSource({ "rsa.crt, rsa.key", "rsa.crt, rsa-traditional.key", "ec.crt, ec.key", "ec.crt, ec-traditional.key",
			"ed25519.crt, ed25519.key", "both.pem, both.pem" })
	void certificateAndItsKeyAreAccepted(String cert, String key) {
		assertThat(problemsOf(https(resource(cert), resource(key)))).isEmpty();
		assertThat(problemsOf(SniEntry.of("shop.example.com", resource(cert), resource(key)))).isEmpty();
	}

	@Test
	void authorityIsAccepted() {
		assertThat(problemsOf(https(resource("rsa.crt"), resource("rsa.key")).with(SocketAttribute.CLIENT_CA,
				"!" + resource("ca.pem"))))
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "rsa.crt, other-rsa.key", "rsa.crt, ec.key", "rsa.crt, ec-traditional.key", "ec.crt, rsa.key",
			"ec.crt, rsa-traditional.key", "ec.crt, other-ec.key", "ec.crt, other-ec-traditional.key",
			"ed25519.crt, ec.key" })
	void keyOfAnotherCertificateIsRefused(String cert, String key) {
		assertThat(problemsOf(https(resource(cert), resource(key)))).extracting(Problem::code)
			.containsExactly("tls-key-mismatch");
	}

	@Test
	void keyOfAnotherCertificateIsExplained() {
		assertThat(portable(problemsOf(https(resource("rsa.crt"), resource("other-rsa.key")))))
			.containsExactly(Problem.error("tls-key-mismatch", "uwsgi.networking.sockets.tls.key", "/tls/other-rsa.key",
					"The key does not belong to the certificate. uWSGI would exit.",
					"Write the path of the key that the certificate was made with."));
	}

	@Test
	void missingFilesAreRefused() {
		assertThat(problemsOf(
				https("/no/such/c.pem", "/no/such/k.pem").with(SocketAttribute.CLIENT_CA, "!/no/such/ca.pem")))
			.containsExactly(Problem.error("tls-file-not-found", "uwsgi.networking.sockets.tls.cert", "/no/such/c.pem",
					"There is no such file. uWSGI would exit.",
					"Put the file there, or set 'uwsgi.check.files' to false if uWSGI runs on another machine."),
					Problem.error("tls-file-not-found", "uwsgi.networking.sockets.tls.key", "/no/such/k.pem",
							"There is no such file. uWSGI would exit.",
							"Put the file there, or set 'uwsgi.check.files' to false if uWSGI runs on another"
									+ " machine."),
					Problem.error("tls-file-not-found", "uwsgi.networking.sockets.tls.client-ca", "!/no/such/ca.pem",
							"There is no such file. uWSGI would exit.",
							"Put the file there, or set 'uwsgi.check.files' to false if uWSGI runs on another"
									+ " machine."));
	}

	@Test
	void missingFileOfAServerNameIsRefused() {
		assertThat(portable(problemsOf(SniEntry.of("shop.example.com", resource("rsa.crt"), "/no/such/k.pem"))))
			.containsExactly(Problem.error("tls-file-not-found", "uwsgi.networking.sni[shop.example.com].key",
					"/no/such/k.pem",
					"There is no such file. uWSGI would log DANGER, and serve this server name with the"
							+ " certificate of the socket and without the rule for client certificates.",
					"Put the file there, or set 'uwsgi.check.files' to false if uWSGI runs on another machine."));
	}

	@Test
	void missingFileOfALineIsRefused() {
		assertThat(problemsOfOption("https-socket", ":8443,/no/such/c.pem,/no/such/k.pem"))
			.extracting(Problem::property, Problem::value)
			.containsExactly(tuple("uwsgi.options.https-socket", "/no/such/c.pem"),
					tuple("uwsgi.options.https-socket", "/no/such/k.pem"));
		assertThat(problemsOfOption("sni", "a.example /no/such/c.pem,/no/such/k.pem")).hasSize(2);
	}

	@Test
	void directoryIsNoFile() {
		assertThat(problemsOf(https(this.directory.toString(), resource("rsa.key")))).extracting(Problem::code)
			.containsExactly("tls-file-not-found");
	}

	@Test
	void fileWithoutCertificateOrKeyIsRefused() {
		assertThat(portable(problemsOf(https(resource("rsa.key"), resource("rsa.crt"))))).containsExactly(
				Problem.error("tls-file-not-pem", "uwsgi.networking.sockets.tls.cert", "/tls/rsa.key",
						"The file holds no certificate in PEM format. uWSGI would exit.",
						"Write the path of a file with '-----BEGIN CERTIFICATE-----' in it."),
				Problem.error("tls-file-not-pem", "uwsgi.networking.sockets.tls.key", "/tls/rsa.crt",
						"The file holds no private key in PEM format. uWSGI would exit.",
						"Write the path of a file with '-----BEGIN PRIVATE KEY-----' in it."));
	}

	@Test
	void truncatedCertificateIsRefused() {
		assertThat(problemsOf(https(resource("truncated.crt"), resource("rsa.key")))).extracting(Problem::code)
			.containsExactly("tls-file-not-pem");
	}

	@Test
	void textWithoutBase64IsNoCertificate() throws IOException {
		Path file = Files.writeString(this.directory.resolve("c.pem"),
				"-----BEGIN CERTIFICATE-----\nA===\n-----END CERTIFICATE-----\n");
		assertThat(problemsOf(https(file.toString(), resource("rsa.key")))).extracting(Problem::code)
			.containsExactly("tls-file-not-pem");
	}

	@ParameterizedTest
	@CsvSource({ "rsa-encrypted.key", "rsa-traditional-encrypted.key" })
	void encryptedKeyIsRefused(String key) {
		assertThat(portable(problemsOf(https(resource("rsa.crt"), resource(key))))).extracting(Problem::code)
			.containsExactly("tls-key-encrypted");
	}

	@Test
	void encryptedKeyIsExplained() {
		assertThat(portable(problemsOf(https(resource("rsa.crt"), resource("rsa-encrypted.key"))))).containsExactly(
				Problem.error("tls-key-encrypted", "uwsgi.networking.sockets.tls.key", "/tls/rsa-encrypted.key",
						"The key needs a pass phrase, which uWSGI asks for at the"
								+ " terminal at each start. uWSGI would exit.",
						"Store the key without a pass phrase, readable for the user that starts uWSGI alone."));
	}

	@Test
	void expiredCertificateIsWarnedAbout() {
		assertThat(
				portable(problemsOf(https(resource("expired.crt"), resource("rsa.key")))))
			.containsExactly(
					Problem
						.warning("certificate-expired", "uwsgi.networking.sockets.tls.cert", "/tls/expired.crt",
								"The certificate expired at 2001-01-01T00:00:00Z; uWSGI would serve"
										+ " it without a word, and clients would refuse it.",
								"Renew the certificate."));
	}

	@Test
	void certificateThatIsNotYetValidIsWarnedAbout() {
		assertThat(portable(problemsOf(https(resource("not-yet-valid.crt"), resource("rsa.key")))))
			.containsExactly(Problem.warning("certificate-not-yet-valid", "uwsgi.networking.sockets.tls.cert",
					"/tls/not-yet-valid.crt",
					"The certificate is not valid before 9000-01-01T00:00:00Z; uWSGI would"
							+ " serve it without a word, and clients would refuse it.",
					"Wait, or take another certificate."));
	}

	@Test
	void pathsThatAreNotKnownAreLeftAlone() {
		assertThat(problemsOf(https("c.pem", "k.pem"), https("{name}/c.pem", "/tls/{project_name}.pem"))).isEmpty();
		assertThat(problemsOfDirectives("https-socket = :8443,%d/c.pem,%d/k.pem")).isEmpty();
	}

	@Test
	void placeholdersInPathsAreReplaced() {
		assertThat(problems((builder) -> builder.runtimeDir(Path.of(resource("rsa.crt")).getParent().toString())
			.networking((networking) -> networking.socket(https("{runtime_dir}/rsa.crt", "{runtime_dir}/rsa.key")))))
			.isEmpty();
	}

	private static Socket https(String cert, String key) {
		return Socket.of("tls", SocketType.HTTPS).address("127.0.0.1:8443").tls(cert, key);
	}

	private static String resource(String name) {
		try {
			return Path.of(Objects.requireNonNull(TlsFileCheckTests.class.getResource("tls/" + name)).toURI())
				.toString();
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<Problem> portable(List<Problem> problems) {
		String directory = Path.of(resource("rsa.crt")).getParent().toString();
		return problems.stream()
			.map((problem) -> new Problem(problem.severity(), problem.code(), problem.property(),
					String.valueOf(problem.value()).replace(directory, "/tls"), problem.consequence(), problem.remedy(),
					problem.origin()))
			.toList();
	}

}

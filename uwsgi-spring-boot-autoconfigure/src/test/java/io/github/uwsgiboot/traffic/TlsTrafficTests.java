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

package io.github.uwsgiboot.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.SniDirParameters;
import io.github.uwsgiboot.networking.SniEntry;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.networking.SslParameters;
import io.github.uwsgiboot.networking.TlsMaterial;
import io.github.uwsgiboot.testsupport.Command;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that clients of https sockets get the certificate, the cipher and the refusal
 * that they should, by one uWSGI.
 */
@TrafficTest
class TlsTrafficTests {

	private static final int SSL_OP_NO_TLSV1_3 = 0x20000000;

	private static final String CHACHA = "ECDHE-ECDSA-CHACHA20-POLY1305";

	private static final String AES = "ECDHE-ECDSA-AES128-GCM-SHA256";

	@TempDir
	private static Path directory;

	private static Clients clients;

	private static RunningUwsgi uwsgi;

	@BeforeAll
	static void start() throws IOException, InterruptedException {
		makeChain();
		clients = new Clients(directory);
		uwsgi = RunningUwsgi.start(directory, TlsTrafficTests::configuration);
	}

	@AfterAll
	static void stop() throws IOException {
		if (uwsgi != null) {
			uwsgi.close();
		}
	}

	/**
	 * Make a certificate of a client with two authorities between its own and the root.
	 */
	private static void makeChain() throws IOException, InterruptedException {
		Keys.sign("root", "root");
		Keys.sign("upper", "root");
		Keys.sign("lower", "upper");
		Keys.sign("leaf", "lower");
	}

	private static UwsgiConfiguration configuration(Endpoints at) {
		copyToDirectory(at, "tenant", "directory.example.com");
		return UwsgiConfiguration.builder()
			.plugin("python3")
			.option("wsgi-file", at.python("app.py"))
			.networking((networking) -> networking.with(SslParameters.VERBOSE_ERRORS, true)
				.with(SslParameters.RAW_OPTIONS, List.of(SSL_OP_NO_TLSV1_3))
				.with(SslParameters.ENABLE_TLSV1, true)
				.with(SslParameters.VERIFY_DEPTH, 2)
				.with(SniDirParameters.DIR, at.file("tls").toString())
				.with(SniDirParameters.CIPHERS, CHACHA)
				.socket(https("plain", at), https("ciphers", at).with(SocketAttribute.CIPHERS, CHACHA),
						https("old", at).with(SocketAttribute.CIPHERS, "ALL:@SECLEVEL=0"),
						https("optional", at).with(SocketAttribute.CLIENT_CA, Keys.cert("client")),
						https("chain", at).with(SocketAttribute.CLIENT_CA, TlsMaterial.MANDATORY + Keys.cert("root")),
						https("mandatory", at).with(SocketAttribute.CLIENT_CA,
								TlsMaterial.MANDATORY + Keys.cert("client")))
				.sni(SniEntry.of("shop.example.com", Keys.cert("shop"), Keys.key("shop")).ciphers(CHACHA),
						SniEntry.of("members.example.com", Keys.cert("shop"), Keys.key("shop"))
							.clientCa(TlsMaterial.MANDATORY + Keys.cert("client")),
						wildcard("a", "^[a-z]+[.]tenant[.]example[.]com$", "shop", 5),
						wildcard("b", "[.]tenant[.]example[.]com$", "tenant", 1)))
			.build();
	}

	private static Socket https(String name, Endpoints at) {
		return Socket.of(name, SocketType.HTTPS).address(at.tcp(name)).tls(Keys.cert("main"), Keys.key("main"));
	}

	private static SniEntry wildcard(String key, String pattern, String cert, int order) {
		return new SniEntry(key, pattern, true, new TlsMaterial(Keys.cert(cert), Keys.key(cert), null, null), order);
	}

	private static void copyToDirectory(Endpoints at, String cert, String name) {
		try {
			Path target = Files.createDirectories(at.file("tls"));
			Files.copy(Path.of(Keys.cert(cert)), target.resolve(name + ".crt"));
			Files.copy(Path.of(Keys.key(cert)), target.resolve(name + ".key"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String subject(String serverName) throws IOException, InterruptedException {
		return find("subject=CN = (\\S+)", clients.handshake(uwsgi.at().tcp("plain"), "-servername", serverName));
	}

	private static String cipher(String socket, String... arguments) throws IOException, InterruptedException {
		return find("Cipher is (\\S+)", clients.handshake(uwsgi.at().tcp(socket), arguments));
	}

	private static String find(String pattern, String text) {
		return Pattern.compile(pattern)
			.matcher(text)
			.results()
			.map((MatchResult result) -> result.group(1))
			.findFirst()
			.orElse("nothing in " + text);
	}

	private static int curl(String socket, String... arguments) throws IOException, InterruptedException {
		List<String> all = new ArrayList<>(List.of(arguments));
		all.add("https://" + uwsgi.at().tcp(socket) + "/a");
		Command.Result result = clients.tryCurl(all.toArray(String[]::new));
		assertThat(result.output()).isEqualTo((result.exitCode() == 0) ? "GET /a" : "");
		return result.exitCode();
	}

	private static int curlAs(String client, String socket) throws IOException, InterruptedException {
		return curl(socket, "--cert", Keys.cert(client), "--key", Keys.key(client));
	}

	@Test
	void clientWithoutAServerNameGetsTheCertificateOfTheSocket() throws IOException, InterruptedException {
		assertThat(clients.handshake(uwsgi.at().tcp("plain"), "-noservername"))
			.contains("subject=CN = main.example.com");
		assertThat(curl("plain")).isZero();
	}

	@Test
	void clientGetsTheCertificateOfItsServerName() throws IOException, InterruptedException {
		assertThat(subject("shop.example.com")).isEqualTo("shop.example.com");
		assertThat(subject("other.example.com")).isEqualTo("main.example.com");
	}

	@Test
	void clientGetsTheCertificateOfAPatternOfServerNames() throws IOException, InterruptedException {
		assertThat(subject("x1.tenant.example.com")).isEqualTo("tenant.example.com");
	}

	@Test
	void patternWithTheLowestOrderComesFirst() throws IOException, InterruptedException {
		assertThat(subject("both.tenant.example.com")).isEqualTo("tenant.example.com");
	}

	@Test
	void clientGetsTheCertificateFromTheDirectory() throws IOException, InterruptedException {
		assertThat(subject("directory.example.com")).isEqualTo("tenant.example.com");
	}

	@Test
	void cipherOfTheSocketIsTaken() throws IOException, InterruptedException {
		assertThat(cipher("ciphers", "-cipher", AES + ":" + CHACHA)).isEqualTo(CHACHA);
		assertThat(cipher("plain", "-cipher", AES + ":" + CHACHA)).isEqualTo(AES);
	}

	@Test
	void cipherOfTheServerNameIsTaken() throws IOException, InterruptedException {
		assertThat(cipher("plain", "-cipher", AES + ":" + CHACHA, "-servername", "shop.example.com")).isEqualTo(CHACHA);
	}

	@Test
	void cipherOfTheDirectoryIsTaken() throws IOException, InterruptedException {
		assertThat(cipher("plain", "-cipher", AES + ":" + CHACHA, "-servername", "directory.example.com"))
			.isEqualTo(CHACHA);
	}

	@Test
	void mandatoryClientCertificateIsDemanded() throws IOException, InterruptedException {
		assertThat(curlAs("client", "mandatory")).isZero();
		assertThat(curlAs("stranger", "mandatory")).isNotZero();
		assertThat(curl("mandatory")).isNotZero();
	}

	@Test
	void optionalClientCertificateIsCheckedIfThereIsOne() throws IOException, InterruptedException {
		assertThat(curlAs("client", "optional")).isZero();
		assertThat(curlAs("stranger", "optional")).isNotZero();
		assertThat(curl("optional")).isZero();
	}

	@Test
	void certificateIsVerifiedThroughTwoAuthorities() throws IOException, InterruptedException {
		Path chain = directory.resolve("chain.crt");
		for (String name : List.of("leaf", "lower", "upper")) {
			Files.writeString(chain, Files.readString(Path.of(Keys.cert(name))), StandardOpenOption.CREATE,
					StandardOpenOption.APPEND);
		}
		assertThat(curl("chain", "--cert", chain.toString(), "--key", Keys.key("leaf"))).isZero();
	}

	@Test
	void mandatoryClientCertificateOfAServerNameIsDemanded() throws IOException, InterruptedException {
		assertThat(members("client")).isEqualTo("GET /a");
		assertThat(members("stranger")).startsWith("curl failed");
	}

	private String members(String client) throws IOException, InterruptedException {
		int port = uwsgi.at().port("plain");
		return clients.curl("--cert", Keys.cert(client), "--key", Keys.key(client), "--resolve",
				"members.example.com:%d:127.0.0.1".formatted(port), "https://members.example.com:%d/a".formatted(port));
	}

	@Test
	void rawOptionSwitchesTls13Off() throws IOException, InterruptedException {
		assertThat(clients.handshake(uwsgi.at().tcp("plain"))).contains("New, TLSv1.2, ");
	}

	@Test
	void errorsAreLoggedInDetail() throws IOException, InterruptedException {
		assertThat(curlAs("stranger", "mandatory")).isNotZero();
		uwsgi.awaitLog("[uwsgi-ssl] client certificate verify error: num=18");
	}

	@Test
	void oldClientIsAnsweredInTls1() throws IOException, InterruptedException {
		assertThat(clients.handshake(uwsgi.at().tcp("old"), "-tls1", "-cipher", "ALL:@SECLEVEL=0"))
			.contains("New, TLSv1.0, Cipher is ECDHE-ECDSA-");
	}

}

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

package io.github.uwsgiboot.samples.gateway;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Certificates that are their own authorities, with their keys, as files that uWSGI
 * reads.
 */
final class Certificates {

	private static final String PASSWORD = "changeit";

	private final Path directory;

	private final KeyStore trusted;

	Certificates(Path directory) throws GeneralSecurityException, IOException {
		this.directory = directory;
		this.trusted = KeyStore.getInstance("PKCS12");
		this.trusted.load(null, null);
	}

	/**
	 * Make {@code <name>.crt} and {@code <name>.key} for {@code <name>.example.com}.
	 * @param name the first part of the name
	 * @throws GeneralSecurityException if the JDK does not know what is asked for
	 * @throws IOException if a file cannot be written
	 * @throws InterruptedException if interrupted while the key is generated
	 */
	void make(String name) throws GeneralSecurityException, IOException, InterruptedException {
		Path generated = this.directory.resolve(name + ".p12");
		generate(name + ".example.com", generated);
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream input = Files.newInputStream(generated)) {
			store.load(input, PASSWORD.toCharArray());
		}
		write(name + ".crt", "CERTIFICATE", store.getCertificate("server").getEncoded());
		write(name + ".key", "PRIVATE KEY", store.getKey("server", PASSWORD.toCharArray()).getEncoded());
		this.trusted.setCertificateEntry(name, store.getCertificate("server"));
	}

	/**
	 * Return what a client needs that trusts these certificates and no others.
	 * @return the context
	 * @throws GeneralSecurityException if the JDK does not know what is asked for
	 */
	SSLContext clientContext() throws GeneralSecurityException {
		TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(this.trusted);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, trust.getTrustManagers(), null);
		return context;
	}

	private void generate(String host, Path target) throws IOException, InterruptedException {
		File output = this.directory.resolve("keytool.log").toFile();
		Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-alias", "server", "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "2",
				"-dname", "CN=" + host, "-ext", "san=dns:" + host, "-storetype", "PKCS12", "-storepass", PASSWORD,
				"-keystore", target.toString())
			.redirectErrorStream(true)
			.redirectOutput(output)
			.start();
		assertThat(keytool.waitFor()).as("keytool, see %s", output).isZero();
	}

	private void write(String file, String label, byte[] content) throws IOException {
		String encoded = Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(content);
		Files.writeString(this.directory.resolve(file),
				"-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(label, encoded, label),
				StandardCharsets.US_ASCII);
	}

}

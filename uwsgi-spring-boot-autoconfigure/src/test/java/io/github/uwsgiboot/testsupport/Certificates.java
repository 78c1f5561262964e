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

package io.github.uwsgiboot.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/**
 * Throw-away certificates and keys as files that uWSGI reads, made by the JDK's keytool.
 *
 * @param directory the directory of the files
 */
public record Certificates(Path directory) {

	private static final String PASSWORD = "changeit";

	/**
	 * Make {@code NAME.crt} and {@code NAME.key} for {@code NAME.example.com}, its own
	 * authority.
	 * @param name the name
	 * @throws IOException if a file cannot be written
	 * @throws InterruptedException if interrupted while the key is made
	 * @throws GeneralSecurityException if the JDK cannot read what keytool made
	 */
	public void make(String name) throws IOException, InterruptedException, GeneralSecurityException {
		Path file = this.directory.resolve(name + ".p12");
		keytool("-genkeypair", "-alias", name, "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "2", "-dname",
				"CN=" + name + ".example.com", "-ext", "bc=ca:true", "-ext", "san=dns:" + name + ".example.com",
				"-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", file.toString());
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream input = Files.newInputStream(file)) {
			store.load(input, PASSWORD.toCharArray());
		}
		write(name + ".crt", "CERTIFICATE", store.getCertificate(name).getEncoded());
		write(name + ".key", "PRIVATE KEY", store.getKey(name, PASSWORD.toCharArray()).getEncoded());
	}

	private void keytool(String... arguments) throws IOException, InterruptedException {
		Path program = Path.of(System.getProperty("java.home"), "bin", "keytool");
		Command.Result result = Command.of(program, this.directory).run(arguments);
		if (result.exitCode() != 0) {
			throw new IllegalStateException("keytool failed: " + result.output() + result.error());
		}
	}

	private void write(String file, String label, byte[] content) throws IOException {
		String encoded = Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(content);
		Files.writeString(this.directory.resolve(file),
				"-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, encoded, label));
	}

}

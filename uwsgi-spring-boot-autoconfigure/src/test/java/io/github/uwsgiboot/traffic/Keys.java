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
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

import io.github.uwsgiboot.testsupport.Certificates;
import io.github.uwsgiboot.testsupport.Command;
import io.github.uwsgiboot.testsupport.Servers;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Certificates and keys that all test classes share, because making them takes time. They
 * are deleted when the tests have ended.
 */
final class Keys {

	private static final Path DIRECTORY = createDirectory();

	private Keys() {
	}

	/**
	 * Return the file of the certificate for {@code NAME.example.com}, which is its own
	 * authority.
	 * @param name the name
	 * @return the file
	 */
	static String cert(String name) {
		make(name);
		return DIRECTORY.resolve(name + ".crt").toString();
	}

	/**
	 * Return the file of the key that belongs to a certificate.
	 * @param name the name
	 * @return the file
	 */
	static String key(String name) {
		make(name);
		return DIRECTORY.resolve(name + ".key").toString();
	}

	/**
	 * Make a certificate and its key, signed by the key of another certificate unless its
	 * own. It may sign others itself.
	 * @param name the name
	 * @param issuer the name of the certificate that signs it
	 * @throws IOException if openssl cannot be started
	 * @throws InterruptedException if interrupted while waiting
	 */
	static void sign(String name, String issuer) throws IOException, InterruptedException {
		Path settings = Files.writeString(DIRECTORY.resolve("openssl.cnf"), """
				[req]
				distinguished_name = subject
				x509_extensions = authority
				[subject]
				[authority]
				basicConstraints = critical, CA:true
				""");
		List<String> arguments = new ArrayList<>(List.of("req", "-x509", "-config", settings.toString(), "-newkey",
				"ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj", "/CN=" + name, "-out",
				name + ".crt", "-keyout", name + ".key"));
		if (!name.equals(issuer)) {
			arguments.addAll(List.of("-CA", issuer + ".crt", "-CAkey", issuer + ".key"));
		}
		Command.Result result = Command.of(Servers.get("openssl"), DIRECTORY).run(arguments.toArray(String[]::new));
		assertThat(result.exitCode()).as(result.error()).isZero();
	}

	private static synchronized void make(String name) {
		if (Files.exists(DIRECTORY.resolve(name + ".key"))) {
			return;
		}
		try {
			new Certificates(DIRECTORY).make(name);
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static Path createDirectory() {
		try {
			Path directory = Files.createTempDirectory("keys");
			Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
			return directory;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void delete(Path directory) {
		try {
			FileSystemUtils.deleteRecursively(directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

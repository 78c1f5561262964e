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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A file with certificates or keys, as far as it can be read.
 *
 * @param state whether the file could be read
 * @param blocks the blocks in the file, empty if it could not be read
 */
record PemFile(State state, List<PemBlock> blocks) {

	private static final Pattern BLOCK = Pattern
		.compile("(?m)^-----BEGIN ([A-Z0-9 ]+)-----\\s*((?:[A-Za-z-]+:.*\\s+)*)([A-Za-z0-9+/=\\s]*?)-----END \\1-----");

	private static final long LARGEST = 4 * 1024 * 1024;

	/**
	 * Read a file.
	 * @param path the path
	 * @return the file
	 */
	static PemFile read(String path) {
		try {
			Path file = Path.of(path);
			boolean readable = Files.readAttributes(file, "size").get("size") instanceof Long size && size <= LARGEST;
			return (readable && Files.isRegularFile(file))
					? new PemFile(State.READ, blocks(Files.readString(file, StandardCharsets.ISO_8859_1)))
					: new PemFile(State.NO_FILE, List.of());
		}
		catch (NoSuchFileException ex) {
			return new PemFile(State.MISSING, List.of());
		}
		catch (AccessDeniedException ex) {
			return new PemFile(State.DENIED, List.of());
		}
		catch (IOException | InvalidPathException ex) {
			return new PemFile(State.NO_FILE, List.of());
		}
	}

	private static List<PemBlock> blocks(String text) {
		List<PemBlock> blocks = new ArrayList<>();
		Matcher matcher = BLOCK.matcher(text);
		while (matcher.find()) {
			blocks.add(block(matcher));
		}
		return List.copyOf(blocks);
	}

	private static PemBlock block(MatchResult match) {
		boolean encrypted = match.group(1).startsWith("ENCRYPTED") || match.group(2).contains("ENCRYPTED");
		return new PemBlock(match.group(1), encrypted, decode(match.group(3)));
	}

	private static byte[] decode(String base64) {
		try {
			return Base64.getMimeDecoder().decode(base64);
		}
		catch (IllegalArgumentException ex) {
			// A truncated block is no certificate and no key, which is what is told then.
			return new byte[0];
		}
	}

	/**
	 * Return the first certificate, which is the one that is served.
	 * @return the certificate, or {@code null} if there is none that can be read
	 */
	@Nullable X509Certificate certificate() {
		for (PemBlock block : this.blocks) {
			if (block.isCertificate()) {
				return certificate(block);
			}
		}
		return null;
	}

	private static @Nullable X509Certificate certificate(PemBlock block) {
		try {
			return (X509Certificate) CertificateFactory.getInstance("X.509")
				.generateCertificate(new ByteArrayInputStream(block.content()));
		}
		catch (CertificateException ex) {
			return null;
		}
	}

	/**
	 * Return the first private key.
	 * @return the block that holds it, or {@code null} if there is none
	 */
	@Nullable PemBlock privateKey() {
		for (PemBlock block : this.blocks) {
			if (block.isPrivateKey()) {
				return block;
			}
		}
		return null;
	}

	/**
	 * What became of the file when it was read.
	 */
	enum State {

		/**
		 * It was read.
		 */
		READ,

		/**
		 * There is no such file.
		 */
		MISSING,

		/**
		 * This process may not read it.
		 */
		DENIED,

		/**
		 * It is a directory, or no file of a sensible size.
		 */
		NO_FILE

	}

}

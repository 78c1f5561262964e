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
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Tells whether a private key belongs to a certificate: by the modulus that RSA keys have
 * in common, or by signing with the one and verifying with the other.
 *
 * @param publicKey the key in the certificate
 * @param privateKey the block that holds the private key
 */
record KeyPair(PublicKey publicKey, PemBlock privateKey) {

	private static final Map<String, String> SIGNATURES = Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA",
			"EdDSA", "EdDSA", "DSA", "SHA256withDSA");

	private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA", "DSA");

	private static final byte[] TEXT = "uWSGI".getBytes(StandardCharsets.US_ASCII);

	/**
	 * Return whether the two are known not to belong together.
	 */
	boolean isMismatch() {
		String algorithm = this.publicKey.getAlgorithm();
		if (!SIGNATURES.containsKey(algorithm)) {
			return false;
		}
		if (this.privateKey.type().equals("EC PRIVATE KEY") && !algorithm.equals("EC")) {
			return true;
		}
		PrivateKey key = key();
		return key != null && (!key.getAlgorithm().equals(algorithm) || !belongs(key));
	}

	private boolean belongs(PrivateKey key) {
		return (key instanceof RSAKey one && this.publicKey instanceof RSAKey other)
				? one.getModulus().equals(other.getModulus()) : verifies(key);
	}

	private boolean verifies(PrivateKey key) {
		try {
			Signature signature = Signature
				.getInstance(Objects.requireNonNull(SIGNATURES.get(this.publicKey.getAlgorithm())));
			signature.initSign(key);
			signature.update(TEXT);
			byte[] signed = signature.sign();
			signature.initVerify(this.publicKey);
			signature.update(TEXT);
			return signature.verify(signed);
		}
		catch (SignatureException | InvalidKeyException ex) {
			return false;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Java has no " + this.publicKey.getAlgorithm() + " signatures", ex);
		}
	}

	private @Nullable PrivateKey key() {
		byte[] content = this.privateKey.content();
		byte[] encoded = switch (this.privateKey.type()) {
			case "RSA PRIVATE KEY" -> Der.pkcs8(Der.RSA, content);
			// Such a key need not tell its curve, so it is tried on that of the
			// certificate.
			case "EC PRIVATE KEY" -> Der.pkcs8(Der.algorithm(this.publicKey.getEncoded()), content);
			default -> content;
		};
		PrivateKey key = key(this.publicKey.getAlgorithm(), encoded);
		for (int i = 0; key == null && i < ALGORITHMS.size(); i++) {
			key = key(ALGORITHMS.get(i), encoded);
		}
		return key;
	}

	private @Nullable PrivateKey key(String algorithm, byte[] encoded) {
		try {
			return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
		}
		catch (InvalidKeySpecException ex) {
			return null;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Java has no " + algorithm + " keys", ex);
		}
	}

}

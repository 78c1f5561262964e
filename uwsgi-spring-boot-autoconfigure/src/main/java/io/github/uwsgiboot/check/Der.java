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

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * The little of DER that turns a traditional private key into PKCS#8, the only form that
 * Java reads.
 */
final class Der {

	/**
	 * The algorithm of RSA keys.
	 */
	static final byte[] RSA = { 0x30, 0x0d, 0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01,
			0x01, 0x01, 0x05, 0x00 };

	private static final byte[] VERSION = { 0x02, 0x01, 0x00 };

	private static final int SEQUENCE = 0x30;

	private static final int OCTET_STRING = 0x04;

	private Der() {
	}

	/**
	 * Return a private key in PKCS#8.
	 * @param algorithm the algorithm of the key
	 * @param key the key in its traditional form
	 * @return the key
	 */
	static byte[] pkcs8(byte[] algorithm, byte[] key) {
		return element(SEQUENCE, VERSION, algorithm, element(OCTET_STRING, key));
	}

	/**
	 * Return the algorithm of a public key.
	 * @param publicKey the key, a sequence that begins with its algorithm
	 * @return the algorithm
	 */
	static byte[] algorithm(byte[] publicKey) {
		int start = headerLength(publicKey, 0);
		int end = start + headerLength(publicKey, start) + contentLength(publicKey, start);
		return Arrays.copyOfRange(publicKey, start, end);
	}

	private static byte[] element(int tag, byte[]... parts) {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			content.writeBytes(part);
		}
		ByteArrayOutputStream element = new ByteArrayOutputStream();
		element.write(tag);
		writeLength(content.size(), element);
		element.writeBytes(content.toByteArray());
		return element.toByteArray();
	}

	private static void writeLength(int length, ByteArrayOutputStream element) {
		if (length < 0x80) {
			element.write(length);
			return;
		}
		int bytes = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
		element.write(0x80 | bytes);
		for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
			element.write(length >> shift);
		}
	}

	private static int headerLength(byte[] der, int position) {
		int first = der[position + 1] & 0xff;
		return (first < 0x80) ? 2 : 2 + (first & 0x7f);
	}

	private static int contentLength(byte[] der, int position) {
		int first = der[position + 1] & 0xff;
		int length = first;
		if (first >= 0x80) {
			length = 0;
			for (int i = 0; i < (first & 0x7f); i++) {
				length = (length << 8) | (der[position + 2 + i] & 0xff);
			}
		}
		return length;
	}

}

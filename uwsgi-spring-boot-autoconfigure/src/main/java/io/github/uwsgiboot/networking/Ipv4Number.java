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

package io.github.uwsgiboot.networking;

import org.jspecify.annotations.Nullable;

/**
 * IPv4 addresses in the numbers that {@code inet_addr()} takes besides four bytes: up to
 * four of them, decimal, octal behind {@code 0} or hexadecimal behind {@code 0x}, of
 * which the last one fills the bytes that are left.
 */
final class Ipv4Number {

	private static final int BYTES = 4;

	private static final int GREATEST_BYTE = 255;

	private Ipv4Number() {
	}

	/**
	 * Return whether a host has a hexadecimal number.
	 * @param host the host
	 * @return whether it begins with a digit and makes up an address with such a number
	 */
	static boolean isMeant(String host) {
		return !host.isEmpty() && isDigit(host.charAt(0)) && (host.indexOf('x') >= 0 || host.indexOf('X') >= 0)
				&& address(host) != null;
	}

	/**
	 * Return the address that numbers make up.
	 * @param host the numbers with dots between them
	 * @return the address in four decimal numbers, or {@code null} if there is none
	 */
	static @Nullable String address(String host) {
		String[] parts = host.split("\\.", -1);
		if (parts.length > BYTES) {
			return null;
		}
		long address = 0;
		for (int i = 0; i < parts.length; i++) {
			int bytes = (i < parts.length - 1) ? 1 : BYTES - i;
			long number = number(parts[i]);
			if (number < 0 || number >= 1L << Byte.SIZE * bytes) {
				return null;
			}
			address = address << Byte.SIZE * bytes | number;
		}
		return "%d.%d.%d.%d".formatted(address >> 24, address >> 16 & GREATEST_BYTE, address >> 8 & GREATEST_BYTE,
				address & GREATEST_BYTE);
	}

	private static long number(String text) {
		try {
			return (!text.isEmpty() && isDigit(text.charAt(0))) ? Long.decode(text) : -1;
		}
		catch (NumberFormatException ex) {
			return -1;
		}
	}

	private static boolean isDigit(char character) {
		return character >= '0' && character <= '9';
	}

}

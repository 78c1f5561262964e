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

/**
 * IPv4 addresses as uWSGI and {@code inet_addr()} read them: whole, shortened, or the
 * beginning of one with {@code *} behind it (uWSGI's {@code core/socket.c}). Looks at
 * each character once, since large configurations have thousands of addresses.
 */
final class Ipv4Syntax {

	private static final int PARTS = 4;

	private static final int LONGEST_PART = 3;

	private static final int GREATEST_PART = 255;

	private Ipv4Syntax() {
	}

	/**
	 * Return whether the host has no other characters than an IPv4 address.
	 * @param host the host
	 * @return whether there are only digits, dots and {@code *}
	 */
	static boolean isMeant(String host) {
		for (int i = 0; i < host.length(); i++) {
			char character = host.charAt(i);
			if (!isDigit(character) && character != '.' && character != '*') {
				return false;
			}
		}
		return !host.isEmpty();
	}

	/**
	 * Return whether the host has the form of an address, with numbers that may be too
	 * great.
	 * @param host the host
	 * @return whether there are up to four numbers of up to three digits
	 */
	static boolean matches(String host) {
		return greatestPart(host) >= 0;
	}

	/**
	 * Return whether the host is an address.
	 * @param host the host
	 * @return whether the host has the form of an address with numbers up to 255
	 */
	static boolean isAddress(String host) {
		int greatest = greatestPart(host);
		return greatest >= 0 && greatest <= GREATEST_PART;
	}

	/**
	 * Return whether a part of an address would be read as an octal number.
	 * @param host the host
	 * @return whether a number begins with a zero that is not the whole of it
	 */
	static boolean hasOctal(String host) {
		if (!isMeant(host)) {
			return false;
		}
		for (int i = 0; i < host.length() - 1; i++) {
			boolean begins = i == 0 || host.charAt(i - 1) == '.';
			if (begins && host.charAt(i) == '0' && isDigit(host.charAt(i + 1))) {
				return true;
			}
		}
		return false;
	}

	private static int greatestPart(String host) {
		int greatest = 0;
		int start = 0;
		for (int part = 1; part <= PARTS; part++) {
			int end = partEnd(host, start);
			boolean last = end == host.length();
			if (!last || !host.startsWith("*", start) || end - start > 1) {
				int number = number(host, start, end);
				if (number < 0) {
					return -1;
				}
				greatest = Math.max(greatest, number);
			}
			if (last) {
				return greatest;
			}
			start = end + 1;
		}
		return -1;
	}

	private static int partEnd(String host, int start) {
		int dot = host.indexOf('.', start);
		return (dot < 0) ? host.length() : dot;
	}

	private static int number(String host, int start, int end) {
		if (end == start || end - start > LONGEST_PART) {
			return -1;
		}
		int number = 0;
		for (int i = start; i < end; i++) {
			if (!isDigit(host.charAt(i))) {
				return -1;
			}
			number = 10 * number + host.charAt(i) - '0';
		}
		return number;
	}

	private static boolean isDigit(char character) {
		return character >= '0' && character <= '9';
	}

}

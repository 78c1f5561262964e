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

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The details of {@link Address#parse(String)}.
 */
final class AddressSyntax {

	/**
	 * What the address of a file descriptor begins with.
	 */
	static final String FILE_DESCRIPTOR = "fd://";

	private static final Pattern DESCRIPTOR_NUMBER = Pattern.compile("\\d{1,9}");

	private static final Pattern HOST_NAME = Pattern.compile("\\w([\\w.-]*\\w)?");

	private static final Pattern PORT = Pattern.compile("[1-9]\\d{0,4}");

	private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*]");

	/**
	 * The longest name of a host (RFC 1035).
	 */
	private static final int LONGEST_HOST = 253;

	private static final Pattern LOOKS_LIKE_TCP = Pattern.compile("\\d+|\\d+(\\.\\d+)+|localhost|\\[.*]?");

	private AddressSyntax() {
	}

	static Address fileDescriptor(String text) {
		String number = text.substring(FILE_DESCRIPTOR.length());
		if (!DESCRIPTOR_NUMBER.matcher(number).matches()) {
			throw new InvalidAddressException("address-descriptor",
					"uWSGI would bind 255.255.255.255 instead of the file descriptor.",
					"Write fd:// and the number of the inherited descriptor, for example fd://3.");
		}
		return new Address.FileDescriptor(Integer.parseInt(number));
	}

	static Address local(String text) {
		PathRules.requireNoHome(text);
		int bytes = text.getBytes(StandardCharsets.UTF_8).length;
		if (bytes > Address.LONGEST_PATH) {
			throw new InvalidAddressException("address-path-too-long",
					"uWSGI takes at most 102 bytes for the path of a socket and exits with \"invalid socket name\"; these"
							+ " are " + bytes + ".",
					"Write a shorter path.");
		}
		if (text.startsWith("@") || text.startsWith("\\0")) {
			return new Address.AbstractName(text);
		}
		if (LOOKS_LIKE_TCP.matcher(text).matches()) {
			throw new InvalidAddressException("address-without-port",
					"uWSGI would create a unix socket file of that name in its working directory.",
					"Write host:port, for example 127.0.0.1:8080; a file of that name is './" + text + "'.");
		}
		if (text.endsWith("/")) {
			throw new InvalidAddressException("address-directory", "uWSGI cannot bind a directory and would exit.",
					"Write the path of a file.");
		}
		return new Address.UnixPath(text);
	}

	static InvalidAddressException ipv6WithoutPort(String text) {
		return new InvalidAddressException("address-without-port", (text.indexOf(':') >= 0)
				? "uWSGI would split the text at its last colon, within the brackets, and bind 255.255.255.255, where nobody"
						+ " can connect."
				: "uWSGI would create a unix socket file of that name in its working directory.",
				"Write the port behind the brackets, for example [::1]:8080.");
	}

	static Address tcp(String text, String host, String port) {
		requireNoPath(text);
		requireHost(host);
		return new Address.Tcp(host, port(port));
	}

	private static void requireNoPath(String text) {
		if (text.contains("://") || text.startsWith("unix:")) {
			throw new InvalidAddressException("address-url",
					"uWSGI knows no URLs here: it would split the text at its last colon and bind something else.",
					"Write host:port or a path; a whole URL is a 'dsn'.");
		}
		if (text.contains("/") || text.startsWith("@") || text.startsWith("\\0")) {
			throw new InvalidAddressException("address-path-with-colon",
					"uWSGI splits an address at its last colon, so that it would bind a port instead of this path.",
					"Write a path without a colon.");
		}
	}

	private static void requireHost(String host) {
		if (host.length() > LONGEST_HOST) {
			throw host();
		}
		if (host.startsWith("[") && host.endsWith("]")) {
			requireIpv6(host);
		}
		else if (Ipv4Syntax.hasOctal(host)) {
			throw new InvalidAddressException("address-octal",
					"uWSGI reads a part of an IPv4 address that begins with 0 as an octal number: 010 is 8.",
					"Write the address without leading zeros.");
		}
		else if (host.indexOf(',') >= 0) {
			throw host("Write one address a socket: uWSGI takes no list of them.");
		}
		else if (host.indexOf(':') >= 0) {
			throw new InvalidAddressException("address-ipv6-without-brackets",
					"uWSGI would bind 255.255.255.255, where nobody can connect, and log success.",
					"Write the IPv6 address in brackets, for example [::1]:8080.");
		}
		else if (Ipv4Syntax.isMeant(host) ? !Ipv4Syntax.isAddress(host) : !isName(host) || Ipv4Number.isMeant(host)) {
			throw malformed(host);
		}
	}

	private static InvalidAddressException malformed(String host) {
		String address = Ipv4Number.address(host);
		if (address == null) {
			return host();
		}
		return new InvalidAddressException("address-host",
				"uWSGI reads this as numbers that make up an IPv4 address, and would bind %s.".formatted(address),
				"Write %s, if that is meant.".formatted(address));
	}

	private static InvalidAddressException host() {
		return host("Write an IPv4 address, an IPv6 address in brackets, a host name, or nothing for all interfaces.");
	}

	private static InvalidAddressException host(String remedy) {
		return new InvalidAddressException("address-host",
				"uWSGI could not look the host up and would bind 255.255.255.255, where nobody can connect.", remedy);
	}

	private static boolean isName(String host) {
		return host.isEmpty() || HOST_NAME.matcher(host).matches();
	}

	private static void requireIpv6(String host) {
		InetAddress address = IPV6.matcher(host).matches() ? ipv6(host.substring(1, host.length() - 1)) : null;
		if (address == null) {
			throw new InvalidAddressException("address-ipv6",
					"uWSGI would bind all interfaces, because what stands in brackets is not an IPv6 address.",
					"Write an IPv6 address without a zone in the brackets, for example [::1]:8080.");
		}
		if (address instanceof Inet6Address && address.isLinkLocalAddress()) {
			throw new InvalidAddressException("address-ipv6",
					"uWSGI would exit with \"bind(): Invalid argument\": a link-local address needs a zone, and uWSGI"
							+ " reads none.",
					"Write another address of the machine, or [::]:8080 for all of them.");
		}
	}

	private static @Nullable InetAddress ipv6(String text) {
		try {
			// A text of hexadecimal digits, dots and a colon is never looked up.
			return InetAddress.getByName(text);
		}
		catch (UnknownHostException ex) {
			return null;
		}
	}

	private static int port(String port) {
		if (!PORT.matcher(port).matches() || Integer.parseInt(port) > 65535) {
			throw new InvalidAddressException("address-port", portConsequence(port),
					"Write a port from 1 to 65535, without a leading zero.");
		}
		return Integer.parseInt(port);
	}

	private static String portConsequence(String port) {
		if (port.isEmpty() || Pattern.matches("0+", port) || !Character.isDigit(port.charAt(0))) {
			return "uWSGI would bind a port that the kernel picks, or another one than this.";
		}
		return "uWSGI would read the digits that come first, cut the number to 16 bits and bind that port, without an"
				+ " error.";
	}

}

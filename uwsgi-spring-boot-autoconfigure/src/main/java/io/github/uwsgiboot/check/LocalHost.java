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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The machine that this code runs on.
 */
final class LocalHost implements Host {

	private static final Path KERNEL = Path.of("/proc/sys/net");

	private static final int PRIVILEGED_PORTS = 1024;

	@Override
	public boolean hasUser(String name) {
		return isKnown(name, false);
	}

	@Override
	public boolean hasGroup(String name) {
		return isKnown(name, true);
	}

	private boolean isKnown(String name, boolean group) {
		// Java finds an account for any number, by the name or not.
		if (name.matches("[-+]?\\d+")) {
			return false;
		}
		try {
			UserPrincipalLookupService lookup = FileSystems.getDefault().getUserPrincipalLookupService();
			return (group ? lookup.lookupPrincipalByGroupName(name) : lookup.lookupPrincipalByName(name)) != null;
		}
		catch (UserPrincipalNotFoundException ex) {
			return false;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("'%s' cannot be looked up".formatted(name), ex);
		}
	}

	@Override
	public boolean hasIpv4Address(String name) {
		try {
			return Arrays.stream(InetAddress.getAllByName(name)).anyMatch(Inet4Address.class::isInstance);
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

	@Override
	public Set<String> ipv4Addresses() {
		return addresses(Inet4Address.class).collect(Collectors.toSet());
	}

	@Override
	public Set<String> ipv6Addresses() {
		return addresses(Inet6Address.class).map((address) -> address.replaceFirst("%.*", ""))
			.collect(Collectors.toSet());
	}

	private Stream<String> addresses(Class<? extends InetAddress> family) {
		try {
			return NetworkInterface.networkInterfaces()
				.flatMap(NetworkInterface::inetAddresses)
				.filter(family::isInstance)
				.map(InetAddress::getHostAddress);
		}
		catch (SocketException ex) {
			throw new UncheckedIOException("The network interfaces cannot be listed", ex);
		}
	}

	@Override
	public OptionalInt longestListenQueue() {
		return kernelSetting("core/somaxconn");
	}

	@Override
	public int firstUnprivilegedPort() {
		return kernelSetting("ipv4/ip_unprivileged_port_start").orElse(PRIVILEGED_PORTS);
	}

	@Override
	public boolean bindsIpv6Only() {
		return kernelSetting("ipv6/bindv6only").orElse(0) != 0;
	}

	private OptionalInt kernelSetting(String name) {
		// The kernel answers the first read alone, so that it has to be one for the whole
		// line.
		try (BufferedReader reader = Files.newBufferedReader(KERNEL.resolve(name))) {
			return OptionalInt.of(Integer.parseInt(String.valueOf(reader.readLine()).strip()));
		}
		catch (IOException | NumberFormatException ex) {
			// A kernel without the setting is not Linux, and has limits of its own.
			return OptionalInt.empty();
		}
	}

}

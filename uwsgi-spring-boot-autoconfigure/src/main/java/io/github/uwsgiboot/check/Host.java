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

import java.util.OptionalInt;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What checks ask of the machine that uWSGI runs on.
 */
interface Host {

	/**
	 * Return whether there is a user.
	 * @param name the name of the user
	 * @return whether the machine knows the name
	 */
	boolean hasUser(String name);

	/**
	 * Return whether there is a group.
	 * @param name the name of the group
	 * @return whether the machine knows the name
	 */
	boolean hasGroup(String name);

	/**
	 * Return whether a host name has an IPv4 address, which is the only kind that uWSGI
	 * looks up.
	 * @param name the host name
	 * @return whether the name can be resolved
	 */
	boolean hasIpv4Address(String name);

	/**
	 * Return the IPv4 addresses of the machine's network interfaces.
	 * @return the addresses
	 */
	Set<String> ipv4Addresses();

	/**
	 * Return the IPv6 addresses of the machine's network interfaces, in full and without
	 * zones.
	 * @return the addresses, in the form of {@link CanonicalHost}
	 */
	Set<String> ipv6Addresses();

	/**
	 * Return the most that the kernel allows for a listen queue,
	 * {@code net.core.somaxconn}.
	 * @return the limit, empty if it is not known
	 */
	OptionalInt longestListenQueue();

	/**
	 * Return the lowest port that needs no privileges,
	 * {@code net.ipv4.ip_unprivileged_port_start}.
	 * @return the port, 1024 if it is not known
	 */
	int firstUnprivilegedPort();

	/**
	 * Return whether a socket that is bound to all addresses of IPv6 gets the connections
	 * to those alone, {@code net.ipv6.bindv6only}. Otherwise it gets those to the
	 * addresses of IPv4, too.
	 * @return whether the two are kept apart, {@code false} if it is not known
	 */
	boolean bindsIpv6Only();

	/**
	 * Return a machine, or the one that this code runs on.
	 * @param host the machine, or {@code null} for this one
	 * @return the machine
	 */
	static Host orLocal(@Nullable Host host) {
		return (host != null) ? host : new LocalHost();
	}

}

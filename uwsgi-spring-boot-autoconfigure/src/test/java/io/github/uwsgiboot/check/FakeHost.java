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

/**
 * A {@link Host} with the user and group {@code www-data}, the name {@code localhost} and
 * the addresses {@code 127.0.0.1} and {@code 192.0.2.7}.
 *
 * @param longestListenQueue the limit of listen queues
 * @param firstUnprivilegedPort the lowest port for everybody
 * @param bindsIpv6Only whether IPv6 is kept apart from IPv4
 */
record FakeHost(OptionalInt longestListenQueue, int firstUnprivilegedPort, boolean bindsIpv6Only) implements Host {

	FakeHost() {
		this(OptionalInt.of(4096), 1024, false);
	}

	FakeHost firstUnprivilegedPort(int port) {
		return new FakeHost(this.longestListenQueue, port, this.bindsIpv6Only);
	}

	FakeHost bindsIpv6Only(boolean bindsIpv6Only) {
		return new FakeHost(this.longestListenQueue, this.firstUnprivilegedPort, bindsIpv6Only);
	}

	@Override
	public boolean hasUser(String name) {
		return name.equals("www-data");
	}

	@Override
	public boolean hasGroup(String name) {
		return name.equals("www-data");
	}

	@Override
	public boolean hasIpv4Address(String name) {
		return name.equals("localhost");
	}

	@Override
	public Set<String> ipv4Addresses() {
		return Set.of("127.0.0.1", "192.0.2.7");
	}

	@Override
	public Set<String> ipv6Addresses() {
		return Set.of("0:0:0:0:0:0:0:1", "2001:db8:0:0:0:0:0:7");
	}

}

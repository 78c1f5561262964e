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

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Who listens at one port.
 */
final class PortUse {

	private final Map<CanonicalHost, Listener> listeners = new LinkedHashMap<>();

	private final Map<CanonicalHost, Listener> anyHost = new LinkedHashMap<>();

	void add(CanonicalHost host, Listener listener) {
		this.listeners.putIfAbsent(host, listener);
		if (host.isAny()) {
			this.anyHost.putIfAbsent(host, listener);
		}
	}

	/**
	 * Return who listens at the same host.
	 * @param host the host
	 * @return the listener, or {@code null} if there is none
	 */
	@Nullable Listener same(CanonicalHost host) {
		return this.listeners.get(host);
	}

	/**
	 * Return who listens at a host that the kernel does not keep apart from this one.
	 * @param host the host
	 * @param ipv6Only whether all addresses of IPv6 do not include those of IPv4
	 * @return the listener, or {@code null} if there is none
	 */
	@Nullable Listener overlapping(CanonicalHost host, boolean ipv6Only) {
		return (host.isAny() ? this.listeners : this.anyHost).entrySet()
			.stream()
			.filter((entry) -> entry.getKey().overlaps(host, ipv6Only))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(null);
	}

}

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

import java.util.List;
import java.util.Set;

import io.github.uwsgiboot.networking.Address;
import io.github.uwsgiboot.networking.PrivilegedPorts;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The checks of sockets: of their addresses, of the numbers that uWSGI knows them by, and
 * of what they speak.
 */
final class SocketChecks {

	private SocketChecks() {
	}

	static void addTo(List<Check> checks, CheckSubject subject, CheckSettings settings, @Nullable Host host) {
		addAddresses(checks, subject);
		if (subject.listeners().size() > 1) {
			boolean asked = settings.host() && hasIpv6(subject);
			checks.add(new AddressConflictCheck(asked ? Host.orLocal(host) : null));
		}
		if (subject.lines().has("wait-for-socket")) {
			checks.add(new WaitForCheck());
		}
		addNumbers(checks, subject);
		addKinds(checks, subject);
		addBuffers(checks, subject.lines());
	}

	private static void addAddresses(List<Check> checks, CheckSubject subject) {
		if (!subject.entries().isEmpty()) {
			checks.add(new SocketAttributeCheck());
		}
		if (!subject.listeners().isEmpty()) {
			checks.add(new AddressCheck());
		}
		if (!subject.networking().parameters().isEmpty()) {
			checks.add(new ParameterAddressCheck());
		}
		if (!subject.networking().routers().isEmpty()) {
			checks.add(new RedirectCheck());
		}
		if (subject.isSet(SocketAttribute.PULL) || subject.isSet(SocketAttribute.PUSH)
				|| subject.lines().has("zeromq-socket")) {
			checks.add(new ZeroMqCheck());
		}
	}

	private static void addNumbers(List<Check> checks, CheckSubject subject) {
		if (usesSharedSockets(subject)) {
			checks.add(new SharedSocketCheck());
		}
		if (hasAutomaticSharedSockets(subject)) {
			checks.add(new AutomaticSharedSocketCheck());
		}
		if (!subject.lines().areWhole()) {
			checks.add(new SocketNumberCheck());
		}
		if (subject.isSet(SocketAttribute.BOUND_WORKERS) || subject.lines().has("map-socket")) {
			checks.add(new WorkerMapCheck());
		}
	}

	private static void addKinds(List<Check> checks, CheckSubject subject) {
		Lines lines = subject.lines();
		if (subject.isSet(SocketAttribute.MODIFIER) || subject.isSet(SocketAttribute.SUBMODIFIER)
				|| lines.hasNameWith("modifier")) {
			checks.add(new ModifierCheck());
		}
		if (lines.hasAny(Set.of("enable-proxy-protocol", "protocol", "puwsgi-socket"))) {
			checks.add(new ProtocolCheck());
		}
		if (lines.hasAny(Set.of("chmod-socket", "chown-socket", "umask"))) {
			checks.add(new UnixSocketCheck());
		}
	}

	private static void addBuffers(List<Check> checks, Lines lines) {
		Long size = lines.number("buffer-size");
		if (size != null && size < BufferSizeCheck.SMALL) {
			checks.add(new BufferSizeCheck());
		}
		if (lines.has("post-buffering-bufsize")) {
			checks.add(new PostBufferCheck());
		}
	}

	private static boolean hasIpv6(CheckSubject subject) {
		for (Listener listener : subject.listeners()) {
			if (listener.address() instanceof Address.Tcp tcp && tcp.isIpv6()) {
				return true;
			}
		}
		return false;
	}

	private static boolean usesSharedSockets(CheckSubject subject) {
		for (Listener listener : subject.listeners()) {
			if (listener.isSharedSocket() || listener.usesSharedSocket() || listener.sharedSocket() != null) {
				return true;
			}
		}
		return false;
	}

	private static boolean hasAutomaticSharedSockets(CheckSubject subject) {
		PrivilegedPorts privilegedPorts = subject.configuration().privilegedPorts();
		for (Socket socket : subject.sockets()) {
			if (privilegedPorts.apply(socket)) {
				return true;
			}
		}
		return false;
	}

}

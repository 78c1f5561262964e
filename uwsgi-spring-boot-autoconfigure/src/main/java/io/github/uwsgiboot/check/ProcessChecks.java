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
import org.jspecify.annotations.Nullable;

/**
 * The checks of processes, and of what they need of the machine: memory, accounts, ports
 * and network interfaces.
 */
final class ProcessChecks {

	private ProcessChecks() {
	}

	static void addTo(List<Check> checks, CheckSubject subject, CheckSettings settings, @Nullable Host host) {
		addProcesses(checks, subject.lines());
		if (subject.lines().has("uid")) {
			checks.add(new PrivilegedPortCheck(settings.host() ? Host.orLocal(host) : null));
		}
		if (settings.host()) {
			addHost(checks, subject, host);
		}
	}

	private static void addProcesses(List<Check> checks, Lines lines) {
		checks.add(new MasterCheck());
		if (lines.hasNameWith("cheaper") || lines.has("max-worker-lifetime")) {
			checks.add(new WorkerLimitCheck());
		}
		if (lines.hasAny(Set.of("max-apps", "queue-blocksize", "rpc-max")) || hasLargeBuffer(lines)) {
			checks.add(new MemoryAreaCheck());
		}
		if (hasAccountNumber(lines)) {
			checks.add(new AccountNumberCheck());
		}
	}

	private static void addHost(List<Check> checks, CheckSubject subject, @Nullable Host host) {
		Lines lines = subject.lines();
		if (asksForInterfaces(subject)) {
			checks.add(new HostNameCheck(Host.orLocal(host)));
		}
		if (hasAccount(lines)) {
			checks.add(new AccountCheck(Host.orLocal(host)));
		}
		if (lines.has("listen")) {
			checks.add(new ListenQueueCheck(Host.orLocal(host)));
		}
	}

	private static boolean hasLargeBuffer(Lines lines) {
		for (String name : lines.names()) {
			Long size = name.contains("buffer") ? lines.number(name) : null;
			if (size != null && size > MemoryAreaCheck.LARGE) {
				return true;
			}
		}
		return false;
	}

	private static boolean hasAccount(Lines lines) {
		return lines.has("chown-socket") || lines.hasNameWith("uid") || lines.hasNameWith("gid");
	}

	private static boolean hasAccountNumber(Lines lines) {
		for (String name : lines.names()) {
			if (name.equals("chown-socket") || name.endsWith("uid") || name.endsWith("gid")) {
				for (Line line : lines.named(name)) {
					String text = line.directive().value().text();
					if (mayBeNumber(text, 0) || mayBeNumber(text, text.indexOf(':') + 1)) {
						return true;
					}
				}
			}
		}
		return false;
	}

	// Digits and '-' stand before all letters.
	private static boolean mayBeNumber(String text, int start) {
		return start < text.length() && text.charAt(start) <= '9';
	}

	private static boolean asksForInterfaces(CheckSubject subject) {
		for (Listener listener : subject.listeners()) {
			if (listener.address() instanceof Address.Tcp tcp && !isEverywhere(tcp.host())) {
				return true;
			}
		}
		return false;
	}

	// Every machine has the addresses of the loopback interface.
	private static boolean isEverywhere(String host) {
		return host.isEmpty() || host.equals("0.0.0.0") || host.equals("127.0.0.1") || host.equals("[::]")
				|| host.equals("[::1]");
	}

}

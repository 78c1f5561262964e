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

import java.util.stream.Stream;

import io.github.uwsgiboot.networking.Address;
import io.github.uwsgiboot.networking.InvalidAddressException;
import org.jspecify.annotations.Nullable;

/**
 * Finds sockets and routers of the same file that uWSGI waits for. It binds shared
 * sockets before it waits, and everything else after that ({@code core/uwsgi.c}).
 */
class WaitForCheck implements Check {

	private static final String LOOPBACK = "127.0.0.1";

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Problems problems = new Problems();
		for (Line line : subject.lines().named("wait-for-socket")) {
			Address awaited = line.conditional() ? null : address(line.literal());
			Listener own = (awaited != null) ? own(awaited, subject) : null;
			if (own != null) {
				problems.add(problem(line, own));
			}
		}
		return problems.stream();
	}

	private @Nullable Address address(@Nullable String text) {
		try {
			return (text != null) ? Address.parse(text) : null;
		}
		catch (InvalidAddressException ex) {
			return null;
		}
	}

	private @Nullable Listener own(Address awaited, CheckSubject subject) {
		Lines lines = subject.lines();
		// With 'reuse-port' another uWSGI may answer, and a path may be one of another
		// directory, or none in the file system at all.
		boolean tcp = awaited instanceof Address.Tcp;
		if (lines.isOn(tcp ? "reuse-port" : "abstract-socket") || isMoved(awaited, lines)) {
			return null;
		}
		for (Listener listener : subject.listeners()) {
			if (isBoundLater(listener) && isAt(listener.address(), awaited)) {
				return listener;
			}
		}
		return null;
	}

	private boolean isMoved(Address awaited, Lines lines) {
		return awaited instanceof Address.UnixPath path && !path.path().startsWith("/") && lines.has("chdir");
	}

	private boolean isBoundLater(Listener listener) {
		return !listener.isSharedSocket() && !listener.isUdp() && !listener.line().conditional();
	}

	private boolean isAt(@Nullable Address address, Address awaited) {
		if (address instanceof Address.Tcp own && awaited instanceof Address.Tcp tcp) {
			return own.port() == tcp.port() && isAt(CanonicalHost.of(own.host()), CanonicalHost.of(tcp.host()));
		}
		return awaited.equals(address);
	}

	// Who connects to no address in particular gets to one of the loopback interface.
	private boolean isAt(@Nullable CanonicalHost own, @Nullable CanonicalHost awaited) {
		if (own == null || awaited == null) {
			return false;
		}
		return own.isAny() || (awaited.isAny() ? own.name().equals(LOOPBACK) : own.equals(awaited));
	}

	private Problem problem(Line line, Listener own) {
		return line.error("wait-for-itself",
				"uWSGI would wait for '%s' of its own, which it binds only after that, and exit when the time is over."
					.formatted(own.property()),
				"Write the address of another server, or leave it out.");
	}

}

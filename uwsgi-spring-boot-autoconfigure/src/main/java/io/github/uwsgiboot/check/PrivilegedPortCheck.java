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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.github.uwsgiboot.networking.Address;
import org.jspecify.annotations.Nullable;

/**
 * Finds ports that uWSGI could not bind any more once it has become the user of
 * {@code uid}. It binds shared sockets before that and everything else after it, unless
 * the change of the user is put off ({@code core/uwsgi.c}).
 */
class PrivilegedPortCheck implements Check {

	private static final int PRIVILEGED_PORTS = 1024;

	private final @Nullable Host host;

	/**
	 * Create the check.
	 * @param host the machine, or {@code null} if it is not known
	 */
	PrivilegedPortCheck(@Nullable Host host) {
		this.host = host;
	}

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Privileges privileges = Privileges.of(subject.lines());
		if (!privileges.dropsUser() || privileges.keepsPorts()) {
			return Stream.empty();
		}
		int unprivileged = (this.host != null) ? this.host.firstUnprivilegedPort() : PRIVILEGED_PORTS;
		List<Problem> problems = new ArrayList<>();
		for (Listener listener : subject.listeners()) {
			if (isBoundAfterDrop(listener, privileges) && listener.address() instanceof Address.Tcp tcp
					&& tcp.port() < unprivileged) {
				problems.add(problem(listener));
			}
		}
		return problems.stream();
	}

	private boolean isBoundAfterDrop(Listener listener, Privileges privileges) {
		return !listener.isSharedSocket() && (listener.isBoundLate() || !privileges.bindsBeforeDrop());
	}

	private Problem problem(Listener listener) {
		String consequence = (listener.isUdp() ? "uWSGI would log an error and go on without UDP" : "uWSGI would exit")
				+ ", because it binds this port only after it has become the user of 'uid', who may not.";
		String remedy = remedy(listener);
		return (this.host != null) ? listener.error("port-privileged", consequence, remedy)
				: listener.warning("port-privileged", consequence, remedy);
	}

	private String remedy(Listener listener) {
		if (listener.isBoundLate()) {
			return "Write a port from 1024 on.";
		}
		return listener.line().isRaw()
				? "Make it a property below 'uwsgi.networking', where it can name a socket of type 'shared' with this"
						+ " address."
				: "Add a socket of type 'shared' with this address, and write 'shared' with its name here.";
	}

}

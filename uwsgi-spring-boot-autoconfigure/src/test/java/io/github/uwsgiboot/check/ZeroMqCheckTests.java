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

import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.networking.SocketType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ZeroMqCheck}.
 */
class ZeroMqCheckTests extends AbstractCheckTests {

	ZeroMqCheckTests() {
		super(new ZeroMqCheck());
	}

	@Test
	void pairOfAddressesWithTransportsIsAccepted() {
		assertThat(problemsOf(zeromq("tcp://127.0.0.1:9999", "ipc:///run/m2.sock"))).isEmpty();
		assertThat(problemsOfOption("zmq", "tcp://127.0.0.1:9999,tcp://127.0.0.1:9998")).isEmpty();
	}

	@Test
	void addressWithoutTransportIsRefused() {
		assertThat(problemsOf(zeromq("127.0.0.1:9999", "tcp://127.0.0.1:9998")))
			.containsExactly(Problem.error("address-zeromq", "uwsgi.networking.sockets.m2.pull", "127.0.0.1:9999",
					"ZeroMQ connects to a pair of addresses with a transport each; with anything"
							+ " else every worker of uWSGI dies, again and again.",
					"Write, for example, 'tcp://127.0.0.1:9999', without a comma or a blank in it."));
	}

	@Test
	void commaInAnAddressIsRefused() {
		assertThat(problemsOf(zeromq("tcp://127.0.0.1:9999", "tcp://127.0.0.1:9998,tcp://127.0.0.1:9997")))
			.containsExactly(Problem.error("address-zeromq", "uwsgi.networking.sockets.m2.push",
					"tcp://127.0.0.1:9998,tcp://127.0.0.1:9997",
					"ZeroMQ connects to a pair of addresses with a transport each; with anything"
							+ " else every worker of uWSGI dies, again and again.",
					"Write, for example, 'tcp://127.0.0.1:9999', without a comma or a blank in it."));
	}

	@Test
	void singleAddressOrBlankIsRefusedForOption() {
		assertThat(problemsOfOption("zeromq-socket", "tcp://127.0.0.1:9999"))
			.containsExactly(Problem.error("address-zeromq", "uwsgi.options.zeromq-socket", "tcp://127.0.0.1:9999",
					"ZeroMQ connects to a pair of addresses with a transport each; with anything"
							+ " else every worker of uWSGI dies, again and again.",
					"Write, for example, 'tcp://127.0.0.1:9999', without a comma or a blank in it."));
		assertThat(problemsOfDirectives("mongrel2 = tcp://127.0.0.1:9999 tcp://127.0.0.1:9998")).containsExactly(
				Problem.error("address-zeromq", "uwsgi.directives[0]", "tcp://127.0.0.1:9999 tcp://127.0.0.1:9998",
						"ZeroMQ connects to a pair of addresses with a transport each; with anything"
								+ " else every worker of uWSGI dies, again and again.",
						"Write, for example, 'tcp://127.0.0.1:9999', without a comma or a blank in it."));
	}

	@Test
	void missingAddressIsLeftToTheSocketAttributeCheck() {
		assertThat(problemsOf(Socket.of("m2", SocketType.ZEROMQ))).isEmpty();
	}

	private static Socket zeromq(String pull, String push) {
		return Socket.of("m2", SocketType.ZEROMQ).with(SocketAttribute.PULL, pull).with(SocketAttribute.PUSH, push);
	}

}

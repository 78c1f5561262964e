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

import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Finds addresses that ZeroMQ could not connect to, which ends each worker of uWSGI.
 */
class ZeroMqCheck implements Check {

	private static final Pattern ADDRESS = Pattern.compile("[a-z]+://[^\\s,]+");

	private static final Pattern PAIR = Pattern.compile(ADDRESS + "," + ADDRESS);

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Problems problems = new Problems();
		for (Socket socket : subject.sockets()) {
			if (socket.type().accepts(SocketAttribute.PULL)) {
				problems.add(typed(socket, SocketAttribute.PULL, subject));
				problems.add(typed(socket, SocketAttribute.PUSH, subject));
			}
		}
		for (Line line : subject.lines().named("zeromq-socket")) {
			if (line.isRaw()) {
				problems.add(problem(line.literal(), PAIR, line.property()));
			}
		}
		return problems.stream();
	}

	private @Nullable Problem typed(Socket socket, SocketAttribute<String> attribute, CheckSubject subject) {
		String text = socket.get(attribute);
		return problem((text != null) ? subject.literal(text) : null, ADDRESS, socket.property(attribute));
	}

	private @Nullable Problem problem(@Nullable String text, Pattern pattern, String property) {
		return (text == null || pattern.matcher(text).matches()) ? null : Problem.error("address-zeromq", property,
				text,
				"ZeroMQ connects to a pair of addresses with a transport each; with anything else every worker of"
						+ " uWSGI dies, again and again.",
				"Write, for example, 'tcp://127.0.0.1:9999', without a comma or a blank in it.");
	}

}

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

import java.util.Map;
import java.util.stream.Stream;

import io.github.uwsgiboot.networking.Address;
import io.github.uwsgiboot.networking.InvalidAddressException;
import io.github.uwsgiboot.networking.PathRules;
import org.jspecify.annotations.Nullable;

/**
 * Finds subscription servers and subscriptions to them that uWSGI would misread without a
 * word: a server that cannot be bound is reported as bound, and a subscription without an
 * address and a key is never sent ({@code plugins/corerouter/cr_common.c},
 * {@code core/subscription.c}).
 */
class SubscriptionCheck implements Check {

	private static final String SERVER = "-subscription-server";

	@Override
	public Stream<Problem> check(CheckSubject subject) {
		Problems problems = new Problems();
		for (Line line : subject.lines().raw()) {
			String text = line.literal();
			problems.add((text != null) ? check(line, text) : null);
		}
		return problems.stream();
	}

	private @Nullable Problem check(Line line, String text) {
		try {
			if (line.name().endsWith(SERVER)) {
				return server(line, text);
			}
			return switch (line.name()) {
				case "subscribe-to" -> subscription(line, text);
				case "subscribe2" -> keyedSubscription(line, text);
				default -> null;
			};
		}
		catch (InvalidAddressException ex) {
			return line.error(ex.code(), ex.consequence(), ex.remedy());
		}
	}

	private @Nullable Problem server(Line line, String text) {
		return Address.parse(text).isReachable() ? null : line.error("address-udp",
				"uWSGI binds a subscription server to numeric IPv4 addresses and to unix sockets alone; it would log"
						+ " that it is bound and receive nothing.",
				"Write an IPv4 address and a port, for example 127.0.0.1:2626, or a path.");
	}

	private @Nullable Problem subscription(Line line, String text) {
		int equals = text.indexOf('=', text.startsWith("=") ? 1 : 0);
		String server = text.substring(equals + 1);
		PathRules.requireNoHome(server);
		int port = server.startsWith("/") ? 0 : server.indexOf(':');
		int key = (port < 0) ? -1 : server.indexOf(':', port + 1);
		if (key < 0 || key == server.length() - 1) {
			return malformed(line, "Write, for example, '127.0.0.1:2626:shop.example.com'.");
		}
		return unreachable(line, server.substring(0, key));
	}

	private @Nullable Problem keyedSubscription(Line line, String text) {
		Map<String, String> values = KeyedList.parse(text);
		String server = values.get("server");
		if (server == null || !values.containsKey("key")) {
			return malformed(line, "Write, for example, 'server=127.0.0.1:2626,key=shop.example.com'.");
		}
		PathRules.requireNoHome(server);
		return unreachable(line, server);
	}

	private Problem malformed(Line line, String remedy) {
		return line.error("subscription-malformed",
				"A subscription needs the address of a server and a key; without them uWSGI logs that it subscribes, and"
						+ " does not.",
				remedy);
	}

	private @Nullable Problem unreachable(Line line, String server) {
		return isReachable(server) ? null : line.error("address-not-reachable",
				"uWSGI sends subscriptions to numeric IPv4 addresses with a port and to unix sockets alone; it looks no"
						+ " name up, and nobody would hear of this instance.",
				"Write an IPv4 address and a port, for example 127.0.0.1:2626, or a path.");
	}

	private boolean isReachable(String server) {
		try {
			return Address.parse(server).isReachable();
		}
		catch (InvalidAddressException ex) {
			return false;
		}
	}

}

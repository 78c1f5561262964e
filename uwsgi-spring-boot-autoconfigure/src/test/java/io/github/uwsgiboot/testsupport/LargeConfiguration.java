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

package io.github.uwsgiboot.testsupport;

import java.util.ArrayList;
import java.util.List;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.SniEntry;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;

/**
 * Configurations of any size: sockets, of which each fifth is bound to workers, server
 * names, raw options and routes. The benchmarks measure them too.
 */
public final class LargeConfiguration {

	/**
	 * Directives that do not grow with the size: strict, a plugin, three options and a
	 * TLS socket.
	 */
	private static final int FIXED = 6;

	private final List<Socket> sockets = new ArrayList<>();

	private final List<SniEntry> serverNames = new ArrayList<>();

	private final List<String> variables = new ArrayList<>();

	private final List<String> routes = new ArrayList<>();

	private LargeConfiguration() {
	}

	/**
	 * Create a configuration without problems.
	 * @param directives the number of its directives, from 10 on
	 * @return the configuration
	 */
	public static UwsgiConfiguration of(int directives) {
		LargeConfiguration parts = new LargeConfiguration();
		for (int i = 0; parts.size() < directives; i++) {
			parts.add(i, directives - parts.size());
		}
		return parts.build();
	}

	private int size() {
		return FIXED + this.sockets.size() + (this.sockets.size() + 4) / 5 + this.serverNames.size()
				+ this.variables.size() + this.routes.size();
	}

	private void add(int number, int left) {
		switch (number % 4) {
			case 0 -> addSocket(number, left);
			case 1 -> this.serverNames.add(SniEntry.of("shop-%d.example.com".formatted(number),
					"/etc/shop/tls/shop-%d.crt".formatted(number), "/etc/shop/tls/shop-%d.key".formatted(number)));
			case 2 -> this.variables.add("SHOP_%d=value of the variable %d".formatted(number, number));
			default -> this.routes.add("route = ^/shop-%d/ static:/srv/www/shop-%d".formatted(number, number));
		}
	}

	private void addSocket(int number, int left) {
		boolean bound = this.sockets.size() % 5 == 0;
		if (bound && left < 2) {
			this.variables.add("LAST=%d".formatted(number));
			return;
		}
		Socket socket = Socket.of("shop-%d".formatted(number), SocketType.HTTP)
			.address("127.%d.%d.%d:8080".formatted(number >> 16, number >> 8 & 255, number & 255));
		this.sockets.add(bound ? socket.boundWorkers(1, 2) : socket);
	}

	private UwsgiConfiguration build() {
		UwsgiConfiguration.Builder builder = UwsgiConfiguration.builder()
			.plugin("router_static")
			.option("master", "true")
			.option("processes", "2")
			.option("die-on-term", "true")
			.option("env", this.variables.toArray(String[]::new));
		this.routes.forEach(builder::directive);
		return builder.networking((networking) -> networking
			.socket(Socket.of("tls", SocketType.HTTPS)
				.address("127.0.0.1:8443")
				.tls("/etc/shop/tls/shop.crt", "/etc/shop/tls/shop.key"))
			.socket(this.sockets.toArray(Socket[]::new))
			.sni(this.serverNames.toArray(SniEntry[]::new))).build();
	}

}

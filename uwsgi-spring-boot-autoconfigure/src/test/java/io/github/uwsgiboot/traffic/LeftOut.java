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

package io.github.uwsgiboot.traffic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.Networking;
import io.github.uwsgiboot.networking.Parameter;
import io.github.uwsgiboot.networking.Parameters;
import io.github.uwsgiboot.networking.Router;
import io.github.uwsgiboot.networking.SniEntry;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.testsupport.RunningProcess;

/**
 * Leaves something out of every configuration that uWSGI is started from, to see whether
 * the tests notice.
 */
final class LeftOut {

	private static final Duration FAILURE = Duration.ofSeconds(4);

	private static final UnaryOperator<UwsgiConfiguration> NOTHING = UnaryOperator.identity();

	private static volatile UnaryOperator<UwsgiConfiguration> current = NOTHING;

	private LeftOut() {
	}

	/**
	 * Return the configuration without what is left out at the moment.
	 * @param configuration the whole configuration
	 * @return the configuration
	 */
	static UwsgiConfiguration apply(UwsgiConfiguration configuration) {
		return current.apply(configuration);
	}

	/**
	 * Return a server to wait for, which is in vain where something is left out that it
	 * needs.
	 * @param server the server
	 * @return the server, for which nobody waits long if something is left out
	 */
	static RunningProcess patiently(RunningProcess server) {
		return (current != NOTHING) ? server.waitingAtMost(FAILURE) : server;
	}

	/**
	 * Run something while something is left out.
	 * @param change what leaves it out
	 * @param action what is run
	 */
	static void during(UnaryOperator<UwsgiConfiguration> change, Runnable action) {
		current = change;
		try {
			action.run();
		}
		finally {
			current = NOTHING;
		}
	}

	static UnaryOperator<UwsgiConfiguration> parameter(Parameter<?> parameter) {
		return (configuration) -> change(configuration, (candidate) -> candidate != parameter, Stream::of, Stream::of,
				Stream::of);
	}

	static UnaryOperator<UwsgiConfiguration> sockets(Function<Socket, Stream<Socket>> change) {
		return (configuration) -> change(configuration, (parameter) -> true, change, Stream::of, Stream::of);
	}

	static UnaryOperator<UwsgiConfiguration> routers(Function<Router, Stream<Router>> change) {
		return (configuration) -> change(configuration, (parameter) -> true, Stream::of, change, Stream::of);
	}

	static UnaryOperator<UwsgiConfiguration> sni(Function<SniEntry, Stream<SniEntry>> change) {
		return (configuration) -> change(configuration, (parameter) -> true, Stream::of, Stream::of, change);
	}

	/**
	 * Return a socket without an attribute.
	 * @param socket the socket
	 * @param left the attribute
	 * @return the socket
	 */
	static Socket without(Socket socket, SocketAttribute<?> left) {
		Socket reduced = Socket.of(socket.name(), socket.type());
		for (SocketAttribute<?> attribute : socket.attributes()) {
			reduced = (attribute != left) ? with(reduced, attribute, socket) : reduced;
		}
		return reduced;
	}

	/**
	 * Return a router without an attribute.
	 * @param router the router
	 * @param left the attribute
	 * @return the router
	 */
	static Router without(Router router, SocketAttribute<?> left) {
		Router reduced = Router.of(router.name(), router.type());
		for (SocketAttribute<?> attribute : router.attributes()) {
			reduced = (attribute != left) ? with(reduced, attribute, router) : reduced;
		}
		return reduced;
	}

	private static UwsgiConfiguration change(UwsgiConfiguration configuration, Predicate<Parameter<?>> parameters,
			Function<Socket, Stream<Socket>> sockets, Function<Router, Stream<Router>> routers,
			Function<SniEntry, Stream<SniEntry>> sni) {
		return configuration.toBuilder()
			.networking((networking) -> parameters(networking.parameters(), parameters)
				.socket(networking.sockets().stream().flatMap(sockets).toArray(Socket[]::new))
				.router(networking.routers().stream().flatMap(routers).toArray(Router[]::new))
				.sni(networking.sni().stream().flatMap(sni).toArray(SniEntry[]::new))
				.allowSharedSockets(networking.allowSharedSockets()))
			.build();
	}

	private static Networking parameters(Parameters parameters, Predicate<Parameter<?>> kept) {
		List<Parameter<?>> all = new ArrayList<>();
		parameters.forEach((parameter, value) -> all.add(parameter));
		Networking networking = Networking.none();
		for (Parameter<?> parameter : all) {
			networking = kept.test(parameter) ? with(networking, parameter, parameters) : networking;
		}
		return networking;
	}

	private static <T> Networking with(Networking networking, Parameter<T> parameter, Parameters source) {
		return networking.with(parameter, source.get(parameter));
	}

	private static <T> Socket with(Socket socket, SocketAttribute<T> attribute, Socket source) {
		return socket.with(attribute, source.get(attribute));
	}

	private static <T> Router with(Router router, SocketAttribute<T> attribute, Router source) {
		return router.with(attribute, source.get(attribute));
	}

}

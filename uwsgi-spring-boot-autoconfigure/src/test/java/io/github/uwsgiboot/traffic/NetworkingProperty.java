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

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.Parameter;
import io.github.uwsgiboot.networking.RouterType;
import io.github.uwsgiboot.networking.SharedSockets;
import io.github.uwsgiboot.networking.SniEntry;
import io.github.uwsgiboot.networking.SocketAttribute;
import io.github.uwsgiboot.networking.SocketType;
import io.github.uwsgiboot.networking.TlsMaterial;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

/**
 * A property of the networking options and what leaves it out of a configuration.
 *
 * @param name the name, with {@code *} for names that users choose
 * @param leavingOut what leaves it out
 */
record NetworkingProperty(String name, UnaryOperator<UwsgiConfiguration> leavingOut) {

	private static final String PREFIX = "uwsgi.networking.";

	private static final Map<String, Function<SniEntry, Stream<SniEntry>>> SNI = Map.of("name",
			(entry) -> Stream.of(change(entry, "other." + entry.name(), entry.tls())), "wildcard",
			(entry) -> Stream.of(new SniEntry(entry.key(), entry.name(), false, entry.tls(), entry.order())), "cert",
			(entry) -> Stream.of(tls(entry, null, entry.tls().key(), entry.tls().ciphers(), entry.tls().clientCa())),
			"key",
			(entry) -> Stream.of(tls(entry, entry.tls().cert(), null, entry.tls().ciphers(), entry.tls().clientCa())),
			"ciphers", (entry) -> Stream.of(entry.ciphers(null)), "client-ca",
			(entry) -> Stream.of(entry.clientCa(null)), "order",
			(entry) -> Stream.of(new SniEntry(entry.key(), entry.name(), entry.wildcard(), entry.tls(), 0)));

	/**
	 * Return all networking properties.
	 * @return the properties
	 * @throws IOException if the classes of parameters cannot be found
	 */
	static List<NetworkingProperty> all() throws IOException {
		List<NetworkingProperty> all = new ArrayList<>();
		parameters().forEach(
				(parameter) -> all.add(new NetworkingProperty(parameter.property(), LeftOut.parameter(parameter))));
		all.add(new NetworkingProperty(PREFIX + "allow-shared-sockets", NetworkingProperty::withoutSharedSockets));
		addSockets(all);
		addRouters(all);
		SNI.forEach((name, change) -> all.add(new NetworkingProperty(PREFIX + "sni.*." + name, LeftOut.sni(change))));
		return all;
	}

	private static void addSockets(List<NetworkingProperty> all) {
		for (SocketType type : SocketType.values()) {
			all.add(new NetworkingProperty(PREFIX + "sockets.*.type: " + type.id(),
					LeftOut.sockets((socket) -> keep(socket, socket.type() != type))));
		}
		for (SocketAttribute<?> attribute : attributes()) {
			if (Stream.of(SocketType.values()).anyMatch((type) -> type.accepts(attribute))) {
				all.add(new NetworkingProperty(PREFIX + "sockets.*." + attribute.property(),
						LeftOut.sockets((socket) -> Stream.of(LeftOut.without(socket, attribute)))));
			}
		}
	}

	private static void addRouters(List<NetworkingProperty> all) {
		for (RouterType type : RouterType.values()) {
			all.add(new NetworkingProperty(PREFIX + "routers.*.type: " + type.id(),
					LeftOut.routers((router) -> keep(router, router.type() != type))));
		}
		for (SocketAttribute<?> attribute : attributes()) {
			if (Stream.of(RouterType.values()).anyMatch((type) -> type.accepts(attribute))) {
				all.add(new NetworkingProperty(PREFIX + "routers.*." + attribute.property(),
						LeftOut.routers((router) -> Stream.of(LeftOut.without(router, attribute)))));
			}
		}
	}

	private static <T> Stream<T> keep(T entry, boolean kept) {
		return kept ? Stream.of(entry) : Stream.empty();
	}

	private static UwsgiConfiguration withoutSharedSockets(UwsgiConfiguration configuration) {
		return configuration.toBuilder()
			.networking((networking) -> networking.allowSharedSockets(SharedSockets.FALSE))
			.build();
	}

	private static SniEntry tls(SniEntry entry, String cert, String key, String ciphers, String clientCa) {
		return change(entry, entry.name(), new TlsMaterial(cert, key, ciphers, clientCa));
	}

	private static SniEntry change(SniEntry entry, String name, TlsMaterial tls) {
		return new SniEntry(entry.key(), name, entry.wildcard(), tls, entry.order());
	}

	private static Stream<Parameter<?>> parameters() throws IOException {
		Resource[] groups = new PathMatchingResourcePatternResolver()
			.getResources("classpath*:io/github/uwsgiboot/networking/*Parameters.class");
		return Stream.of(groups)
			.map((group) -> ClassUtils.resolveClassName(
					Parameter.class.getPackageName() + "." + group.getFilename().replace(".class", ""), null))
			.flatMap((type) -> constants(type, Parameter.class))
			.map((parameter) -> (Parameter<?>) parameter);
	}

	private static List<SocketAttribute<?>> attributes() {
		List<SocketAttribute<?>> attributes = new ArrayList<>();
		constants(SocketAttribute.class, SocketAttribute.class).forEach(attributes::add);
		return attributes;
	}

	private static <T> Stream<T> constants(Class<?> type, Class<T> constants) {
		return Stream.of(type.getFields())
			.filter((field) -> field.getType() == constants && Modifier.isStatic(field.getModifiers()))
			.map((field) -> constants.cast(value(field)));
	}

	private static Object value(Field field) {
		try {
			return field.get(null);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

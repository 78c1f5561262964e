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

package io.github.uwsgiboot.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.uwsgiboot.check.Problem;
import io.github.uwsgiboot.config.UwsgiConfiguration;
import io.github.uwsgiboot.networking.InvalidDsnException;
import io.github.uwsgiboot.networking.Networking;
import io.github.uwsgiboot.networking.PropertyNames;
import io.github.uwsgiboot.networking.Router;
import io.github.uwsgiboot.networking.RouterType;
import io.github.uwsgiboot.networking.SniEntry;
import io.github.uwsgiboot.networking.Socket;
import io.github.uwsgiboot.networking.SocketType;
import org.jspecify.annotations.Nullable;

/**
 * Makes the configuration of the properties. What the properties do not describe is told
 * and left out.
 */
final class ConfigurationFactory {

	private static final Set<String> EMBEDDED_PLUGIN_WORDS = Set.of(BinaryCheckSettings.AUTO, BinaryCheckSettings.NONE);

	private static final String SOCKETS = Networking.PROPERTY + ".sockets";

	private static final String ROUTERS = Networking.PROPERTY + ".routers";

	private final UwsgiProperties properties;

	private final List<Problem> problems = new ArrayList<>();

	ConfigurationFactory(UwsgiProperties properties) {
		this.properties = properties;
	}

	UwsgiConfiguration create(@Nullable String applicationName) {
		UwsgiConfiguration.Builder builder = UwsgiConfiguration.builder()
			.section(this.properties.getSection())
			.strict(this.properties.isStrict())
			.projectName(
					(this.properties.getProjectName() != null) ? this.properties.getProjectName() : applicationName)
			.runtimeDir(this.properties.getRuntimeDir())
			.expressions(this.properties.getExpressions())
			.pluginsDir(this.properties.getPluginsDir())
			.networking((none) -> networking());
		this.properties.getPlugins().forEach(builder::plugin);
		this.properties.getEmbeddedPlugins()
			.stream()
			.filter((name) -> !EMBEDDED_PLUGIN_WORDS.contains(name))
			.forEach(builder::embeddedPlugin);
		this.properties.getOptions().forEach((name, values) -> builder.option(name, values.toArray(String[]::new)));
		this.properties.getDirectives().forEach(builder::directive);
		return builder.build();
	}

	List<Problem> problems() {
		return this.problems;
	}

	private Networking networking() {
		NetworkingProperties networking = this.properties.getNetworking();
		List<SniEntry> sni = networking.getSni()
			.entrySet()
			.stream()
			.map((entry) -> entry.getValue().toEntry(entry.getKey()))
			.toList();
		return new Networking(networking.toParameters(), sockets(networking.getSockets()), sni,
				routers(networking.getRouters()), networking.getAllowSharedSockets());
	}

	private List<Socket> sockets(Map<String, SocketProperties> properties) {
		List<Socket> sockets = new ArrayList<>();
		properties.forEach((name, socketProperties) -> {
			Socket socket = socket(name, socketProperties);
			if (socket != null) {
				sockets.add(socket);
			}
		});
		return sockets;
	}

	private @Nullable Socket socket(String name, SocketProperties properties) {
		try {
			Socket socket = properties.toSocket(name);
			if (socket == null && !Boolean.FALSE.equals(properties.getEnabled())) {
				this.problems.add(socketTypeMissing(name));
			}
			return socket;
		}
		catch (InvalidDsnException ex) {
			this.problems.add(Problem.error("dsn-malformed", PropertyNames.entry(SOCKETS, name) + ".dsn",
					properties.getDsn(), ex.reason(), ex.remedy()));
			return null;
		}
	}

	private List<Router> routers(Map<String, RouterProperties> properties) {
		List<Router> routers = new ArrayList<>();
		properties.forEach((name, routerProperties) -> {
			Router router = routerProperties.toRouter(name);
			if (router != null) {
				routers.add(router);
			}
			else if (!Boolean.FALSE.equals(routerProperties.getEnabled())) {
				this.problems.add(routerTypeMissing(name));
			}
		});
		return routers;
	}

	private Problem routerTypeMissing(String name) {
		return Problem.error("router-type-missing", PropertyNames.entry(ROUTERS, name), null,
				"The router has no type, so that no option of uWSGI's stands for it.",
				"Set 'type' to one of %s.".formatted(String.join(", ", RouterType.names())));
	}

	private Problem socketTypeMissing(String name) {
		return Problem.error("socket-type-missing", PropertyNames.entry(SOCKETS, name), null,
				"The socket has neither a DSN nor a type, so that no option of uWSGI's stands for it.",
				"Set 'dsn', or 'type' to one of %s.".formatted(String.join(", ", SocketType.names())));
	}

}

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
import io.github.uwsgiboot.config.RawOption;
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

	private static final Set<String> EMBEDDED_PLUGIN_WORDS = Set.of(BinarySettingsFactory.AUTO,
			BinarySettingsFactory.NONE);

	private static final String SOCKETS = Networking.PROPERTY + ".sockets";

	private static final String ROUTERS = Networking.PROPERTY + ".routers";

	private final BoundProperties bound;

	private final List<Problem> problems = new ArrayList<>();

	ConfigurationFactory(BoundProperties bound) {
		this.bound = bound;
	}

	UwsgiConfiguration create(@Nullable String applicationName) {
		UwsgiProperties properties = this.bound.properties();
		UwsgiConfiguration.Builder builder = UwsgiConfiguration.builder()
			.section(properties.getSection())
			.strict(properties.isStrict())
			.projectName((properties.getProjectName() != null) ? properties.getProjectName() : applicationName)
			.runtimeDir(properties.getRuntimeDir())
			.expressions(properties.getExpressions())
			.pluginsDir(properties.getPluginsDir())
			.networking(networking());
		addPlugins(properties, builder);
		for (Map.Entry<String, List<String>> option : properties.getOptions().entrySet()) {
			builder.option(new RawOption(option.getKey(), option.getValue()));
		}
		for (String directive : properties.getDirectives()) {
			builder.directive(directive);
		}
		return builder.build();
	}

	private static void addPlugins(UwsgiProperties properties, UwsgiConfiguration.Builder builder) {
		for (String plugin : properties.getPlugins()) {
			builder.plugin(plugin);
		}
		for (String plugin : properties.getEmbeddedPlugins()) {
			if (!EMBEDDED_PLUGIN_WORDS.contains(plugin)) {
				builder.embeddedPlugin(plugin);
			}
		}
	}

	List<Problem> problems() {
		return this.problems;
	}

	private Networking networking() {
		EntryProperties entries = this.bound.entries();
		return new Networking(this.bound.parameters(), sockets(entries.getSockets()), sni(entries.getSni()),
				routers(entries.getRouters()), this.bound.properties().getNetworking().getAllowSharedSockets());
	}

	private static List<SniEntry> sni(Map<String, SniProperties> properties) {
		List<SniEntry> sni = new ArrayList<>();
		for (Map.Entry<String, SniProperties> entry : properties.entrySet()) {
			sni.add(entry.getValue().toEntry(entry.getKey()));
		}
		return sni;
	}

	private List<Socket> sockets(Map<String, SocketProperties> properties) {
		List<Socket> sockets = new ArrayList<>();
		for (Map.Entry<String, SocketProperties> entry : properties.entrySet()) {
			Socket socket = socket(entry.getKey(), entry.getValue());
			if (socket != null) {
				sockets.add(socket);
			}
		}
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
		for (Map.Entry<String, RouterProperties> entry : properties.entrySet()) {
			Router router = entry.getValue().toRouter(entry.getKey());
			if (router != null) {
				routers.add(router);
			}
			else if (!Boolean.FALSE.equals(entry.getValue().getEnabled())) {
				this.problems.add(routerTypeMissing(entry.getKey()));
			}
		}
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
